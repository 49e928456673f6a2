import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requests, type Shape } from '../../../src/laws/cases/requests.js';
import type { Standard } from '../../../src/laws/law.js';
import { edited } from '../../../src/optimizers/algorithm.js';
import { contains } from '../../../src/optimizers/domain.js';
import { optimizers } from '../../../src/optimizers/index.js';
import type { TraceRequest } from '../../../src/subjects/request.js';
import { runner } from '../../../src/subjects/runner.js';
import { nameOf, standard, standards } from '../standards.js';
import { watchedArithmetic } from './watchedArithmetic.js';

const draw = (of: Standard, shape: Shape = {}, numRuns = 100): readonly TraceRequest[] =>
  fc.sample(requests(of, shape), { seed: 564, numRuns });
const counts = (all: readonly number[]): readonly number[] => [...new Set(all)].sort((a, b) => a - b);
const gradientsOf = ({ steps }: TraceRequest): readonly number[] =>
  steps.flatMap(({ gradients }) => gradients.flatMap((values) => Array.from(values)));

const adam = standard('adam');
const everything: Shape = { steps: [1, 12], coordinates: [1, 3], tensors: [1, 2], schedule: true };

describe('drawn requests', () => {
  it('have 1 to 8 steps of one tensor with 1 or 2 coordinates, unless a law says otherwise', () => {
    const drawn = draw(adam);
    expect(counts(drawn.map(({ steps }) => steps.length))).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(counts(drawn.map(({ tensors }) => tensors.length))).toEqual([1]);
    expect(counts(drawn.flatMap(({ tensors }) => tensors.map(({ values }) => values.length)))).toEqual([1, 2]);
  });

  it('keep to the bounds that a law sets', () => {
    const drawn = draw(adam, { steps: [2, 3], coordinates: [3, 4], tensors: [1, 2] });
    expect(counts(drawn.map(({ steps }) => steps.length))).toEqual([2, 3]);
    expect(counts(drawn.map(({ tensors }) => tensors.length))).toEqual([1, 2]);
    expect(counts(drawn.flatMap(({ tensors }) => tensors.map(({ values }) => values.length)))).toEqual([3, 4]);
  });

  it('have a gradient of the size of its tensor in every step', () => {
    for (const { tensors, steps } of draw(adam, everything)) {
      const sizes = tensors.map(({ values }) => values.length);
      expect(tensors.map(({ shape }) => shape)).toEqual(sizes.map((size) => [size]));
      for (const { gradients } of steps) expect(gradients.map((values) => values.length)).toEqual(sizes);
    }
  });

  it('are the same from the same seed', () => {
    expect(draw(adam, everything)).toEqual(draw(adam, everything));
  });

  it('hold what a law fixes, and the default of what the subject does not read', () => {
    const reader: Standard = { ...adam, reads: new Set(['lr', 'beta1', 'eps']) };
    for (const { hyperparameters } of draw(reader, { fixed: { eps: 0 } })) {
      expect(hyperparameters).toMatchObject({ eps: 0, beta2: 0.999 });
    }
    expect(counts(draw(reader).map(({ hyperparameters }) => hyperparameters.lr ?? 0)).length).toBeGreaterThan(20);
  });

  it('change the rate only after the first step, and only where the subject reads it', () => {
    const changes = draw(adam, everything).map(({ steps }) => steps.map(({ set }) => set !== undefined));
    expect(changes.some((run) => run.includes(true))).toBe(true);
    expect(changes.filter(([first]) => first)).toEqual([]);
    const deaf: Standard = { ...adam, reads: new Set(['beta1']) };
    for (const shape of [{}, everything]) {
      const of = shape === everything ? deaf : adam;
      expect(draw(of, shape).flatMap(({ steps }) => steps.filter(({ set }) => set))).toEqual([]);
    }
  });

  it('have zero gradients now and then, and none where a law forbids them', () => {
    expect(draw(adam).flatMap(gradientsOf)).toContain(0);
    expect(draw(adam, { zeros: false }).flatMap(gradientsOf)).not.toContain(0);
  });

  it('repeat the gradient where a law wants it constant', () => {
    for (const { steps } of draw(adam, { steps: [2, 8], constant: true, schedule: true })) {
      for (const { gradients } of steps) expect(gradients).toEqual(steps[0]?.gradients);
    }
  });
});

describe('the domain of drawn requests', () => {
  it.each(optimizers.map((optimizer) => [optimizer.title, optimizer] as const))('%s: nothing leaves it', (_, of) => {
    const drawn = new Map<string, readonly TraceRequest[]>();
    for (const dialect of standards.filter(({ optimizer }) => optimizer === of)) {
      // Dialects with the same hyperparameters are asked the same: drawing takes longer than running.
      const names = Object.keys(dialect.algorithm.hyperparameters).join();
      const cases = drawn.get(names) ?? draw(dialect, everything, 300);
      drawn.set(names, cases);
      expect([...outsideOf(dialect, cases)], nameOf(dialect)).toEqual([]);
    }
  });

  it.each([
    ['no eps and a zero gradient', '(sqrt(v_hat) + eps)', 'sqrt(v_hat)', '/ gives NaN'],
    ['a power that overflows', 'beta2^t', '(1 / beta2)^(t * 400)', '^ gives Infinity'],
    ['a square that underflows', 'g^2', '(g * 0.1^200)^2', '^ underflows to 0'],
  ])('would be seen to be left by %s', (_, replace, by, what) => {
    const wrong = { ...adam, algorithm: edited(adam.algorithm, [{ replace, with: by }]) };
    const seen = outsideOf(wrong, draw(adam, everything));
    expect(seen).toContain(what);
  });
});

/** What leaves the domain of an optimizer or of the doubles in these cases. */
function outsideOf({ algorithm }: Standard, cases: readonly TraceRequest[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const run = runner(
    algorithm,
    watchedArithmetic((what) => seen.add(what)),
  );
  for (const request of cases) {
    run(request);
    const rates = request.steps.map(({ set }) => set?.lr ?? request.hyperparameters.lr);
    for (const [name, { domain }] of Object.entries(algorithm.hyperparameters)) {
      const values = name === 'lr' ? rates : [request.hyperparameters[name]];
      for (const x of values) if (!contains(domain, x ?? Number.NaN)) seen.add(`${name} = ${x}`);
    }
  }
  return seen;
}
