import { choiceSeparation } from '../diagnosis/choiceSeparation.js';
import { printEquation } from '../formula/print.js';
import { texEquations } from '../formula/tex.js';
import { algorithmOf } from '../optimizers/algorithm.js';
import type { Hyperparameter } from '../optimizers/hyperparameter.js';
import type { Choice, Optimizer } from '../optimizers/optimizer.js';
import { lawsOfOptimizer } from './lawsOfOptimizer.js';
import { separationText } from './separationText.js';

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
  /** The line that computes the point at which the gradient is asked for; absent for theta. */
  readonly asksAt?: string;
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
      /** The smallest case that tells it apart from the equations as written; absent for the first choice. */
      readonly shownBy?: string;
      readonly hyperparameters: readonly HyperparameterJson[];
    }[];
  }[];
  readonly mistakes: readonly { readonly id: string; readonly statement: string; readonly frequency: string }[];
  readonly reducesTo: readonly { readonly to: string; readonly statement: string; readonly source: string }[];
  readonly laws: readonly { readonly id: string; readonly statement: string }[];
  readonly lawsNotHere: readonly { readonly id: string; readonly reason: string }[];
}

/** All that is known of an optimizer, without what only this program can run. */
export function optimizerJson(optimizer: Optimizer): OptimizerJson {
  const { id, title, summary, source, alsoCalled, axes, mistakes, reducesTo } = optimizer;
  const { obeyed, notHere } = lawsOfOptimizer(optimizer);
  return {
    ...{ id, title, summary, source, alsoCalled },
    hyperparameters: hyperparametersJson(optimizer.hyperparameters),
    state: Object.entries(optimizer.state).map(([name, variable]) => ({ name, ...variable })),
    ...(optimizer.asksAt === undefined ? {} : { asksAt: optimizer.asksAt }),
    equations: equationsJson(optimizer),
    axes: Object.entries(axes).map(([axis, { question, choices }]) => ({
      id: axis,
      question,
      choices: choices.map((choice) => choiceJson(optimizer, axis, choice)),
    })),
    mistakes: mistakes.map((mistake) => ({
      id: mistake.id,
      statement: mistake.statement,
      frequency: mistake.frequency,
    })),
    reducesTo: reducesTo.map((reduction) => ({
      to: reduction.to,
      statement: reduction.statement,
      source: reduction.source,
    })),
    laws: obeyed.map((law) => ({ id: law.id, statement: law.statement })),
    lawsNotHere: notHere.map(({ law, reason }) => ({ id: law.id, reason })),
  };
}

function choiceJson(
  optimizer: Optimizer,
  axis: string,
  choice: Choice,
): OptimizerJson['axes'][number]['choices'][number] {
  const { edits: _, state: __, hyperparameters = {}, ...told } = choice;
  const shownBy = separationText(choiceSeparation(optimizer, axis, choice));
  return {
    ...told,
    ...(shownBy === '' ? {} : { shownBy }),
    hyperparameters: hyperparametersJson(hyperparameters),
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
