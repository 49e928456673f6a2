import { describe, expect, it } from 'vitest';
import { printEquation } from '../../src/formula/print.js';
import { adamw } from '../../src/optimizers/adamw.js';
import { algorithmOf, defaultsOf, edited, inputsOf, nameKindsOf } from '../../src/optimizers/algorithm.js';
import { momentum } from '../../src/optimizers/momentum.js';
import type { Choice } from '../../src/optimizers/optimizer.js';
import { sgd } from '../../src/optimizers/sgd.js';

const choiceOf = (axis: { readonly choices: readonly Choice[] } | undefined, id: string): Choice =>
  axis?.choices.find((choice) => choice.id === id) as Choice;
const texts = (algorithm: ReturnType<typeof algorithmOf>) => algorithm.lines.map(printEquation);

describe('an algorithm', () => {
  it('is the optimizer as its equations are written, when nothing is chosen', () => {
    const algorithm = algorithmOf(sgd);
    expect(texts(algorithm)).toEqual(['theta = theta - lr * g']);
    expect(algorithm.lines[0]?.role).toBe('step');
    expect(algorithm.state).toEqual({});
  });

  it('has the edits of its choices made, in order', () => {
    const { decay, eps } = adamw.axes;
    const algorithm = algorithmOf(adamw, [choiceOf(decay, 'on-updated-weight'), choiceOf(eps, 'inside')]);
    expect(texts(algorithm).slice(-2)).toEqual([
      'theta = theta - lr * m_hat / sqrt(v_hat + eps)',
      'theta = theta - lr * weight_decay * theta',
    ]);
  });

  it('has the hyperparameters that a choice brings along', () => {
    const dampened = algorithmOf(momentum, [choiceOf(momentum.axes.form, 'dampening')]);
    expect(defaultsOf(dampened)).toEqual({ lr: 0.01, momentum: 0.9, dampening: 0 });
    expect(defaultsOf(algorithmOf(momentum))).toEqual({ lr: 0.01, momentum: 0.9 });
    expect(texts(dampened)[0]).toBe('m = t == 1 ? g : momentum * m + (1 - dampening) * g');
  });

  it('may read theta, g, t and the first rate beside its own names', () => {
    expect(inputsOf(algorithmOf(momentum))).toEqual(['theta', 'g', 't', 'initial_lr', 'lr', 'momentum', 'm']);
    expect(nameKindsOf(algorithmOf(momentum))).toEqual({
      hyperparameters: ['lr', 'momentum'],
      values: ['theta', 'g', 'm'],
      counter: 't',
      shapes: new Map([
        ['theta', 'vector'],
        ['g', 'vector'],
        ['m', 'vector'],
      ]),
    });
  });

  it('can be edited further, and stays as it was', () => {
    const algorithm = algorithmOf(sgd);
    expect(texts(edited(algorithm, [{ replace: 'lr * g', with: 'g' }]))).toEqual(['theta = theta - g']);
    expect(texts(algorithm)).toEqual(['theta = theta - lr * g']);
    expect(() => edited(algorithm, [{ replace: 'm', with: 'g' }])).toThrowError(
      expect.objectContaining({ code: 'edit-match' }),
    );
  });
});
