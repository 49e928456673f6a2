import { precisions } from '../arithmetic/format.js';
import { Problem } from '../formula/problem.js';
import { standardOf } from '../laws/standard.js';
import { findDialect } from '../optimizers/dialect.js';
import { lookUp } from '../optimizers/find.js';
import type { Optimizer } from '../optimizers/optimizer.js';
import type { TraceRequest } from '../subjects/request.js';
import { requireFit } from '../subjects/requireFit.js';
import { checkNumbers } from './checkNumbers.js';
import { expectedBy } from './expectedValues.js';
import type { Finding } from './finding.js';
import { circumstances, type OptimizerFile, type OptimizerGroup, type OptimizerTest } from './optimizerFile.js';
import { askingName } from './optimizerVectors.js';
import { departureOf, failsBoth, programOf } from './rival.js';
import { publishedForms, rivalsOf } from './rivals.js';

/** The request that a test stands for. */
function requestOfTest({ hyperparameters, theta0, steps, circumstances: brought = [] }: OptimizerTest): TraceRequest {
  const probes = Object.entries(circumstances).flatMap(([probe, name]) =>
    brought.includes(name) ? [[probe, true]] : [],
  );
  return {
    hyperparameters,
    tensors: theta0.map((values) => ({ shape: [values.length], values: Float64Array.from(values) })),
    steps: steps.map(({ set, gradients }) => ({
      ...(set ? { set } : {}),
      gradients: gradients.map((values) => Float64Array.from(values)),
    })),
    ...(probes.length > 0 ? { probes: Object.fromEntries(probes) } : {}),
  };
}

/** What is off in the tests of an optimizer: everything is recomputed. */
export function* checkOptimizer(file: OptimizerFile): Generator<Finding> {
  const optimizer = lookUp(file.optimizer.id);
  if (optimizer === undefined) {
    yield { where: 'optimizer.id', what: `There is no optimizer ${file.optimizer.id}.` };
    return;
  }
  for (const group of file.groups) {
    try {
      yield* checkGroup(optimizer, group);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      yield { where: `group ${group.name}`, what: error.message };
    }
  }
}

/** @throws Problem `unknown-dialect`, `dialect-conflict` */
function* checkGroup(optimizer: Optimizer, group: OptimizerGroup): Generator<Finding> {
  const { dialect: wanted } = findDialect(optimizer, group.dialect);
  const name = (choices: typeof wanted.choices) => choices.map(({ axis, choice }) => `${axis}=${choice.id}`).join();
  const dialect = publishedForms(optimizer).find(({ choices }) => name(choices) === name(wanted.choices)) ?? wanted;
  const standard = standardOf(optimizer, dialect);
  const asksAt = askingName(standard);
  const expectedOf = expectedBy(standard.algorithm);
  const own = programOf(standard.algorithm);
  const rivals = new Map(rivalsOf(optimizer, dialect, standard.algorithm).map(({ flag, program }) => [flag, program]));
  for (const test of group.tests) {
    const request = requestOfTest(test);
    requireFit(request);
    const expected = expectedOf(request);
    yield* checkSteps(test, expected);
    for (const precision of precisions) {
      if (departureOf(own[precision](request), expected, asksAt, precision)) {
        yield { where: test.id, what: `Our own reference fails it in ${precision}: a defect of Assay.` };
      }
    }
    for (const flag of test.flags) {
      const program = rivals.get(flag);
      if (program === undefined)
        yield { where: test.id, what: `The flag ${flag} is nothing that ${optimizer.title} can have in this form.` };
      else if (!failsBoth(program, request, expected, asksAt))
        yield { where: test.id, what: `A program with ${flag} passes it: the flag is not true.` };
    }
  }
}

function* checkSteps(
  { id, steps }: OptimizerTest,
  expected: ReturnType<ReturnType<typeof expectedBy>>,
): Generator<Finding> {
  for (const [s, step] of steps.entries()) {
    const at = `${id}, step ${s + 1}`;
    if (!('theta' in step.expected)) yield { where: at, what: 'theta is not given.' };
    for (const [name, published] of Object.entries(step.expected)) {
      const own = Object.hasOwn(expected, name) ? expected[name]?.[s] : undefined;
      if (own === undefined) yield { where: at, what: `${name} is nothing that is kept.` };
      else if (
        [published.decimal, published.hex, published.float64, published.float32].some(
          ({ length }) => length !== own.length,
        )
      ) {
        yield { where: `${at}, ${name}`, what: `There are ${own.length} tensors to be given.` };
      } else {
        for (const [k, numbers] of own.entries()) {
          const { decimal, hex, float64, float32 } = published;
          const list = {
            decimal: decimal[k] ?? [],
            hex: hex[k] ?? [],
            float64: float64[k] ?? [],
            float32: float32[k] ?? [],
          };
          yield* checkNumbers(list, numbers, `${at}, ${name}${own.length > 1 ? `, tensor ${k + 1}` : ''}`);
        }
      }
    }
  }
}
