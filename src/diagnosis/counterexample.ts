import { float64 } from '../arithmetic/float64.js';
import { printEquation } from '../formula/print.js';
import type { Equation } from '../formula/syntax.js';
import type { Standard } from '../laws/law.js';
import { type Algorithm, askingLine } from '../optimizers/algorithm.js';
import type { RunOptions } from '../subjects/machine.js';
import type { TraceRequest } from '../subjects/request.js';
import { runner } from '../subjects/runner.js';
import type { Breached } from './breached.js';
import type { Candidate } from './candidate.js';
import type { Counterexample, CounterexampleLine } from './diagnosis.js';

/** The place of a breach. */
interface Place {
  readonly step: number;
  readonly tensor: number;
  readonly coordinate: number;
}

/** A breach worked out line by line, beside what the explanation gives. */
export function counterexampleOf(
  { breach, request }: Pick<Breached, 'breach' | 'request'>,
  { algorithm }: Pick<Standard, 'algorithm'>,
  explanation: Candidate | undefined,
): Counterexample {
  const { step = 1, tensor = 0, coordinate = 0, got = Number.NaN } = breach;
  const place = { step, tensor, coordinate };
  const ours = valuesAt(algorithm, request, place);
  const equations = worked(algorithm.lines, ours, explanation, request, place);
  const found = { kind: 'trace', request, ...place, yours: got } as const;
  if (!breach.asked) {
    const shown = algorithm.lines.findLastIndex(({ target }) => target === 'theta');
    return { ...found, equations, shown, expected: ours.theta };
  }
  const expected = breach.expected?.value ?? Number.NaN;
  const shown = askingLine(algorithm);
  if (shown >= 0) return { ...found, equations, shown, expected };
  return { ...found, equations: [{ ...pointAtTheta, expected }, ...equations], shown: 0, expected };
}

/** What equations leave unsaid that ask for the gradient at the parameters. */
const pointAtTheta = { line: 'point = theta', role: 'where the gradient is asked for' } as const;

/** The value of each line, and of theta after the last. */
interface LineValues {
  readonly lines: readonly { readonly target: string; readonly value: number }[];
  readonly theta: number;
}

/** Runs an algorithm with a note taken after each line. */
function valuesAt(
  algorithm: Algorithm,
  request: TraceRequest,
  { step, tensor, coordinate }: Place,
  fault: RunOptions<number>['fault'] = undefined,
): LineValues {
  const noted: Algorithm = { ...algorithm, lines: algorithm.lines.flatMap((line, index) => [line, note(line, index)]) };
  let found: LineValues | undefined;
  const observe: NonNullable<RunOptions<number>['observe']> = (view) => {
    if (view.step !== step || view.tensor !== tensor) return;
    const at = (name: string): number => {
      const value = view.value(name);
      return Array.isArray(value) ? (value[coordinate] as number) : (value as number);
    };
    const lines = algorithm.lines.map(({ target }, index) => ({ target, value: at(noteName(index)) }));
    found = { lines, theta: at('theta') };
  };
  runner(noted, float64, fault ? { observe, fault } : { observe })(request);
  return found ?? { lines: [], theta: Number.NaN };
}

/** A name that no formula can spell. */
function noteName(index: number): string {
  return `line ${index + 1}`;
}

function note({ target, span }: Equation, index: number): Equation {
  return { target: noteName(index), expression: { kind: 'name', name: target, span }, span };
}

function worked(
  lines: readonly Equation[],
  ours: LineValues,
  explanation: Candidate | undefined,
  request: TraceRequest,
  place: Place,
): readonly CounterexampleLine[] {
  const theirs = explanation ? [...valuesAt(explanation.algorithm, request, place, explanation.fault).lines] : [];
  return lines.map((line, index) => {
    const match = theirs.findIndex(({ target }) => target === line.target);
    const [explained] = match < 0 ? [] : theirs.splice(match, 1);
    const shown = {
      line: printEquation(line),
      role: line.role ?? '',
      expected: ours.lines[index]?.value ?? Number.NaN,
    };
    return explained ? { ...shown, explained: explained.value } : shown;
  });
}
