import { describe, expect, it } from 'vitest';
import { endsInItsBall } from '../../../src/laws/convergence/endsInItsBall.js';
import { adam } from '../../../src/optimizers/adam.js';
import { asWritten } from '../../../src/optimizers/dialect.js';
import type { Optimizer } from '../../../src/optimizers/optimizer.js';
import { sgd } from '../../../src/optimizers/sgd.js';

const complaintAbout = (optimizer: Optimizer, products: readonly [number, number] = [0.2, 0.5]) =>
  endsInItsBall.check(
    { optimizer, dialect: asWritten(optimizer), lr: 0.01, products, outside: 5, remainder: 1 / 8, shortMemory: true },
    endsInItsBall.claim,
  );

describe('the ball that an optimizer ends in', () => {
  it('holds it, where it is declared or not needed', () => {
    expect(complaintAbout(adam)).toBeUndefined();
    expect(complaintAbout(sgd)).toBeUndefined();
  });

  it('is missed where it is not declared, and the complaint says so', () => {
    const { ball: _, ...undeclared } = adam;
    expect(complaintAbout(undeclared)).toMatch(/^Adam with .*has the radius 0\. .* declares its ball\.$/);
  });

  it('holds nobody who diverges', () => {
    expect(complaintAbout(sgd, [0.2, 2.5])).toMatch(/^SGD with/);
  });
});
