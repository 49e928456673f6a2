import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/arithmetic/decimal.js';
import { float64 } from '../../src/arithmetic/float64.js';
import { parseEquations, parseExpression } from '../../src/formula/parse.js';
import { type Algorithm, algorithmOf } from '../../src/optimizers/algorithm.js';
import { findDialect } from '../../src/optimizers/dialect.js';
import { findOptimizer } from '../../src/optimizers/find.js';
import { type Fault, faults } from '../../src/optimizers/mistakes/mistake.js';
import type { StepView } from '../../src/subjects/machine.js';
import type { Probes, TraceRequest } from '../../src/subjects/request.js';
import { runner } from '../../src/subjects/runner.js';

function algorithm(id: string, ...dialect: readonly string[]): Algorithm {
  const optimizer = findOptimizer(id);
  const { choices } = findDialect(optimizer, dialect).dialect;
  return algorithmOf(
    optimizer,
    choices.map(({ choice }) => choice),
  );
}

interface Script {
  readonly theta: readonly (readonly number[])[];
  /** `[step][tensor][coordinate]` */
  readonly gradients: readonly (readonly (readonly number[])[])[];
  readonly hyperparameters?: Readonly<Record<string, number>>;
  readonly set?: Readonly<Record<number, Readonly<Record<string, number>>>>;
  readonly probes?: Probes;
}

function requestOf({ theta, gradients, hyperparameters = {}, set = {}, probes = {} }: Script): TraceRequest {
  return {
    hyperparameters,
    tensors: theta.map((values) => ({ shape: [values.length], values: Float64Array.from(values) })),
    steps: gradients.map((step, index) => {
      const changed = set[index + 1];
      return { gradients: step.map((g) => Float64Array.from(g)), ...(changed ? { set: changed } : {}) };
    }),
    probes,
  };
}

const run = (subject: Algorithm, script: Script, fault?: Fault) =>
  runner(subject, float64, fault ? { fault } : {})(requestOf(script));

describe('Adam by hand, on θ² from 10 with lr = 0.1, beta1 = 0.9, beta2 = 0.99 ([HW3] Q8 and Q9)', () => {
  const exact = decimal(50);
  const lines = ['m', 'v', 'm_hat', 'v_hat', 'theta'];

  /** The values of every line at steps 1 and 2, with 45 decimals; the second gradient is exactly 2·theta. */
  function worked(subject: Algorithm, eps: number): readonly Readonly<Record<string, string>>[] {
    const second = -1;
    const hyperparameters = { lr: 0.1, beta1: 0.9, beta2: 0.99, eps, weight_decay: 0.01 };
    const request = requestOf({ theta: [[10]], gradients: [[[20]], [[second]]], hyperparameters });
    const start = exact.literal('10');
    const stepsWith = (after: typeof start) => {
      const steps: Record<string, string>[] = [];
      let theta = start;
      const input = (x: number) => (x === second ? after.times(2) : exact.literal(String(x)));
      const observe = ({ step, value }: { step: number; value(name: string): unknown }) => {
        const read = (name: string) => (value(name) as readonly [typeof theta])[0];
        if (step === 1) theta = read('theta');
        steps.push(Object.fromEntries(lines.map((name) => [name, read(name).toFixed(45)])));
      };
      runner(subject, exact, { input, observe })(request);
      return { steps, theta };
    };
    // The first step does not depend on the second gradient, which is 2·theta after it.
    return stepsWith(stepsWith(start).theta).steps;
  }

  it('gives whole numbers and short fractions where eps = 0', () => {
    const [first, second] = worked(algorithm('adam'), 0);
    expect(Object.values(first ?? {}).map(Number)).toEqual([2, 4, 20, 400, 9.9]);
    expect([second?.m, second?.v, second?.v_hat].map(Number)).toEqual([3.78, 7.8804, 396]);
    expect(second?.m_hat).toMatch(/^19\.894736842105263157894736842105263157/);
    expect(second?.theta).toMatch(/^9\.800025185745/);
  });

  it('gives the printed digits where eps = 1e-8', () => {
    const [first, second] = worked(algorithm('adam'), 1e-8);
    // 10 − 0.1/(1 + 5e-10), as a geometric series.
    expect(first?.theta).toMatch(/^9\.9000000000499999999750000000124999999937500/);
    expect(second?.m_hat).toMatch(/^19\.894736842157894/);
    expect(second?.v_hat).toMatch(/^396\.0000000019899/);
    expect(second?.theta).toMatch(/^9\.800025185845493795/);
  });

  it('gives the first step of AdamW, with the decay times the rate and with the multiplier alone', () => {
    expect(worked(algorithm('adamw'), 1e-8)[0]?.theta).toMatch(/^9\.89000000004999999997/);
    expect(worked(algorithm('adamw', 'decay=schedule'), 1e-8)[0]?.theta).toMatch(/^9\.80000000004999999997/);
  });
});

