import fc from 'fast-check';
import { parameter } from '../../cases/numbers.js';
import { decimalSlope } from '../../decimalAdjoints.js';
import type { Erratum } from '../erratum.js';

/** A chain of tanh layers with one unit each, and a linear one on top: w1·x, w2·tanh(w1·x), … */
interface Network {
  readonly layers: number;
  readonly x: number;
  readonly y: number;
}

const networks = (most: number) => fc.record({ layers: fc.integer({ min: 1, max: most }), x: parameter, y: parameter });

function outputOf(layers: number): string {
  const below = layers === 1 ? 'x' : `tanh(${outputOf(layers - 1)})`;
  return `w${layers}*${below}`;
}

/** Whether descent gets away from weights that are all zero. */
export const zeroStart: Erratum<Network, 'always' | 'without hidden layers'> = {
  id: 'notes-zero-init',
  kind: 'limited',
  places: [{ source: 'NOTES', place: '1.2, initializations' }],
  printed: { text: 'w = 0 is an arbitrary start, from which descent moves', claim: 'always' },
  holds: { text: 'it moves only where there is no hidden layer', claim: 'without hidden layers' },
  witness: { text: 'two layers, w2·tanh(w1·x), x = 1, y = 1: every gradient is 0', case: { layers: 2, x: 1, y: 1 } },
  why: 'Each weight’s gradient has the others’ values as factors, or those of units that are 0.',
  cases: networks(4),
  within: networks(1),
  claimed: ({ layers }, when) => ({ 'some weight has a gradient': when === 'always' || layers === 1 }),
  actual: ({ layers, x, y }) => {
    const names = Array.from({ length: layers }, (_, k) => `w${k + 1}`);
    const at = { x, y, ...Object.fromEntries(names.map((name) => [name, 0])) };
    const loss = `(${outputOf(layers)} - y)^2/2`;
    return { 'some weight has a gradient': names.some((name) => !decimalSlope(loss, name, at).isZero()) };
  },
};
