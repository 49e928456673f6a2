import { float64 } from '../../src/arithmetic/float64.js';
import { compile } from '../../src/formula/compile.js';
import { bind } from '../../src/formula/evaluate.js';
import { layoutOf } from '../../src/formula/layout.js';
import { isElementwise } from '../../src/formula/takeOut.js';
import { type Algorithm, askingLine, inputsOf } from '../../src/optimizers/algorithm.js';
import type { TraceRequest } from '../../src/subjects/request.js';
import type { TraceAnswer } from '../../src/subjects/response.js';
import type { Answers } from './grader.js';

/** What one tensor is updated with: its arrays by name. */
type Arrays = Readonly<Record<string, Float64Array>>;

/**
 * Runs equations as one loop over the coordinates that updates its arrays in place; `undefined` where a line reads a
 * tensor as a whole. What a probe does besides, a loop of its own arrays does not notice.
 */
export function answersInPlace(algorithm: Algorithm): Answers | undefined {
  if (!isElementwise(algorithm.lines)) return undefined;
  const scalars = [...Object.keys(algorithm.hyperparameters), 't', 'initial_lr'];
  const point = askingLine(algorithm) < 0 ? [] : [algorithm.asksAt as string];
  const tensors = ['theta', 'g', ...Object.keys(algorithm.state), ...point];
  const step = compile(algorithm.lines, { tensors, scalars, unchanged: ['g'] });
  const known = new Map<TraceRequest, TraceAnswer>();
  return (request) => {
    const answer = known.get(request) ?? run(request);
    known.set(request, answer);
    return answer;
  };

  function run({ hyperparameters, tensors: starts, steps }: TraceRequest): TraceAnswer {
    const rates = { ...hyperparameters };
    const initial = rates.lr ?? 0;
    const all = starts.map(({ values }) => started(algorithm, rates, values, point));
    const asked: Float64Array[][] = [];
    const parameters = steps.map(({ gradients, set }, k) => {
      Object.assign(rates, set);
      const numbers = scalars.map((name) =>
        name === 't' ? k + 1 : name === 'initial_lr' ? initial : (rates[name] as number),
      );
      const before = all.map(({ theta }) => Float64Array.from(theta as Float64Array));
      for (const [place, arrays] of all.entries()) {
        (arrays.g as Float64Array).set(gradients[place] as Float64Array);
        step(
          tensors.map((name) => arrays[name] as Float64Array),
          numbers,
        );
      }
      const [name] = point;
      asked.push(name === undefined ? before : all.map((arrays) => Float64Array.from(arrays[name] as Float64Array)));
      return all.map(({ theta }) => Float64Array.from(theta as Float64Array));
    });
    return { kind: 'answer', parameters, asked, observations: {} };
  }
}

/** The arrays before the first step; what is one number for a tensor is one number per coordinate here. */
function started(
  algorithm: Algorithm,
  rates: Readonly<Record<string, number>>,
  theta: Float64Array,
  point: readonly string[],
): Arrays {
  const layout = layoutOf([], inputsOf(algorithm));
  const slots = [...layout.keys()].map((name) => (name === 'initial_lr' ? rates.lr : rates[name]) ?? 0);
  const kept = Object.entries(algorithm.state).map(([name, { initial }]) => {
    return [name, new Float64Array(theta.length).fill(bind(initial, layout, float64)(slots, 0))] as const;
  });
  const empty = ['g', ...point].map((name) => [name, new Float64Array(theta.length)] as const);
  return { theta: Float64Array.from(theta), ...Object.fromEntries(empty), ...Object.fromEntries(kept) };
}
