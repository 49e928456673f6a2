import { arithmeticIn } from '../../src/arithmetic/arithmeticIn.js';
import type { Precision } from '../../src/arithmetic/format.js';
import type { Candidate } from '../../src/diagnosis/candidate.js';
import { casesPerLaw, usualSeed } from '../../src/grading/gradeOptions.js';
import { smallCases } from '../../src/laws/cases/smallCases.js';
import { laws } from '../../src/laws/index.js';
import type { Law, Standard } from '../../src/laws/law.js';
import { perStandard } from '../../src/laws/perStandard.js';
import { type Prepared, prepare } from '../../src/laws/prepared.js';
import type { TraceRequest } from '../../src/subjects/request.js';
import type { TraceAnswer } from '../../src/subjects/response.js';
import { courseRunner, type Trace } from '../../src/subjects/runner.js';

/** Equations, and a fault in running them: what stands in for a submission. */
export type Implementation = Pick<Candidate, 'algorithm' | 'fault'>;

/** What a submission answers; each request is worked out once. */
export type Answers = (request: TraceRequest) => TraceAnswer;

/** The law that most errors break first: whoever asks only whether anything is noticed asks it first. */
const quickest = (law: Law): number => (law.consequence?.always ? 0 : 1);
const ordered = laws.toSorted((a, b) => quickest(a) - quickest(b));

/** All that the command asks of a submission and all that it judges, with the seed and the number of cases that it uses. */
export const graderOf: (standard: Standard) => Prepared = perStandard((standard) =>
  prepare(standard, { seed: usualSeed, runs: casesPerLaw, laws: ordered, alsoAsk: smallCases(standard) }),
);

/** The same with the laws alone that hold every case to the equations. */
export const equationsGraderOf: (standard: Standard) => Prepared = perStandard((standard) =>
  prepare(standard, { seed: usualSeed, runs: casesPerLaw, laws: ordered.filter((law) => quickest(law) === 0) }),
);

/** What equations answer when they are run in a precision. */
export function answersOf({ algorithm, fault }: Implementation, precision: Precision = 'float64'): Answers {
  const run = courseRunner(algorithm, arithmeticIn(precision), fault ? { fault } : {});
  const known = new Map<TraceRequest, TraceAnswer>();
  return (request) => {
    const answer = known.get(request) ?? answered(run(request));
    known.set(request, answer);
    return answer;
  };
}

function answered({ parameters, asked }: { readonly parameters: Trace<number>; readonly asked: Trace<number> }) {
  return { kind: 'answer', parameters: plain(parameters), asked: plain(asked), observations: {} } as const;
}

function plain(trace: Trace<number>): readonly (readonly Float64Array[])[] {
  return trace.map((step) => step.map((tensor) => Float64Array.from(tensor)));
}

/** Whether any law fails it. */
export function isCaught(grader: Prepared, answers: Answers): boolean {
  for (const { verdict } of grader.reports(answers)) if (verdict === 'fail') return true;
  return false;
}

/** Every law that fails it. */
export function killersOf(grader: Prepared, answers: Answers): readonly Law[] {
  return [...grader.reports(answers)].filter(({ verdict }) => verdict === 'fail').map(({ law }) => law);
}
