import { isComplete } from '../../src/formula/layout.js';
import { parseEquations, parseExpression } from '../../src/formula/parse.js';
import { printEquation } from '../../src/formula/print.js';
import {
  children,
  type Equation,
  type Formula,
  namesIn,
  sameExpression,
  withChildren,
} from '../../src/formula/syntax.js';
import { type Algorithm, inputsOf } from '../../src/optimizers/algorithm.js';
import { type Identity, identities, rewritings } from './identities.js';

/** All that one rewriting of a kind can make of an algorithm. */
type Rewriting = (algorithm: Algorithm) => readonly Algorithm[];

/** A use of an identity anywhere in the equations. */
export function using(identity: Identity): Rewriting {
  return (algorithm) =>
    algorithm.lines.flatMap((line, index) =>
      rewritings(line.expression, identity).map((expression) => ({
        ...algorithm,
        lines: algorithm.lines.with(index, { ...line, expression }),
      })),
    );
}

/** An intermediate value written out where it is used. */
const inlined: Rewriting = (algorithm) => {
  const { lines } = algorithm;
  // What is read from outside has its place too: state, and the point of the gradient.
  const lasting = new Set([...inputsOf(algorithm), algorithm.asksAt]);
  const once = lines.filter(({ target }) => lines.filter((line) => line.target === target).length === 1);
  const free = once.filter((line) => !lasting.has(line.target) && isInlinable(line, lines));
  const changed = free.map(({ target, expression }) =>
    lines.filter((line) => line.target !== target).map((line) => replaced(line, nameOf(target), expression)),
  );
  return changed.map((rest) => ({ ...algorithm, lines: rest }));
};

/** Whether nothing that the line reads is computed anew before its last use. */
function isInlinable(line: Equation, lines: readonly Equation[]): boolean {
  const after = lines.slice(lines.indexOf(line) + 1);
  const lastUse = after.findLastIndex(({ expression }) => namesIn(expression).has(line.target));
  const between = new Set(after.slice(0, lastUse).map(({ target }) => target));
  return [...namesIn(line.expression)].every((name) => !between.has(name));
}

/** A part of a formula given a name of its own in the line before. */
const namedPart: Rewriting = (algorithm) =>
  algorithm.lines.flatMap((line, index) =>
    partsOf(line.expression).map((part) => {
      const target = unusedName(algorithm);
      const short = { ...line, expression: replacedIn(line.expression, part, nameOf(target)) };
      const lines = algorithm.lines.toSpliced(index, 1, { target, expression: part, span: line.span }, short);
      return { ...algorithm, lines };
    }),
  );

function unusedName({ lines }: Algorithm): string {
  const names = new Set(lines.map(({ target }) => target));
  return `part${lines.findIndex((_, index) => !names.has(`part${index}`))}`;
}

/** beta^t as a product that is kept from step to step. */
const runningProduct: Rewriting = (algorithm) =>
  ['beta1', 'beta2'].flatMap((rate) => {
    const power = parseExpression(`${rate}^t`);
    const name = `${rate}_power`;
    if (!algorithm.lines.some(({ expression }) => partsOf(expression).some((part) => sameExpression(part, power)))) {
      return [];
    }
    const [update] = parseEquations(`${name} = ${name} * ${rate}`) as [Equation];
    const lines = [update, ...algorithm.lines.map((line) => replaced(line, power, nameOf(name)))];
    const state = { ...algorithm.state, [name]: { shape: 'scalar' as const, initial: parseExpression('1') } };
    return [{ ...algorithm, state, lines }];
  });

/** Every kind of rewriting; each is equally likely, wherever it has a place. */
const kinds: readonly Rewriting[] = [...identities.map(using), inlined, inlined, namedPart, runningProduct];

/** The algorithm after as many random rewritings as there are numbers; each number makes one choice of kind and place. */
export function rewritten(algorithm: Algorithm, choices: readonly number[]): Algorithm {
  return choices.reduce((current, choice) => {
    const inputs = inputsOf(current);
    const offered = kinds.map((kind) => kind(current)).filter((results) => results.length > 0);
    const results = offered[choice % offered.length] as readonly Algorithm[];
    const result = results[Math.floor(choice / offered.length) % results.length] as Algorithm;
    return isComplete(result.lines, [...inputs, ...inputsOf(result)]) ? result : current;
  }, algorithm);
}

/** The equations as a text, for telling implementations apart. */
export const textOf = ({ lines }: Algorithm): string => lines.map(printEquation).join('\n');

const nameOf = (name: string): Formula => ({ kind: 'name', name, span: { start: 0, end: 0 } });

/** The formula and all its parts that have parts themselves. */
function partsOf(node: Formula): readonly Formula[] {
  const below = children(node).flatMap(partsOf);
  return children(node).length > 0 ? [node, ...below] : below;
}

function replacedIn(node: Formula, part: Formula, by: Formula): Formula {
  if (sameExpression(node, part)) return by;
  return withChildren(
    node,
    children(node).map((child) => replacedIn(child, part, by)),
  );
}

function replaced(line: Equation, part: Formula, by: Formula): Equation {
  return { ...line, expression: replacedIn(line.expression, part, by) };
}
