import type { Diagnosis } from '../diagnosis/diagnosis.js';
import type { Result } from '../grading/result.js';
import { isFailed } from './checksText.js';
import { openingOf, remarksOf } from './diagnosisText.js';
import { graphCounterexamplePlain } from './graphText.js';
import { guessPlain } from './guessText.js';
import { counted as countedChecks, messages } from './messages.js';
import { placeName } from './placeText.js';
import { contractName, holdText, pointsText, titleOf } from './resultText.js';
import { toldPlain } from './toldText.js';
import { tracePlain } from './tracePlain.js';
import { visible, visibleLines } from './visible.js';

/** The report as linear text for screen readers and logs: a word in front of every line, no columns, no glyphs. */
export function resultPlain(result: Result): string {
  const { path, verdict, checks, contract, message, place, diagnosis, notes } = result;
  const points = pointsText(checks, ' of ');
  const lines = [
    `file: ${visible(path)}`,
    `verdict: ${verdict}${points ? `, ${points} points` : ''}`,
    ...(result.subject ? [`${result.subject.kind}: ${titleOf(result)}`] : []),
    ...(contract === null ? [] : [contractName(contract)]),
    ...(verdict === 'pass' ? [holdText(checks)] : []),
    ...(message === '' ? [] : visibleLines(message)),
    ...(place ? [`place: ${placeName(place)}`, `source line: ${visible((place.sourceLine ?? '').trim())}`] : []),
    ...(diagnosis && verdict !== 'pass' ? diagnosisLines(diagnosis, titleOf(result)) : []),
    ...(result.told ? [] : guessPlain(result.guess)),
    ...(result.told ? toldPlain(result, result.told) : counterexampleLines(result)),
    ...(verdict === 'pass' || verdict === 'dialect' || result.told ? [] : checkLines(result)),
    ...notes.map((note) => `note: ${visible(note)}`),
  ];
  return `${lines.join('\n')}\n`;
}

function diagnosisLines(diagnosis: Diagnosis, title: string): readonly string[] {
  const { kind, id, statement, edits } = diagnosis;
  const opening = openingOf(diagnosis, title);
  return [
    ...(kind === 'none' ? [] : [`${kind}: ${id}`]),
    statement,
    ...(opening === undefined ? [] : [opening]),
    ...edits.flatMap(({ from, to }) => [
      `instead of: ${from || messages['new-line']()}`,
      `yours has: ${to || messages['line-left-out']()}`,
    ]),
    ...remarksOf(diagnosis),
  ];
}

function counterexampleLines({ counterexample }: Result): readonly string[] {
  if (counterexample === null) return [];
  return counterexample.kind === 'graph' ? graphCounterexamplePlain(counterexample) : tracePlain(counterexample);
}

function checkLines({ checks, diagnosis }: Result): readonly string[] {
  const why = diagnosis?.mistake?.failsAll;
  const counted = checks.filter(({ verdict }) => verdict !== 'skipped');
  const failed = counted.filter(isFailed);
  const replay = failed[0]?.replay;
  return [
    ...(why === undefined ? [] : [`fail: ${countedChecks(failed.length, 'check')}. ${why}`]),
    ...[...(why === undefined ? failed : []), ...counted.filter((check) => !isFailed(check))].map(
      ({ verdict, title, message, reason }) =>
        `${verdict}: ${[title, ...visibleLines(message || reason)].filter(Boolean).join('. ')}`,
    ),
    ...(!replay ? [] : [`replay: ${visible(replay)}`]),
  ];
}
