import { describe, expect, it } from 'vitest';
import { edgesOf } from '../../src/laws/edges.js';
import { algorithmOf, edited } from '../../src/optimizers/algorithm.js';
import { findOptimizer } from '../../src/optimizers/find.js';
import { optimizers } from '../../src/optimizers/index.js';

const outcomes = (id: string) =>
  Object.fromEntries(edgesOf(algorithmOf(findOptimizer(id))).map((e) => [e.situation, e.outcome]));

describe('the edges', () => {
  // By hand: 0.1·0 = 0; 0.1·1e300 from 1; 1 − ∞; NaN.
  it('of gradient descent', () => {
    expect(outcomes('sgd')).toEqual({
      'the first gradient is 0': 'the parameter stays',
      'a gradient is 1e-300': 'the parameter stays',
      'a gradient is 1e300': 'the parameter jumps away; it stands still from then on',
      'a gradient is infinite': 'the parameter becomes infinite; no later step mends it',
      'a gradient is not a number': 'the parameter becomes NaN; no later step mends it',
    });
  });

  // By hand: 0/eps = 0 and 0/0; g² underflows to 0, so 1e-300/eps = 1e-292; g² overflows, so v̂ = ∞ and the step is 0.
  it('of Adam', () => {
    expect(outcomes('adam')).toEqual({
      'the first gradient is 0': 'the parameter stays',
      'the first gradient is 0, and eps is 0': 'the parameter becomes NaN; no later step mends it',
      'a gradient is 1e-300': 'the parameter stays',
      'a gradient is 1e300': 'the parameter stays; it stands still from then on',
      'a gradient is infinite': 'the parameter becomes NaN; no later step mends it',
      'a gradient is not a number': 'the parameter becomes NaN; no later step mends it',
    });
  });

  it('tell of a neighbour that is drawn in', () => {
    const coupled = edited(algorithmOf(findOptimizer('sgd')), [{ replace: 'lr * g', with: 'lr * g * norm(g)' }]);
    const last = edgesOf(coupled).at(-1);
    expect(last?.outcome).toBe(
      'the parameter becomes NaN, and its neighbour becomes NaN with it; no later step mends it',
    );
  });

  it.each(optimizers.map((optimizer) => [optimizer.id, optimizer] as const))(
    'of %s hide no gradient that is not a number',
    (_, optimizer) => {
      const last = edgesOf(algorithmOf(optimizer)).at(-1);
      expect(last?.outcome).toContain('becomes NaN');
    },
  );
});
