import type { Equations } from '../formula/equations.js';
import type { Axis } from '../optimizers/optimizer.js';
import { averages } from './averages/index.js';
import { clippings } from './clipping/index.js';
import { initializers } from './initializers/index.js';
import { losses } from './losses/index.js';
import type { Parameters } from './parameter.js';
import { penalties } from './penalties/index.js';
import { schedules } from './schedules/index.js';
import { stoppingRules } from './stopping/index.js';

/** A piece of training, whatever its kind. */
export interface TrainingItem {
  readonly id: string;
  readonly title: string;
  /** One sentence: the idea. */
  readonly summary: string;
  readonly source: string;
  /** What libraries call it. */
  readonly users?: readonly string[];
  /** Where libraries or papers that use the name compute something else, each as a sentence. */
  readonly differs?: readonly string[];
  readonly parameters?: Parameters;
  /** What is kept, each with its first value as a formula. */
  readonly state?: Readonly<Record<string, string>>;
  readonly rule?: Equations;
  /** Questions that libraries answer differently. */
  readonly axes?: Readonly<Record<string, Axis>>;
}

/** A registry of pieces of training. */
export interface TrainingKind {
  readonly id: string;
  /** What one of them is, such as `schedule of the learning rate`. */
  readonly title: string;
  /** All of them, as a heading. */
  readonly plural: string;
  readonly items: readonly TrainingItem[];
  /** Formulas beside the rule of an item, and what the rule does not say by itself, each behind what it is. */
  readonly facts: (id: string) => readonly (readonly [what: string, text: string])[];
}

/** The facts of an item of one registry, which know more of it than is common to all. */
function factsOf<I extends TrainingItem>(
  items: readonly I[],
  tell: (item: I) => readonly (readonly [string, string])[],
) {
  return { items, facts: (id: string) => items.filter((item) => item.id === id).flatMap(tell) };
}

/** Every registry of pieces of training, in the order of use. */
export const trainingKinds: readonly TrainingKind[] = [
  {
    id: 'initializer',
    title: 'initializer',
    plural: 'Initializers',
    ...factsOf(initializers, ({ distribution, scale }) => [
      [distribution.scale.replace(/^the /, ''), scale],
      ['distribution', distribution.id],
      ['variance', distribution.variance],
    ]),
  },
  {
    id: 'loss',
    title: 'loss',
    plural: 'Losses',
    ...factsOf(losses, ({ targets }) => [['targets y', targets]]),
  },
  {
    id: 'penalty',
    title: 'penalty',
    plural: 'Penalties',
    ...factsOf(penalties, ({ loss, gradient, decay }) => [
      ...(loss === undefined ? [] : [['joins the loss', loss] as const]),
      ...(gradient === undefined ? [] : [['joins the gradient', gradient] as const]),
      ...(decay === undefined ? [] : [['leaves theta in every step', decay] as const]),
    ]),
  },
  {
    id: 'clipping',
    title: 'way to clip gradients',
    plural: 'Clipping of gradients',
    ...factsOf(clippings, ({ together }) => [['one gradient is', together]]),
  },
  {
    id: 'schedule',
    title: 'schedule of the learning rate',
    plural: 'Schedules of the learning rate',
    ...factsOf(schedules, ({ time: { unit, from } }) => [['t', `counts ${unit}, from ${from}`]]),
  },
  {
    id: 'stopping-rule',
    title: 'rule when to stop',
    plural: 'When to stop',
    ...factsOf(stoppingRules, () => [
      ['t', 'counts checks, from 1'],
      ['error', 'is the validation error of a check'],
    ]),
  },
  {
    id: 'average',
    title: 'average of the iterates',
    plural: 'Averages of the iterates',
    ...factsOf(averages, ({ weight }) => [['weight of an iterate', weight]]),
  },
];
