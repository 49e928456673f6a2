import fc from 'fast-check';
import { parameter, shortDecimal } from '../../cases/numbers.js';
import { decimalSlope } from '../../decimalAdjoints.js';
import { formulaValue, toExact } from '../../formulaValue.js';
import type { Erratum, Quantities } from '../erratum.js';

/** One step on (w_n·…·w1·x − y)²/2, a chain of layers without activations. */
interface Chain {
  readonly lr: number;
  readonly weights: readonly number[];
  readonly x: number;
  readonly y: number;
}

const chains = (most: number) =>
  fc.record({
    lr: shortDecimal(-2, -1),
    weights: fc.array(parameter, { minLength: 1, maxLength: most }),
    x: parameter,
    y: parameter,
  });

const named = (weights: readonly unknown[]) => weights.map((_, k) => `w${k + 1}`);

/** Through which weights the error goes down: those that the layers above have now, or had before the step. */
function backward({ lr, weights, x, y }: Chain, through: 'new' | 'old'): Quantities {
  const at = { lr, x, y, ...Object.fromEntries(named(weights).map((name, k) => [name, weights[k] as number])) };
  let error = formulaValue(`${[...named(weights), 'x'].join('*')} - y`, at);
  const updated: Record<string, ReturnType<typeof toExact>> = {};
  for (const [k, name] of [...named(weights).entries()].reverse()) {
    const input = formulaValue([...named(weights.slice(0, k)), 'x'].join('*'), at);
    const old = toExact(weights[k] as number);
    const moved = formulaValue('old - lr*error*input', { old, lr, error, input });
    updated[name] = moved;
    error = formulaValue('error*above', { error, above: through === 'new' ? moved : old });
  }
  return updated;
}

/** When the weights of a layer may change. */
export const layerByLayer: Erratum<Chain, 'new' | 'old'> = {
  id: 'ama-layer-by-layer',
  kind: 'limited',
  places: [{ source: 'AMA564', place: '“The backward steps”' }],
  printed: { text: 'update the weights layer by layer, starting from the final layer', claim: 'new' },
  holds: { text: 'the error goes down through the weights as they were; then all are updated', claim: 'old' },
  witness: {
    text: 'two layers, w1 = w2 = 1, x = 1, y = 0, α = 1/10',
    case: { lr: 0.1, weights: [1, 1], x: 1, y: 0 },
  },
  why: 'A layer below needs the weights above it at which the loss was computed; with one layer there is none.',
  cases: chains(4),
  within: chains(1),
  claimed: (chain, through) => backward(chain, through),
  actual: ({ lr, weights, x, y }) => {
    const at = { x, y, ...Object.fromEntries(named(weights).map((name, k) => [name, weights[k] as number])) };
    const loss = `(${[...named(weights), 'x'].join('*')} - y)^2/2`;
    const after = named(weights).map((name, k) => {
      const numbers = { lr, old: weights[k] as number, slope: decimalSlope(loss, name, at) };
      return [name, formulaValue('old - lr*slope', numbers)] as const;
    });
    return Object.fromEntries(after);
  },
};
