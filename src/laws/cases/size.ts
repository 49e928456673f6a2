import { defaultsOf } from '../../optimizers/algorithm.js';
import type { TraceRequest } from '../../subjects/request.js';
import type { Standard } from '../law.js';

/** How long a case is: steps first, then what takes part in them. */
export interface Shape {
  readonly steps: number;
  /** Coordinates, tensors, probes and changes of a hyperparameter, all counted. */
  readonly parts: number;
}

/** How much a reader of a case has to write down. */
export interface Digits {
  /** Characters of the parameters, gradients and changed rates. */
  readonly characters: number;
  /** Hyperparameters that are not at their defaults, with their characters. The rate is free: no default is round. */
  readonly settings: number;
  /** The sum of all sizes. A 0 hides what it multiplies, so that it counts for more than 1 and for less than 2. */
  readonly magnitude: number;
}

export function shapeOf({ steps, tensors, probes = {} }: TraceRequest): Shape {
  const coordinates = tensors.reduce((sum, { values }) => sum + values.length, 0);
  const changes = steps.filter(({ set }) => set !== undefined).length;
  return { steps: steps.length, parts: coordinates + tensors.length + Object.keys(probes).length + changes };
}

export function digitsOf(request: TraceRequest, { algorithm }: Pick<Standard, 'algorithm'>): Digits {
  const vectors = [...request.tensors.map(({ values }) => values), ...request.steps.flatMap((step) => step.gradients)];
  const changes = request.steps.flatMap(({ set = {} }) => Object.values(set));
  const numbers = [...vectors.flatMap((vector) => Array.from(vector)), ...changes];
  const defaults = defaultsOf(algorithm);
  const chosen = Object.entries(request.hyperparameters).filter(([name, x]) => name !== 'lr' && x !== defaults[name]);
  return {
    characters: numbers.reduce((sum, x) => sum + String(x).length, 0),
    settings: chosen.reduce((sum, [, x]) => sum + 1 + String(x).length, 0),
    magnitude: numbers.reduce((sum, x) => sum + (Math.abs(x) || 1.5), 0),
  };
}

/** Below 0 where the first is smaller, as `sort` wants it; so is `compareDigits`. */
export function compareShapes(a: Shape, b: Shape): number {
  return a.steps - b.steps || a.parts - b.parts;
}

export function compareDigits(a: Digits, b: Digits): number {
  return a.characters - b.characters || a.settings - b.settings || a.magnitude - b.magnitude;
}
