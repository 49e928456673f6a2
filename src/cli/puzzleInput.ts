import { Problem } from '../formula/problem.js';
import type { Algorithm } from '../optimizers/algorithm.js';
import type { TraceRequest } from '../subjects/request.js';
import { readAssignments } from './assignments.js';
import { decimalList } from './handTyped.js';

/** As many gradients as a person types, and more. */
const mostNumbers = 1_000;

const example = '--input "g=1,2 theta=1 lr=0.1"';

/**
 * An input on one line: `g=1,2 theta=1 lr=0.1`. Gradients as `assay trace` takes them (`1,2` for two steps, `1,2;3,4`
 * for two steps of two coordinates), where theta starts (1 unless said), and hyperparameters by any of their names.
 * @throws Problem `input-syntax`, `input-twice`, `input-length`, and those of `readAssignments`
 */
export function readInput(text: string, { hyperparameters }: Algorithm): TraceRequest {
  const words = text
    .trim()
    .replaceAll(/\s*([=,;])\s*/g, '$1')
    .split(/\s+/);
  const given = new Map<string, string>();
  const settings: string[] = [];
  for (const word of words) {
    const [, name = '', value = ''] = /^([^=]+)=(.+)$/.exec(word) ?? [];
    if (name === '')
      throw new Problem(
        'input-syntax',
        `--input needs name=value with spaces between, as in ${example}, not '${word}'.`,
      );
    const own = ownNames.get(name);
    if (own === undefined) settings.push(word);
    else if (given.has(own)) throw new Problem('input-twice', `--input gives ${own} twice; leave one out.`);
    else given.set(own, value);
  }
  const theta = numbers(given.get('theta') ?? '1', 'theta');
  const gradients = gradientsOf(given.get('g'), theta.length);
  return {
    hyperparameters: asNumbers(readAssignments(settings, hyperparameters, '--input')),
    tensors: [{ shape: [theta.length], values: Float64Array.from(theta) }],
    steps: gradients.map((gradient) => ({ gradients: [Float64Array.from(gradient)] })),
  };
}

/** What is no hyperparameter. */
const ownNames: ReadonlyMap<string, string> = new Map([
  ['g', 'g'],
  ['gradients', 'g'],
  ['theta', 'theta'],
  ['theta0', 'theta'],
]);

function gradientsOf(text: string | undefined, coordinates: number): readonly (readonly number[])[] {
  if (text === undefined) throw new Problem('input-syntax', `--input needs gradients, as in ${example}.`);
  const steps = (coordinates === 1 ? text.split(/[,;]/) : text.split(';')).map((step) => numbers(step, 'g'));
  const odd = steps.findIndex((step) => step.length !== coordinates);
  if (odd >= 0) {
    throw new Problem(
      'input-length',
      `g has ${steps[odd]?.length} in step ${odd + 1} where theta has ${coordinates}; write g=1,2;3,4 theta=1,2 for two steps of two.`,
    );
  }
  if (steps.length * coordinates > mostNumbers) {
    throw new Problem('input-length', `--input takes at most ${mostNumbers.toLocaleString('en')} gradients.`);
  }
  return steps;
}

function numbers(text: string, name: string): readonly number[] {
  return decimalList(text, `--input ${name}`).map((one) => finite(one, name));
}

function asNumbers(texts: Readonly<Record<string, string>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(texts).map(([name, one]) => [name, finite(one, name)]));
}

function finite(text: string, name: string): number {
  const value = Number(text);
  if (Number.isFinite(value)) return value;
  throw new Problem('not-a-number', `--input ${name} is ${text}, which is beyond the numbers that a program holds.`);
}
