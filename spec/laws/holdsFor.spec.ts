import { describe, expect, it } from 'vitest';
import {
  allOf,
  choice,
  computing,
  elementwise,
  everywhere,
  optimizersNamed,
  reading,
} from '../../src/laws/holdsFor.js';
import { edited } from '../../src/optimizers/algorithm.js';
import { standard } from './standards.js';

const adam = standard('adam');
const hat = standard('adam', 'eps=hat');

describe('a condition of a law', () => {
  it('names optimizers', () => {
    expect(optimizersNamed('sgd', 'adam')(adam)).toBe(true);
    expect(optimizersNamed('sgd', 'momentum')(adam)).toBe('it speaks of sgd, momentum');
  });

  it('names a choice, as written or not', () => {
    expect(choice('eps', 'outside')(adam)).toBe(true);
    expect(choice('eps', 'hat')(hat)).toBe(true);
    expect(choice('eps', 'outside')(hat)).toBe('it is written for eps=outside, not for eps=hat');
    expect(choice('eps', 'hat')(adam)).toBe('it is written for eps=hat, not for this dialect');
  });

  it('names hyperparameters that the subject must read', () => {
    expect(reading('lr', 'eps')(adam)).toBe(true);
    const deaf = { ...adam, reads: new Set(['lr']) };
    expect(reading('lr', 'beta1', 'eps')(deaf)).toBe('the subject does not read beta1, eps');
  });

  it('names intermediates', () => {
    expect(computing('m_hat', 'v')(adam)).toBe(true);
    expect(computing('m_hat', 'v')(standard('rmsprop-corrected'))).toBe('it has no m_hat');
  });

  it('is that no line reads a tensor as a whole', () => {
    expect(elementwise(adam)).toBe(true);
    const algorithm = edited(adam.algorithm, [{ replace: 'lr * m_hat', with: 'lr * norm(theta) * m_hat' }]);
    expect(elementwise({ ...adam, algorithm })).toBe('a line reads the tensor as a whole');
  });

  it('is met always', () => expect(everywhere(adam)).toBe(true));

  it('is met together with others, or gives the first reason', () => {
    expect(allOf(optimizersNamed('adam'), reading('eps'))(adam)).toBe(true);
    expect(allOf()(adam)).toBe(true);
    expect(allOf(everywhere, choice('eps', 'outside'), optimizersNamed('sgd'))(hat)).toMatch(/^it is written for/);
  });
});
