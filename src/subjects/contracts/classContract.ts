import { BadAnswer, describeType, requireObject } from './badAnswer.js';
import type { Change, Contract, ExportDescription, Fit, Running, Start } from './contract.js';

const stepNames = ['step', 'update'] as const;

function fits({ type, methods, returnedMethods, extended, required }: ExportDescription): Fit {
  // Hyperparameters one by one: which is which cannot be told.
  if (required > 1) return 'no';
  const isPair = returnedMethods.includes('init');
  if (type === 'function' && !isPair && stepNames.some((name) => returnedMethods.includes(name))) return 'exactly';
  if (type !== 'class' || !stepNames.some((name) => methods.includes(name))) return 'no';
  return extended ? 'loosely' : 'exactly';
}

/** Sets the value where an own data property already holds a number: `this.lr`, `hyperparameters.lr`, `this.betas[0]`. */
function setNumbers(target: object, changes: readonly Change[]): void {
  for (const { key, value, position } of changes) {
    const held: unknown = Reflect.getOwnPropertyDescriptor(target, key)?.value;
    if (position === undefined && typeof held === 'number') Reflect.set(target, key, value);
    if (position !== undefined && Array.isArray(held) && typeof held[position] === 'number') held[position] = value;
  }
}

/** One item per tensor of what a call with lists returned. */
function itemsOf(returned: unknown, count: number): unknown[] {
  if (!Array.isArray(returned)) {
    throw new BadAnswer(`It returned ${describeType(returned)} where a list of ${count} vectors was expected.`);
  }
  const { length } = returned;
  if (length !== count) throw new BadAnswer(`It returned ${length} vectors where ${count} were expected.`);
  return Array.from({ length: count }, (_, index) => returned[index]);
}

/** What `new` gives of a class, and also of a function that returns the optimizer; an arrow function is only called. */
function makeOptimizer({ exported, hyperparameters }: Start): Record<string, unknown> {
  const made: unknown =
    Reflect.get(exported, 'prototype') === undefined
      ? exported(hyperparameters)
      : Reflect.construct(exported, [hyperparameters]);
  return requireObject(made, 'Return an object with a method step(parameters, gradients).');
}

function start(from: Start): Running {
  const { realm, hyperparameters, listed } = from;
  const instance = makeOptimizer(from);
  const name = stepNames.find((candidate) => typeof Reflect.get(instance, candidate) === 'function');
  if (name === undefined) throw new BadAnswer('The instance has no method step(parameters, gradients).');
  return {
    step(parameters, gradients) {
      const inputs = listed ? [realm.list(parameters), realm.list(gradients)] : [parameters[0], gradients[0]];
      const method = instance[name];
      if (typeof method !== 'function') throw new BadAnswer('The instance has lost its method step.');
      const returned: unknown = Reflect.apply(method, instance, inputs);
      if (returned === undefined || returned === instance) {
        return listed ? itemsOf(inputs[0], parameters.length) : [undefined];
      }
      return listed ? itemsOf(returned, parameters.length) : [returned];
    },
    set(_, changes) {
      setNumbers(hyperparameters, changes);
      setNumbers(instance, changes);
    },
    carriers: () => [hyperparameters],
    save: () => undefined,
  };
}

/** A class, or a function that returns an object, whose instances keep the state; the parameters are updated in place or returned, and the return counts. */
export const classContract = {
  id: 'class',
  title: 'class',
  accepts: 'export class Adam { constructor(hyperparameters) { … } step(parameters, gradients) { … } }',
  example: `export class Momentum {
  constructor({ lr, momentum }) {
    this.lr = lr;
    this.momentum = momentum;
  }
  step(parameters, gradients) {
    this.buffer ??= parameters.map(() => 0);
    for (let i = 0; i < parameters.length; i++) {
      this.buffer[i] = this.momentum * this.buffer[i] + (1 - this.momentum) * gradients[i];
      parameters[i] -= this.lr * this.buffer[i];
    }
  }
}
`,
  savesState: false,
  updatesInPlace: true,
  takesLists: true,
  takesGradientAt: false,
  returns: 'parameters',
  schedules: 'where-noticed',
  fits,
  start,
} as const satisfies Contract;
