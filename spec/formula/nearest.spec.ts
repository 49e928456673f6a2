import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/formula/nearest.js';

const known = ['beta1', 'beta2', 'theta', 'weight_decay', 'g', 'adam', 'adamw'];

describe('nearest', () => {
  it.each([
    ['bta1', 'beta1'],
    ['beta12', 'beta1'],
    ['thtea', 'theta'],
    ['weightdecay', 'weight_decay'],
    ['wieght_dacay', 'weight_decay'],
    ['ADAMW', 'adamw'],
    ['adma', 'adam'],
    ['G', 'g'],
  ])('reads %s as %s', (name, meant) => {
    expect(nearest(name, known)).toBe(meant);
  });

  it.each(['x', 'lr', 'momentum', 'bt', ''])('has nothing near %j', (name) => {
    expect(nearest(name, known)).toBeUndefined();
  });

  it('prefers the closer of two', () => {
    expect(nearest('adamww', ['adam', 'adamw'])).toBe('adamw');
  });
});
