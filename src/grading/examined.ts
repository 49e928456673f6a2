import { smallCases } from '../laws/cases/smallCases.js';
import { type Examination, type Exchange, examine } from '../laws/examine.js';
import type { Standard } from '../laws/law.js';
import type { TraceAnswer } from '../subjects/response.js';
import { casesPerLaw, type GradeOptions } from './gradeOptions.js';
import type { Grading } from './grading.js';
import { lawsFor } from './lawsFor.js';
import { gradingMessages } from './messages.js';

/** An examination, and what it was held against in the end. */
export interface Examined {
  readonly grading: Grading;
  readonly examination: Examination;
}

/**
 * Examines a submission in the precision that it, or whoever asks, says. Where nobody does, it is double precision; what
 * is not right in that, and answers in nothing but floats, is examined once more as a program of single precision.
 */
export async function examinedInItsPrecision(grading: Grading, options: GradeOptions): Promise<Examined> {
  const { subject, standard, notes } = grading;
  const first = { grading, examination: await examineAgainst(standard, grading, options) };
  const { reports, exchanges } = first.examination;
  if (standard.precision === 'float32' || reports.every(({ verdict }) => verdict !== 'fail')) return first;
  if (!areFloats(exchanges)) return first;
  if ((options.precision ?? subject.precision) === 'float64') {
    return { ...first, grading: { ...grading, notes: [...notes, gradingMessages['floats-nonetheless']()] } };
  }
  const single: Grading = {
    ...grading,
    standard: { ...standard, precision: 'float32' },
    notes: [...notes, gradingMessages['in-floats']()],
  };
  return { grading: single, examination: await examineAgainst(single.standard, single, options) };
}

/** Holds the subject of a grading to the laws of a standard. */
export async function examineAgainst(
  standard: Standard,
  { subject, named }: Grading,
  { seed }: GradeOptions,
): Promise<Examination> {
  const laws = await lawsFor(standard, named, seed);
  return examine(subject, standard, { seed, runs: casesPerLaw, laws, alsoAsk: smallCases(standard) });
}

/** Whether a program answers in single precision: every number that it has changed is a float. */
function areFloats(exchanges: readonly Exchange[]): boolean {
  const answers = exchanges.filter(({ response }) => response.kind === 'answer');
  return (
    answers.length > 0 &&
    answers.every(({ request, response }) => areFloatsFrom(request.tensors, response as TraceAnswer))
  );
}

function areFloatsFrom(tensors: Exchange['request']['tensors'], { parameters }: TraceAnswer): boolean {
  let before: readonly Float64Array[] = tensors.map(({ values }) => values);
  return parameters.every((step) => {
    const holds = step.every((values, k) => values.every((x, i) => isFloat(x) || x === before[k]?.[i]));
    before = step;
    return holds;
  });
}

const isFloat = (x: number): boolean => Object.is(Math.fround(x), x);