describe('a run', () => {
  const momentum = algorithm('momentum');
  const hyperparameters = { lr: 0.5, momentum: 0.5 };

  it('steps every tensor with its own state', () => {
    const gradients = [
      [[4, -8], [2]],
      [[0, 8], [2]],
    ];
    expect(run(momentum, { theta: [[1, 1], [0]], gradients, hyperparameters })).toEqual([
      [[0, 3], [-0.5]],
      [[-0.5, 2], [-1.25]],
    ]);
  });

  it('changes a rate before the step that sets it, and remembers the first', () => {
    const gradients = [[[1]], [[1]], [[1]]];
    const set = { 2: { lr: 0.25 } };
    expect(run(algorithm('sgd'), { theta: [[2]], gradients, hyperparameters: { lr: 0.5 }, set })).toEqual([
      [[1.5]],
      [[1.25]],
      [[1]],
    ]);
    const decaying = algorithm('sgdw', 'decay=schedule');
    const schedule = { lr: 0.5, beta1: 1, weight_decay: 0.5 };
    const still = { theta: [[8]], gradients: [[[0]], [[0]]], hyperparameters: schedule, set };
    expect(run(decaying, still)).toEqual([[[4]], [[3]]]);
  });

  it('takes the default of a hyperparameter that is left out', () => {
    expect(run(algorithm('sgd'), { theta: [[1]], gradients: [[[100]]] })).toEqual([[[0]]]);
  });

  it('starts the state from its formula and keeps a scalar one', () => {
    const subject: Algorithm = {
      hyperparameters: momentum.hyperparameters,
      state: { c: { shape: 'scalar', initial: parseExpression('momentum + 1') } },
      lines: parseEquations('c = 2 * c\ntheta = theta - c * g'),
    };
    const seen: unknown[] = [];
    const observe = ({ value }: { value(name: string): unknown }) => seen.push(value('c'));
    const script = { theta: [[0, 1]], gradients: [[[1, 0]], [[1, 0]]], hyperparameters };
    expect(runner(subject, float64, { observe })(requestOf(script))).toEqual([[[-3, 1]], [[-9, 1]]]);
    expect(seen).toEqual([3, 6]);
  });

  it('shows every step of every tensor, and nothing of a twin', () => {
    const seen: unknown[] = [];
    const script = { theta: [[1], [2]], gradients: [[[4], [8]]], hyperparameters, probes: { twin: true } as const };
    const observe = ({ step, tensor, value }: { step: number; tensor: number; value(name: string): unknown }) =>
      seen.push([step, tensor, value('t'), value('m'), value('lr')]);
    runner(momentum, float64, { observe })(requestOf(script));
    expect(seen).toEqual([
      [1, 0, 1, [2], 0.5],
      [1, 1, 1, [4], 0.5],
    ]);
  });

  it('leaves the request as it was, and the same request gives the same trace', () => {
    const request = requestOf({ theta: [[1]], gradients: [[[4]], [[2]]], hyperparameters });
    const copy = structuredClone(request);
    const twice = runner(momentum, float64);
    expect(twice(request)).toEqual(twice(request));
    expect(request).toEqual(copy);
  });

  it('keeps NaN, infinities and −0', () => {
    const script = { theta: [[Number.NaN, 1, -0]], gradients: [[[1, Number.NEGATIVE_INFINITY, 0]]], hyperparameters };
    expect(run(momentum, script)).toEqual([[[Number.NaN, Number.POSITIVE_INFINITY, -0]]]);
  });
});

