import { counterexampleOf } from '../diagnosis/counterexample.js';
import { sameDialect } from '../diagnosis/sameDialect.js';
import { sameFunction } from '../diagnosis/sameFunction.js';
import { type Separation, separationOf } from '../diagnosis/separation.js';
import { layoutOf } from '../formula/layout.js';
import { nearest } from '../formula/nearest.js';
import { parseEquations } from '../formula/parse.js';
import { printEquation } from '../formula/print.js';
import { Problem } from '../formula/problem.js';
import { requireShapes } from '../formula/shapes.js';
import type { Equation } from '../formula/syntax.js';
import { smallCases } from '../laws/cases/smallCases.js';
import type { Standard } from '../laws/law.js';
import { type Algorithm, inputsOf, shapesOf } from '../optimizers/algorithm.js';
import { dialectName } from '../optimizers/dialect.js';
import type { TraceRequest } from '../subjects/request.js';
import type { Puzzle } from './puzzle.js';
import { requireOrdinary } from './requireOrdinary.js';

/** One line of the learner's equations at the step that is shown, with what it gives and what it should give. */
export interface ComparedLine {
  readonly line: string;
  readonly target: string;
  readonly yours: number;
  readonly right: number;
}

/** The smallest case on which equations are not the right ones yet. */
export interface StillDiffers {
  readonly request: TraceRequest;
  /** From 1; the others from 0. */
  readonly step: number;
  readonly tensor: number;
  readonly coordinate: number;
  readonly lines: readonly ComparedLine[];
  /** The first line that is shown to give another value than it should; absent where only later steps or the point show it. */
  readonly firstLine?: string;
  /** The puzzle has that line right: it is the answer that broke it. */
  readonly isBroken?: true;
  readonly yours: number;
  readonly right: number;
}

/** What the equations are with the learner's lines in them. */
export type EditJudgement =
  /** The right ones; where `dialectName` is not empty, another dialect of them. */
  | { readonly kind: 'right'; readonly dialectName: string }
  /** Another function still: the one that it was before where nothing has changed. */
  | { readonly kind: 'wrong'; readonly changesNothing: boolean; readonly differs: StillDiffers };

/**
 * Puts the learner's lines into the puzzle's equations and compares with the right ones.
 * @param text one equation, or several on lines of their own or with semicolons between
 * @throws Problem `formula-…`, with the place, for what cannot be read; `answer-line` for a line that the list has not;
 *   `answer-beyond` for one that goes beyond ordinary numbers
 */
export function judgeEdit(puzzle: Puzzle, text: string): EditJudgement {
  const { standard, planted } = puzzle;
  const answered = parseEquations(text.replaceAll(';', '\n'));
  if (answered.length === 0)
    throw new Problem('answer-empty', `The answer has no equation; write one as in ${example(planted)}.`);
  const corrected = replacements(planted, answered);
  for (const algorithm of corrected) {
    requireRunnable(algorithm);
    requireOrdinary(algorithm, smallCases(standard));
  }
  const isRight = sameDialect(standard);
  for (const algorithm of corrected) {
    const dialect = isRight({ algorithm });
    if (dialect) return { kind: 'right', dialectName: dialect === standard.dialect ? '' : dialectName(dialect) };
  }
  return stillWrong(puzzle, corrected[0] as Algorithm);
}

/** The puzzle's equations with the lines in place; where two lines compute one name, either may be meant. */
function replacements(planted: Algorithm, answered: readonly Equation[]): readonly Algorithm[] {
  let made: readonly (readonly Equation[])[] = [planted.lines];
  for (const line of answered) {
    const places = planted.lines.flatMap(({ target }, index) => (target === line.target ? [index] : []));
    if (places.length === 0) throw noSuchLine(line.target, planted);
    made = made.flatMap((lines) => places.map((place) => lines.with(place, { ...lines[place], ...line })));
  }
  return made.map((lines) => ({ ...planted, lines }));
}

function noSuchLine(target: string, { lines }: Algorithm): Problem {
  const targets = [...new Set(lines.map((line) => line.target))];
  const near = nearest(target, targets);
  const hint = near ? ` Did you mean ${near}?` : '';
  return new Problem(
    'answer-line',
    `No line of the equations computes ${target}.${hint} They compute ${targets.join(', ')}.`,
  );
}

function example({ lines }: Algorithm): string {
  return `--answer "${lines.at(-1)?.target} = …"`;
}

/** @throws Problem `formula-name` or `formula-shape` */
function requireRunnable(algorithm: Algorithm): void {
  layoutOf(algorithm.lines, inputsOf(algorithm));
  requireShapes(algorithm.lines, shapesOf(algorithm));
}

function stillWrong({ standard, planted }: Puzzle, algorithm: Algorithm): EditJudgement {
  const cases = smallCases(standard);
  const changesNothing = sameFunction({ algorithm }, { algorithm: planted }, cases);
  const differs = stillDiffers(standard, algorithm, cases);
  const was = lineOf(planted, differs.firstLine);
  const isBroken = was !== undefined && was === lineOf(standard.algorithm, differs.firstLine);
  return { kind: 'wrong', changesNothing, differs: isBroken ? { ...differs, isBroken } : differs };
}

/** The line that computes a name, where only one does. */
function lineOf({ lines }: Algorithm, target: string | undefined): string | undefined {
  const [line, ...others] = lines.filter((one) => one.target === target);
  return line && others.length === 0 ? printEquation(line) : undefined;
}

function stillDiffers(standard: Standard, algorithm: Algorithm, cases: readonly TraceRequest[]): StillDiffers {
  const {
    request: whole,
    step,
    tensor,
    coordinate,
    asked,
    one,
    other,
  } = separationOf(standard.algorithm, algorithm, cases) as Separation;
  const request = whole.probes ? whole : { ...whole, steps: whole.steps.slice(0, step) };
  const breach = { request: 0, step, tensor, coordinate, got: other, message: '' };
  const { optimizer, dialect } = standard;
  const { equations } = counterexampleOf({ breach, request }, standard, {
    kind: 'edit',
    optimizer,
    dialect,
    algorithm,
  });
  const lines = equations.map(({ expected, explained = Number.NaN }, index) => {
    const line = algorithm.lines[index] as Equation;
    return { line: printEquation(line), target: line.target, yours: explained, right: expected };
  });
  const first = lines.find(({ yours, right }) => shown(yours) !== shown(right));
  return {
    request,
    step,
    tensor,
    coordinate,
    lines,
    ...(first && !asked ? { firstLine: first.target } : {}),
    yours: other,
    right: one,
  };
}

/** How many digits of each value a comparison shows: two ways of writing one formula may differ in the last ones. */
export const shownDigits = 12;
const shown = (x: number): string => x.toPrecision(shownDigits);
