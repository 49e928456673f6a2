import { describe, expect, it } from 'vitest';
import { printEquation } from '../../src/formula/print.js';
import { standardOf } from '../../src/laws/standard.js';
import { findDialect } from '../../src/optimizers/dialect.js';
import { findOptimizer } from '../../src/optimizers/find.js';

const momentum = findOptimizer('momentum');
const linesOf = ({ algorithm }: ReturnType<typeof standardOf>) => algorithm.lines.map(printEquation);

describe('a standard', () => {
  it('is the optimizer as written, all of whose hyperparameters are read, unless told otherwise', () => {
    const standard = standardOf(momentum);
    expect(linesOf(standard)[0]).toBe('m = momentum * m + (1 - momentum) * g');
    expect([...standard.reads]).toEqual(['lr', 'momentum']);
  });

  it('has the equations and the hyperparameters of its dialect', () => {
    const standard = standardOf(momentum, findDialect(momentum, ['form=dampening']).dialect);
    expect(linesOf(standard)[0]).toBe('m = t == 1 ? g : momentum * m + (1 - dampening) * g');
    expect([...standard.reads]).toEqual(['lr', 'momentum', 'dampening']);
  });

  it('knows what a subject reads', () => {
    expect([...standardOf(momentum, undefined, new Set(['lr'])).reads]).toEqual(['lr']);
  });
});
