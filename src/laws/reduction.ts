import { parseExpression } from '../formula/parse.js';
import { type Algorithm, algorithmIn } from '../optimizers/algorithm.js';
import { departs, findDialect } from '../optimizers/dialect.js';
import { findOptimizer } from '../optimizers/find.js';
import type { Optimizer, Reduction } from '../optimizers/optimizer.js';
import { requests } from './cases/requests.js';
import { compareRuns } from './compare.js';
import { allOf, optimizersNamed, reading } from './holdsFor.js';
import type { Law, Standard } from './law.js';
import { perStandard } from './perStandard.js';

/** The law that an optimizer declares by saying what it reduces to. */
export function reductionLaw(optimizer: Optimizer, reduction: Reduction): Law {
  const other = findOptimizer(reduction.to);
  const reduced = perStandard((standard) => counterpart(standard, other, reduction));
  const conditions = Object.entries({ ...reduction.fixed, ...reduction.tied });
  const fixed = conditions.map(([name, value]) => `${name} = ${value}`);
  return {
    id: reductionId(optimizer, reduction),
    chapter: optimizer.chapter,
    title: `with ${fixed.join(', ')} it is ${other.title}`,
    statement: `${optimizer.title}: ${reduction.statement.replace(/^./, (first) => first.toLowerCase())}`,
    tex: `\\mathrm{${optimizer.title}}(${fixed.join(', ').replaceAll('_', '\\_')}) = \\mathrm{${other.title}}`,
    source: reduction.source,
    holdsFor: allOf(optimizersNamed(optimizer.id), reading(...namesBound(reduction)), (standard) =>
      hasCounterpart(standard, other, reduction),
    ),
    consequence: {
      cases: (standard) =>
        requests(standard, { steps: [1, 10], fixed: reduction.fixed, tied: reduction.tied ?? {}, schedule: true }).map(
          (request) => [request],
        ),
      judge: ([run], { standard, expectedBy }) => compareRuns(expectedBy(reduced(standard), run.request), run, 0),
    },
  };
}

/** Every hyperparameter that the reduction sets. */
function namesBound({ fixed, tied = {} }: Reduction): readonly string[] {
  return [...Object.keys(fixed), ...Object.keys(tied), ...Object.values(tied)];
}

/** `momentum-reduces-to-sgd`, with the choices under which alone it holds: an optimizer may come to another twice. */
export function reductionId({ id }: Optimizer, { to, only = [] }: Reduction): string {
  return [id, 'reduces', 'to', to, ...only.map((name) => name.split('=').at(-1))].join('-');
}

/** The choices of the subject's dialect that the other optimizer can make too. */
function counterpartChoices(standard: Standard, other: Optimizer): readonly string[] {
  return standard.dialect.choices
    .filter(({ axis, choice }) => other.axes[axis]?.choices.some(({ id }) => id === choice.id))
    .map(({ axis, choice }) => `${axis}=${choice.id}`);
}

/** Choices on axes that neither the other optimizer has nor the fixed values make void leave nothing to reduce to. */
function hasCounterpart(standard: Standard, other: Optimizer, reduction: Reduction): true | string {
  const made = standard.dialect.choices.map(({ axis, choice }) => `${axis}=${choice.id}`);
  const excepted = made.find((name) => reduction.unless?.includes(name));
  if (excepted) return `it does not hold for ${excepted}`;
  const { only = made } = reduction;
  if (only.length > 0 && !made.some((name) => only.includes(name))) return `it holds for ${only.join(', ')} alone`;
  const lost = standard.dialect.choices.filter(
    ({ axis, choice }) =>
      departs(choice) && !other.axes[axis] && !reduction.settles?.includes(axis) && !isVoid(choice.edits, reduction),
  );
  return lost.length === 0 || `${other.title} has no ${lost.map(({ axis }) => axis).join(', ')} axis`;
}

/** A choice about a term that the fixed value 0 removes. */
function isVoid(edits: readonly { readonly replace: string }[], { fixed }: Reduction): boolean {
  return edits.every(({ replace }) =>
    Object.entries(fixed).some(([name, value]) => value === 0 && replace.includes(name)),
  );
}

/** The other optimizer's algorithm over our hyperparameters, with its own names computed first. */
function counterpart(standard: Standard, other: Optimizer, reduction: Reduction): Algorithm {
  const { dialect } = findDialect(other, counterpartChoices(standard, other));
  const algorithm = algorithmIn(other, dialect);
  const span = { start: 0, end: 0 };
  const renames = Object.entries(reduction.renamed ?? {}).map(([target, text]) => ({
    target,
    expression: parseExpression(text),
    span,
  }));
  return { ...algorithm, hyperparameters: standard.algorithm.hyperparameters, lines: [...renames, ...algorithm.lines] };
}
