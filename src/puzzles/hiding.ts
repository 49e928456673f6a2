import { isElementwise } from '../formula/takeOut.js';
import type { Standard } from '../laws/law.js';
import { defaultsOf } from '../optimizers/algorithm.js';
import type { TraceRequest } from '../subjects/request.js';

/** A way in which an input may hide a difference. */
export const hidingPlaces = [
  'zero-rate',
  'zero-gradients',
  'one-step',
  'sizes-of-one',
  'equal-gradients',
  'start-at-zero',
  'equal-rates',
  'zero-rates',
  'small-constants',
  'one-coordinate',
] as const;

export interface Hiding {
  readonly place: (typeof hidingPlaces)[number];
  /** The hyperparameters that it is about. */
  readonly names: readonly string[];
}

/** A constant below this is lost in ordinary numbers unless it is made larger. */
const seldomSeen = 2 ** -10;

/**
 * What an input does not bring into play. It looks at the input and at the optimizer's names only, never at the planted
 * mistake, so that it gives nothing away.
 */
export function hidings({ steps, tensors, hyperparameters }: TraceRequest, { algorithm }: Standard): readonly Hiding[] {
  const gradients = steps.flatMap((step) => step.gradients.flatMap((values) => Array.from(values)));
  const start = tensors.flatMap(({ values }) => Array.from(values));
  const values = { ...defaultsOf(algorithm), ...hyperparameters };
  const others = Object.entries(values).filter(([name]) => name !== 'lr');
  const equal = others.filter(([, x], index) => others.some(([, y], other) => other !== index && x === y && x !== 0));
  const found: Readonly<Record<Hiding['place'], readonly string[] | boolean>> = {
    'zero-rate': values.lr === 0,
    'zero-gradients': gradients.every((g) => g === 0),
    'one-step': steps.length === 1,
    'sizes-of-one': gradients.every((g) => Math.abs(g) === 1),
    'equal-gradients': steps.length > 1 && gradients.every((g) => g === gradients[0]),
    'start-at-zero': start.every((x) => x === 0),
    'equal-rates': equal.map(([name]) => name),
    'zero-rates': others.filter(([, x]) => x === 0).map(([name]) => name),
    'small-constants': others.filter(([, x]) => x > 0 && x < seldomSeen).map(([name]) => name),
    // Where every coordinate goes its own way a second one shows nothing.
    'one-coordinate': start.length === 1 && !isElementwise(algorithm.lines),
  };
  return hidingPlaces.flatMap((place) => {
    const names = found[place];
    if (typeof names === 'boolean') return names ? [{ place, names: [] }] : [];
    return names.length > 0 ? [{ place, names }] : [];
  });
}
