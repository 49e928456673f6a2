import { BadAnswer, requireObject } from './badAnswer.js';
import type { Contract, ExportDescription, Fit, Running, Start } from './contract.js';

const advice = 'Return [updates, state] from update.';

function fits({ type, returnedMethods }: ExportDescription): Fit {
  const pair = returnedMethods.includes('init') && returnedMethods.includes('update');
  return type === 'function' && pair ? 'exactly' : 'no';
}

/** One of the pair's two functions, called on the pair. */
function call(pair: Record<string, unknown>, name: 'init' | 'update', inputs: readonly unknown[]): unknown {
  const method = pair[name];
  if (typeof method !== 'function') throw new BadAnswer(`It returned no function ${name}. Return { init, update }.`);
  return Reflect.apply(method, pair, inputs);
}

function start({ exported, hyperparameters, parameters, saved }: Start): Running {
  const make = (from: object) => requireObject(exported(from), 'Return { init, update }.');
  let current = hyperparameters;
  let pair = make(current);
  const states: unknown[] =
    saved === undefined ? parameters.map((tensor) => call(pair, 'init', [tensor])) : [...(saved as unknown[])];
  return {
    step(tensors, gradients) {
      return tensors.map((tensor, index) => {
        const returned = requireObject(call(pair, 'update', [gradients[index], states[index], tensor]), advice);
        const [updates, state] = Array.isArray(returned)
          ? [returned[0], returned[1]]
          : [returned.updates, returned.state];
        states[index] = state;
        return updates;
      });
    },
    set(changed) {
      current = changed;
      pair = make(changed);
    },
    carriers: () => [current],
    save: () => states,
  };
}

/** A pair of pure functions in the manner of optax; the updates are added to the parameters. */
export const optaxContract = {
  id: 'optax',
  title: 'optax',
  accepts:
    'export function adam(hyperparameters) { return { init(parameters) { … }, update(gradients, state, parameters) { … } }; }',
  example: `export function momentum({ lr, momentum }) {
  return {
    init: (parameters) => ({ buffer: parameters.map(() => 0) }),
    update(gradients, state) {
      const buffer = state.buffer.map((value, i) => momentum * value + (1 - momentum) * gradients[i]);
      return [buffer.map((value) => -lr * value), { buffer }];
    },
  };
}
`,
  savesState: true,
  updatesInPlace: false,
  takesLists: false,
  takesGradientAt: false,
  returns: 'updates',
  schedules: 'always',
  fits,
  start,
} as const satisfies Contract;
