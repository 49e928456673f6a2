import { requireObject } from './badAnswer.js';
import type { Contract, ExportDescription, Fit, Running, Start } from './contract.js';

const advice = 'Return an object { theta, state }.';

function fits(described: ExportDescription): Fit {
  const { type, name, parameters } = described;
  if (type !== 'function' || parameters.length < 3) return 'no';
  const third = parameters[2] ?? '';
  if (/config|cfg/i.test(third)) return 'no';
  return name === 'step' || parameters.length === 4 || /state|memory|cache|buffer/i.test(third) ? 'exactly' : 'loosely';
}

function start({ exported, hyperparameters, parameters, saved }: Start): Running {
  const states: unknown[] = saved === undefined ? parameters.map(() => undefined) : [...(saved as unknown[])];
  let current = hyperparameters;
  return {
    step(thetas, gradients) {
      return thetas.map((theta, index) => {
        const returned = requireObject(exported(theta, gradients[index], states[index], current), advice);
        states[index] = returned.state;
        return returned.theta;
      });
    },
    set(changed) {
      current = changed;
    },
    carriers: () => [current],
    save: () => states,
  };
}

/**
 * A pure function of parameters, gradient, state and hyperparameters; called once per tensor, each with its own state. In
 * the gradient's place it may take a function that gives the gradient at a point.
 */
export const functionContract = {
  id: 'function',
  title: 'function',
  accepts: 'export function step(theta, gradient, state, hyperparameters) { … return { theta, state }; }',
  example: `export function step(theta, gradient, state, hyperparameters) {
  const { lr, momentum } = hyperparameters;
  const previous = state === undefined ? theta.map(() => 0) : state.buffer;
  const buffer = previous.map((value, i) => momentum * value + (1 - momentum) * gradient[i]);
  return { theta: theta.map((value, i) => value - lr * buffer[i]), state: { buffer } };
}
`,
  savesState: true,
  updatesInPlace: false,
  takesLists: false,
  takesGradientAt: true,
  returns: 'parameters',
  schedules: 'always',
  fits,
  start,
} as const satisfies Contract;
