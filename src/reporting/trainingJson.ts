import { read } from '../formula/equations.js';
import { printEquation } from '../formula/print.js';
import { texEquations } from '../formula/tex.js';
import type { FoundTraining } from '../training/find.js';

/** A piece of training for programs, without what only this program can run; absent fields are left out, never null. */
export function trainingJson({ kind, item }: FoundTraining): object {
  const { id, title, summary, source, users = [], differs = [], parameters = {}, state = {}, axes = {}, rule } = item;
  const lines = rule === undefined ? [] : read(rule);
  const tex = texEquations(lines, new Set([...Object.keys(state), ...lines.map(({ target }) => target)]));
  return {
    kind: kind.id,
    ...{ id, title, summary, source, users, differs },
    parameters: Object.entries(parameters).map(([name, { meaning, default: value, domain, aliases, counts }]) => ({
      ...{ name, meaning, default: value, domain: domain.text, aliases },
      ...(counts === undefined ? {} : { counts }),
    })),
    state: Object.entries(state).map(([name, initial]) => ({ name, initial })),
    equations: lines.map((line, index) => ({ line: printEquation(line), tex: tex[index] ?? '' })),
    facts: kind.facts(id).map(([what, text]) => ({ what, text })),
    axes: Object.entries(axes).map(([axis, { question, choices }]) => ({
      id: axis,
      question,
      choices: choices.map(({ edits: _, state: __, hyperparameters: ___, ...told }) => told),
    })),
  };
}
