import { describe, expect, it } from 'vitest';
import { choiceSeparation } from '../../src/diagnosis/choiceSeparation.js';
import { adam } from '../../src/optimizers/adam.js';
import { findOptimizer } from '../../src/optimizers/find.js';
import { optimizers } from '../../src/optimizers/index.js';
import type { Choice, Optimizer } from '../../src/optimizers/optimizer.js';

const every = optimizers.flatMap((optimizer) =>
  Object.entries(optimizer.axes).flatMap(([axis, { choices }]) =>
    choices.slice(1).map((choice) => [`${optimizer.id}, ${axis}=${choice.id}`, optimizer, axis, choice] as const),
  ),
);

const chosen = ({ axes }: Optimizer, axis: string, id: string): Choice =>
  axes[axis]?.choices.find((choice) => choice.id === id) as Choice;

/** Complaints about what a choice says of itself: from which step on it differs, and that it takes a changing rate. */
function contradictions(optimizer: Optimizer, axis: string, choice: Choice): readonly string[] {
  const { fromWritten } = choiceSeparation(optimizer, axis, choice);
  const [first] = optimizer.axes[axis]?.choices ?? [];
  if (!fromWritten) return [`no small case tells it from ${first?.id}`];
  const { step, request } = fromWritten;
  const claim = (choice.differs ?? '').split(';').find((part) => !/^ ?from [a-z]/.test(part) || /^ ?from t/.test(part));
  const claimed = /^ ?from t = (\d+)/.exec(claim ?? '')?.[1];
  const changes = request.steps.some(({ set }) => set !== undefined);
  return [
    ...(claimed !== undefined && Number(claimed) !== step ? [`says t = ${claimed}, differs at ${step}`] : []),
    ...(/^ ?once the rate changes/.test(claim ?? '') && !changes ? ['differs although the rate is constant'] : []),
  ];
}

describe('what a choice says of where it differs', () => {
  it.each(every)('%s', (_, optimizer, axis, choice) => {
    expect(contradictions(optimizer, axis, choice)).toEqual([]);
  });

  it('is refused where it is not so', () => {
    const hat = chosen(adam, 'eps', 'hat');
    const late = { ...hat, differs: 'from t = 2' };
    const planted = {
      ...adam,
      axes: { eps: { question: '?', choices: [chosen(adam, 'eps', 'outside'), late] } },
    } as const;
    expect(contradictions(planted, 'eps', late)).toEqual(['says t = 2, differs at 1']);
    const scheduled = { ...hat, differs: 'once the rate changes' };
    expect(
      contradictions(
        { ...adam, axes: { eps: { question: '?', choices: [chosen(adam, 'eps', 'outside'), scheduled] } } },
        'eps',
        scheduled,
      ),
    ).toEqual(['differs although the rate is constant']);
    const idle = { ...hat, edits: [] };
    expect(
      contradictions(
        { ...adam, axes: { eps: { question: '?', choices: [chosen(adam, 'eps', 'outside'), idle] } } },
        'eps',
        idle,
      ),
    ).toEqual(['no small case tells it from outside']);
  });
});

describe('the separation of a choice', () => {
  it('is absent for the first choice of an axis', () => {
    expect(choiceSeparation(adam, 'eps', chosen(adam, 'eps', 'outside'))).toEqual({
      sameFunctionAs: [],
      sameAtConstantRate: [],
    });
  });

  it('is the smallest case, with what both make of it', () => {
    const { fromWritten } = choiceSeparation(adam, 'eps', chosen(adam, 'eps', 'inside'));
    // 1 − 0.1/√(1 + 1e-8) against 1 − 0.1/(1 + 1e-8), by the first two terms of each series.
    expect(fromWritten).toMatchObject({ step: 1, one: 0.900000001, other: 0.9000000005 });
    expect(fromWritten?.request.steps).toHaveLength(1);
  });

  it('names the choices before it that are the same function', () => {
    const rmspropw = findOptimizer('rmspropw');
    const { sameFunctionAs } = choiceSeparation(rmspropw, 'decay', chosen(rmspropw, 'decay', 'scaled-penalty'));
    expect(sameFunctionAs).toEqual(['times-rate']);
  });

  it('names those that only a changing rate tells apart', () => {
    const momentum = findOptimizer('momentum');
    const inside = choiceSeparation(momentum, 'form', chosen(momentum, 'form', 'rate-inside'));
    expect(inside).toMatchObject({ sameFunctionAs: [], sameAtConstantRate: ['heavy-ball'] });
  });
});
