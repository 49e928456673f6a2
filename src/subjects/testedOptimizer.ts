import { kernelSource } from '../formula/compile.js';
import { Problem } from '../formula/problem.js';
import type { Equation } from '../formula/syntax.js';
import { isElementwise } from '../formula/takeOut.js';
import { type Algorithm, askingLine } from '../optimizers/algorithm.js';
import type { Fault } from '../optimizers/mistakes/mistake.js';
import type { TestedOptimizer } from './sandbox/job.js';

/** A name that no formula can spell, for where nothing asks for the point. */
const noPoint = 'no point';

/** Whether the sandbox can run an algorithm for tests: what reads a tensor as a whole it cannot. */
export function isTestable({ lines }: Algorithm): boolean {
  return isElementwise(lines);
}

/**
 * An algorithm as the sandbox runs it for tests, one coordinate at a time.
 * @throws Problem `tests-whole-tensor` for equations that read a tensor as a whole
 */
export function testedOptimizer(algorithm: Algorithm, fault?: Fault): TestedOptimizer {
  const { lines, hyperparameters, state, asksAt } = algorithm;
  if (!isTestable(algorithm)) {
    throw new Problem(
      'tests-whole-tensor',
      'Tests are graded of optimizers that treat every coordinate alike; these read norms.',
    );
  }
  const asking = askingLine(algorithm);
  const point = asking >= 0 && asksAt !== undefined ? asksAt : noPoint;
  const tensors = ['theta', 'g', ...Object.keys(state), 't', point];
  const scalars = [...Object.keys(hyperparameters), 'initial_lr'];
  const source = (of: readonly Equation[]) => kernelSource(of, { tensors, scalars, unchanged: ['g', 't'] });
  const initial = Object.entries(state).map(([target, one]): Equation => {
    return { target, expression: one.initial, span: one.initial.span };
  });
  return {
    hyperparameters: Object.entries(hyperparameters).map(([name, { aliases, default: usual }]) => {
      return { name, aliases, default: usual };
    }),
    state: Object.keys(state),
    initial: source(initial),
    step: source(lines),
    ...(asking >= 0 ? { point: source(lines.slice(0, asking + 1)) } : {}),
    ...(fault ? { fault } : {}),
  };
}
