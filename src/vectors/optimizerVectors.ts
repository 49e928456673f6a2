import { print, printEquation } from '../formula/print.js';
import type { Standard } from '../laws/law.js';
import { standardOf } from '../laws/standard.js';
import { askingLine } from '../optimizers/algorithm.js';
import { type Dialect, usersOf } from '../optimizers/dialect.js';
import type { Optimizer } from '../optimizers/optimizer.js';
import type { TraceRequest } from '../subjects/request.js';
import { type ChosenCase, chooseTests } from './chooseTests.js';
import { circumstances, type OptimizerFile, type OptimizerGroup, type OptimizerTest } from './optimizerFile.js';
import { asTensors } from './publishedNumbers.js';
import { formName, notesOf, publishedForms, rivalsOf } from './rivals.js';

/** The test vectors of an optimizer. @param version of this program, which the file names */
export function optimizerVectors(optimizer: Optimizer, version: string): OptimizerFile {
  const numbered = numbering(optimizer.id);
  const groups = publishedForms(optimizer).map((dialect, index) => groupOf(optimizer, dialect, index === 0, numbered));
  const carried = new Set(groups.flatMap(({ tests }) => tests.flatMap(({ flags }) => flags)));
  const { id, title, source } = optimizer;
  return {
    $schema: '../schema/vectors.schema.json',
    schemaVersion: 1,
    kind: 'optimizer',
    generator: `assay ${version}`,
    optimizer: { id, title, source },
    notes: Object.fromEntries(Object.entries(notesOf(optimizer)).filter(([flag]) => carried.has(flag))),
    groups,
  };
}

function numbering(id: string): () => string {
  let count = 0;
  return () => `${id}-${++count}`;
}

function groupOf(optimizer: Optimizer, dialect: Dialect, isWritten: boolean, nextId: () => string): OptimizerGroup {
  const standard = standardOf(optimizer, dialect);
  const { algorithm } = standard;
  const asksAt = askingName(standard);
  const tests = chooseTests(standard, rivalsOf(optimizer, dialect, algorithm), asksAt, isWritten);
  const state = Object.entries(algorithm.state).map(
    ([name, { shape, initial }]) => [name, { shape, initial: print(initial) }] as const,
  );
  return {
    name: formName(dialect),
    dialect: dialect.choices.map(({ axis, choice }) => `${axis}=${choice.id}`),
    users: [...usersOf(optimizer, dialect)],
    equations: algorithm.lines.map(printEquation),
    state: Object.fromEntries(state),
    ...(asksAt === undefined ? {} : { asksAt }),
    tests: tests.map((chosen) => testOf(chosen, nextId())),
  };
}

/** The name of the point at which gradients are asked for, where a line computes it. */
export function askingName({ algorithm }: Pick<Standard, 'algorithm'>): string | undefined {
  return askingLine(algorithm) >= 0 ? algorithm.asksAt : undefined;
}

function testOf({ request, expected, purpose, flags, isLong }: ChosenCase, id: string): OptimizerTest {
  const { probes = {}, steps } = request;
  const isPublished = (name: string, s: number) => name === 'theta' || !isLong || s === steps.length - 1;
  const brought = Object.entries(circumstances).flatMap(([probe, name]) => (probe in probes ? [name] : []));
  return {
    id,
    comment: `${described(request)} ${purpose}`,
    flags: [...flags],
    ...(brought.length > 0 ? { circumstances: brought } : {}),
    hyperparameters: request.hyperparameters,
    theta0: request.tensors.map(({ values }) => [...values]),
    steps: steps.map(({ set, gradients }, s) => ({
      ...(set ? { set } : {}),
      gradients: gradients.map((values) => [...values]),
      expected: Object.fromEntries(
        Object.entries(expected).flatMap(([name, trace]) =>
          isPublished(name, s) ? [[name, asTensors(trace[s] ?? [])] as const] : [],
        ),
      ),
    })),
  };
}

/** The size of a case in words. */
function described({ steps, tensors, probes = {} }: TraceRequest): string {
  const numbers = tensors.reduce((sum, { values }) => sum + values.length, 0);
  const of = tensors.length > 1 ? `${tensors.length} tensors` : numbers === 1 ? 'one number' : `${numbers} numbers`;
  const changes = steps.some(({ set }) => set) ? ', a changing rate' : '';
  const beside = [probes.twin && 'a second instance beside it', probes.reuseArrays && 'gradient arrays used again'];
  const circumstance = beside
    .filter(Boolean)
    .map((text) => `, ${text}`)
    .join('');
  return `${steps.length} ${steps.length === 1 ? 'step' : 'steps'} of ${of}${changes}${circumstance}.`;
}
