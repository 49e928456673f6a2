import { sameCallSameAnswer } from '../laws/behaviour/sameCallSameAnswer.js';
import type { Exchange } from '../laws/examine.js';
import type { Standard } from '../laws/law.js';
import type { LawReport } from '../laws/lawReport.js';
import { gradingMessages } from './messages.js';

/** Hyperparameters of the equations that the submission never reads. */
export function neverRead({ algorithm, reads }: Standard): readonly string[] {
  return Object.entries(algorithm.hyperparameters)
    .filter(([name]) => !reads.has(name))
    .map(([name, { default: preset }]) => gradingMessages['never-read'](name, preset));
}

/** How the same call was answered in two ways; `undefined` where it was not. */
export function answersDiffer(reports: readonly LawReport[]): string | undefined {
  const breach = reports.find(({ law }) => law.id === sameCallSameAnswer.id)?.breach;
  return breach && gradingMessages['answers-differ'](breach.message);
}

/** Whether every run that was answered ends in NaN throughout. */
export function endsInNaN(exchanges: readonly Exchange[]): boolean {
  const answers = exchanges.flatMap(({ response }) => (response.kind === 'answer' ? [response] : []));
  return (
    answers.length > 0 &&
    answers.every(({ parameters }) => (parameters.at(-1) ?? []).every((tensor) => tensor.every(Number.isNaN)))
  );
}
