import { requireObject } from './badAnswer.js';
import type { Contract, ExportDescription, Fit, Running, Start } from './contract.js';

const advice = 'Return [next_w, config], or { next_w, config }.';

function fits({ type, parameters }: ExportDescription): Fit {
  if (type !== 'function' || parameters.length < 2 || parameters.length > 3) return 'no';
  const [first, second, third = ''] = parameters;
  return /config|cfg/i.test(third) || (first === 'w' && second === 'dw') ? 'exactly' : 'no';
}

/** The pair, each half read once. */
function pairOf(returned: Record<string, unknown>): readonly [unknown, unknown] {
  return Array.isArray(returned) ? [returned[0], returned[1]] : [returned.next_w, returned.config];
}

/** Each tensor starts from a config of its own that holds the hyperparameters. */
function configsFrom({ hyperparameters, parameters, realm }: Start): unknown[] {
  const [, ...others] = parameters;
  const entries = () => Reflect.ownKeys(hyperparameters).map((key) => [key, Reflect.get(hyperparameters, key)]);
  return [hyperparameters, ...others.map(() => realm.object(entries() as [string, unknown][]))];
}

function start(from: Start): Running {
  const { exported, saved } = from;
  const configs = saved === undefined ? configsFrom(from) : [...(saved as unknown[])];
  return {
    step(parameters, gradients) {
      return parameters.map((w, index) => {
        const returned = requireObject(exported(w, gradients[index], configs[index]), advice);
        const [next, config] = pairOf(returned);
        configs[index] = requireObject(config, advice);
        return next;
      });
    },
    set(hyperparameters, changes) {
      for (const config of configs) {
        for (const { key } of changes) {
          if (Object.hasOwn(hyperparameters, key)) {
            Reflect.set(config as object, key, Reflect.get(hyperparameters, key));
          }
        }
      }
    },
    carriers: () => configs,
    save: () => configs,
  };
}

/** The shape of the CS231n assignments: `config` carries hyperparameters and state, and is passed on as returned. */
export const cs231nContract = {
  id: 'cs231n',
  title: 'CS231n',
  accepts: 'export function adam(w, dw, config) { … return [next_w, config]; }',
  example: `export function sgd_momentum(w, dw, config) {
  const v = config.velocity ?? w.map(() => 0);
  config.velocity = v.map((value, i) => config.momentum * value + (1 - config.momentum) * dw[i]);
  const next_w = w.map((value, i) => value - config.learning_rate * config.velocity[i]);
  return [next_w, config];
}
`,
  savesState: true,
  updatesInPlace: false,
  takesLists: false,
  takesGradientAt: false,
  returns: 'parameters',
  schedules: 'always',
  fits,
  start,
} as const satisfies Contract;