describe('a fault', () => {
  const gradients = [[[3, -1]], [[1, 2]], [[-2, 5]]];
  const plain: Script = { theta: [[1, 2]], gradients };
  const circumstances: Readonly<Record<string, Script>> = {
    'one step': { ...plain, gradients: gradients.slice(0, 1) },
    'several steps': plain,
    'two tensors': { theta: [[1, 2], [3]], gradients: [[[3, -1], [2]]] },
    'a twin': { ...plain, probes: { twin: true } },
    'reused arrays': { ...plain, probes: { reuseArrays: true } },
    'a resumed run': { ...plain, probes: { resumeAt: 1 } },
    'a rate that changes': { ...plain, set: { 2: { lr: 0.5 } } },
    'a zero': { ...plain, hyperparameters: { lr: 0 } },
  };
  const visible = (subject: Algorithm, fault: Fault) =>
    Object.keys(circumstances).filter((name) => {
      const script = circumstances[name] as Script;
      return JSON.stringify(run(subject, script, fault)) !== JSON.stringify(run(subject, script));
    });
  const shows: Readonly<Record<Fault, readonly string[]>> = {
    'state-recreated': ['several steps', 'a twin', 'reused arrays', 'a resumed run', 'a rate that changes'],
    'state-empty': Object.keys(circumstances),
    'state-shared-by-tensors': ['two tensors'],
    'tensors-joined': [],
    'state-shared-by-instances': ['a twin'],
    't-per-tensor': ['two tensors'],
    't-per-coordinate': Object.keys(circumstances).filter((name) => name !== 'a zero'),
    'zero-means-default': ['a zero'],
    'gradient-aliased': ['reused arrays'],
    'rate-frozen': ['a rate that changes'],
  };

  it.each(faults.map((fault) => [fault, shows[fault]] as const))('of Adam, %s, shows only in %j', (fault, where) => {
    expect(visible(algorithm('adam'), fault)).toEqual(where);
  });

  it.each(faults)('%s shows in an optimizer without state only where it is no matter of state', (fault) => {
    const without: Partial<typeof shows> = { 'rate-frozen': ['a rate that changes'], 'zero-means-default': ['a zero'] };
    expect(visible(algorithm('sgd'), fault)).toEqual(without[fault] ?? []);
  });

  // The heavy ball with lr = 1, momentum = 1/2 and gradients 1, 2 from 0: m = 1, 2.5, so theta = −1, −3.5.
  const heavyBall = algorithm('momentum', 'form=heavy-ball');
  const hyperparameters = { lr: 1, momentum: 0.5 };
  const ball: Script = { theta: [[0]], gradients: [[[1]], [[2]]], hyperparameters };

  it.each([
    ['no fault', undefined, ball, [[[-1]], [[-3.5]]]],
    ['a buffer that starts anew', 'state-recreated', ball, [[[-1]], [[-3]]]],
    ['a buffer with nothing in it', 'state-empty', ball, [[[Number.NaN]], [[Number.NaN]]]],
    [
      'a buffer for two tensors',
      'state-shared-by-tensors',
      { theta: [[0], [0]], gradients: [[[1], [4]]], hyperparameters },
      [[[-1], [-4.5]]],
    ],
    [
      'a buffer for two instances, the other one stepping first with the negated gradient',
      'state-shared-by-instances',
      { ...ball, probes: { twin: true } },
      [[[-0.5]], [[-1.625]]],
    ],
    [
      'a buffer that is the array of the gradient',
      'gradient-aliased',
      { ...ball, probes: { reuseArrays: true } },
      [[[-1]], [[-4]]],
    ],
    ['a rate that stays', 'rate-frozen', { ...ball, set: { 2: { lr: 10 } } }, [[[-1]], [[-3.5]]]],
    ['another hyperparameter that changes', 'rate-frozen', { ...ball, set: { 2: { momentum: 0 } } }, [[[-1]], [[-3]]]],
  ] as const)('computes by hand as with %s', (_, fault, script, expected) => {
    expect(run(heavyBall, script, fault)).toEqual(expected);
  });

  it('counts the steps once a tensor under t-per-tensor', () => {
    const counting: Algorithm = { hyperparameters: {}, state: {}, lines: parseEquations('theta = theta - t * g') };
    const script = {
      theta: [[0], [0]],
      gradients: [
        [[1], [1]],
        [[1], [1]],
      ],
    };
    expect(run(counting, script)).toEqual([
      [[-1], [-1]],
      [[-3], [-3]],
    ]);
    expect(run(counting, script, 't-per-tensor')).toEqual([
      [[-1], [-2]],
      [[-4], [-6]],
    ]);
  });

  // θ − g·norm(θ): of 3 and 4 alone the norms are 3 and 4, and of both together 5.
  it('takes one norm of all tensors under tensors-joined, and shows each its part', () => {
    const lines = parseEquations('n = norm(theta)\ntheta = theta - n * g');
    const joined: Algorithm = { hyperparameters: {}, state: {}, lines };
    const script = { theta: [[3], [4, 0]], gradients: [[[1], [1, 0.5]]] };
    expect(run(joined, script)).toEqual([[[0], [0, -2]]]);
    expect(run(joined, script, 'tensors-joined')).toEqual([[[-2], [-1, -2.5]]]);
    const seen: unknown[] = [];
    const observe = ({ step, tensor, value }: StepView<number>) => seen.push([step, tensor, value('n'), value('g')]);
    runner(joined, float64, { fault: 'tensors-joined', observe })(requestOf(script));
    expect(seen).toEqual([
      [1, 0, 5, [1]],
      [1, 1, 5, [1, 0.5]],
    ]);
  });

  it('gives NaN, in any arithmetic, where shared state is shorter than the tensor', () => {
    const script = { theta: [[0], [0, 0]], gradients: [[[1], [4, 4]]], hyperparameters };
    expect(run(heavyBall, script, 'state-shared-by-tensors')).toEqual([[[-1], [-4.5, Number.NaN]]]);
    const exact = runner(heavyBall, decimal(20), { fault: 'state-shared-by-tensors' })(requestOf(script));
    expect(exact[0]?.[1]?.map(Number)).toEqual([-4.5, Number.NaN]);
  });
});
