import type { Counterexample, Diagnosis } from '../diagnosis/diagnosis.js';
import type { Result } from '../grading/result.js';
import { counterexampleText } from './counterexampleText.js';
import { graphCounterexampleText, graphText } from './graphText.js';
import { messages } from './messages.js';
import { requestText } from './requestText.js';
import { headerLines, resultText } from './resultText.js';
import { type Rung, rungs } from './rung.js';
import { paragraph, type Sheet } from './sheet.js';
import { visible } from './visible.js';

/** The verdict with as much help as was asked for, and the command that asks for more; what is not wrong is told whole. */
export function hintText(result: Result, rung: Rung, sheet: Sheet): string {
  const { diagnosis, counterexample, verdict } = result;
  if (verdict !== 'fail') return resultText(result, sheet);
  const told = tellers[rung](diagnosis, counterexample, sheet);
  const above = rungs.find((one) => one > rung);
  const more = above === undefined ? messages['whole-report']() : messages['next-hint'](above);
  const command = `npx assay grade ${visible(result.path)} ${above === undefined ? '--full' : `--hint ${above}`}`;
  const next = `  ${sheet.style.faint(more)}  ${command}`;
  return ['', ...headerLines(result, sheet), '', ...told, '', next, '', ''].join('\n');
}

type Smallest = Result['counterexample'];
type Teller = (diagnosis: Diagnosis | null, counterexample: Smallest, sheet: Sheet) => readonly string[];

const tellers: { readonly [R in Rung]: Teller } = {
  1: (diagnosis, counterexample, sheet) => paragraph(whereToLook(diagnosis, counterexample), sheet),
  2: (diagnosis, counterexample, sheet) =>
    questions(diagnosis, counterexample).flatMap((question, k) => [
      ...(k > 0 ? [''] : []),
      ...paragraph(question, sheet),
    ]),
  3: (_, counterexample, sheet) => {
    if (counterexample === null) return paragraph(messages['no-case'](), sheet);
    return counterexample.kind === 'graph'
      ? graphCounterexampleText(counterexample, sheet)
      : counterexampleText(counterexample, sheet);
  },
};

/** The lines that differ, by what they are for; where none does, how they are run; where nothing is known, the last. */
function whereToLook(diagnosis: Diagnosis | null, counterexample: Smallest): string {
  if (counterexample?.kind === 'graph') return messages['look-at-graph'](graphText(counterexample.request));
  const targets = [...new Set(diagnosis?.edits.map(({ line }) => line))];
  if (targets.length > 0) return messages['look-at-lines'](targets.map((target) => named(target, counterexample)));
  if (diagnosis !== null && diagnosis.kind !== 'none') return messages['look-at-running']();
  return messages['look-anywhere']();
}

/** `m_hat (bias correction)`. */
function named(target: string, counterexample: Counterexample | null): string {
  const role = counterexample?.equations.find(({ line }) => line.startsWith(`${target} = `))?.role;
  return role ? `${target} (${role})` : target;
}

/** A named mistake has a question of its own; everything else can be worked out by hand. */
function questions(diagnosis: Diagnosis | null, counterexample: Smallest): readonly string[] {
  const own = [diagnosis?.mistake?.hint, diagnosis?.second?.hint].filter((hint) => hint !== undefined);
  if (own.length > 0) return own;
  if (counterexample === null) return [messages['no-case']()];
  if (counterexample.kind === 'graph') return [messages['by-hand-graph'](graphText(counterexample.request))];
  return [messages['by-hand'](requestText(counterexample.request), counterexample.step)];
}
