import { printEquation } from '../formula/print.js';
import { texEquations } from '../formula/tex.js';
import { algorithmOf } from '../optimizers/algorithm.js';
import type { Hyperparameter } from '../optimizers/hyperparameter.js';
import type { Optimizer } from '../optimizers/optimizer.js';

/** The shape of `assay show --json`; lists keep the order of the registry. Absent fields are left out, never null. */
interface HyperparameterJson {
  readonly name: string;
  readonly meaning: string;
  readonly default: number;
  /** Interval notation, such as `[0, 1)`. */
  readonly domain: string;
  readonly aliases: readonly string[];
}

/** An optimizer for programs; a change of this shape raises `schemaVersion`. */
export interface OptimizerJson {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly source: string;
  readonly alsoCalled: readonly string[];
  readonly hyperparameters: readonly HyperparameterJson[];
  readonly state: readonly { readonly name: string; readonly shape: string; readonly initial: string }[];
  readonly equations: readonly { readonly line: string; readonly role?: string; readonly tex: string }[];
  readonly axes: readonly {
    readonly id: string;
    readonly question: string;
    readonly choices: readonly {
      readonly id: string;
      readonly statement: string;
      readonly users: readonly string[];
      readonly source: string;
      readonly differs?: string;
      readonly hyperparameters: readonly HyperparameterJson[];
    }[];
  }[];
  readonly mistakes: readonly { readonly id: string; readonly statement: string }[];
  readonly reducesTo: readonly { readonly to: string; readonly statement: string; readonly source: string }[];
}

/** All that is known of an optimizer, without what only this program can run. */
export function optimizerJson(optimizer: Optimizer): OptimizerJson {
  const { id, title, summary, source, alsoCalled, axes, mistakes, reducesTo } = optimizer;
  return {
    ...{ id, title, summary, source, alsoCalled },
    hyperparameters: hyperparametersJson(optimizer.hyperparameters),
    state: Object.entries(optimizer.state).map(([name, variable]) => ({ name, ...variable })),
    equations: equationsJson(optimizer),
    axes: Object.entries(axes).map(([axis, { question, choices }]) => ({
      id: axis,
      question,
      choices: choices.map(({ edits: _, hyperparameters = {}, ...choice }) => ({
        ...choice,
        hyperparameters: hyperparametersJson(hyperparameters),
      })),
    })),
    mistakes: mistakes.map((mistake) => ({ id: mistake.id, statement: mistake.statement })),
    reducesTo: reducesTo.map((reduction) => ({
      to: reduction.to,
      statement: reduction.statement,
      source: reduction.source,
    })),
  };
}

function hyperparametersJson(hyperparameters: Readonly<Record<string, Hyperparameter>>): readonly HyperparameterJson[] {
  return Object.entries(hyperparameters).map(([name, { meaning, default: value, domain, aliases }]) => ({
    ...{ name, meaning, default: value },
    domain: domain.text,
    aliases,
  }));
}

function equationsJson(optimizer: Optimizer): OptimizerJson['equations'] {
  const { lines } = algorithmOf(optimizer);
  const indexed = new Set(['theta', 'g', ...Object.keys(optimizer.state), ...lines.map(({ target }) => target)]);
  const tex = texEquations(lines, indexed);
  return lines.map((line, index) => ({
    line: printEquation(line),
    ...(line.role === undefined ? {} : { role: line.role }),
    tex: tex[index] ?? '',
  }));
}
