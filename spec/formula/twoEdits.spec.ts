import { describe, expect, it } from 'vitest';
import { isComplete } from '../../src/formula/layout.js';
import type { parseEquations } from '../../src/formula/parse.js';
import { printEquation } from '../../src/formula/print.js';
import { twoEditVariants } from '../../src/formula/twoEdits.js';
import { oneEditVariants } from '../../src/formula/variants.js';
import { algorithmOf, inputsOf, nameKindsOf } from '../../src/optimizers/algorithm.js';
import { findOptimizer } from '../../src/optimizers/find.js';

const momentum = algorithmOf(findOptimizer('momentum'));
const names = nameKindsOf(momentum);
const textOf = (lines: ReturnType<typeof parseEquations>) => lines.map(printEquation).join('; ');
const all = [...twoEditVariants(momentum.lines, names)];
const texts = new Set(all.map(textOf));

describe('the two-edit variants of momentum', () => {
  it.each([
    ['a slip in each line', (text: string) => text.replace('momentum * ', 'momentum + ').replace(' - lr', ' + lr')],
    ['two slips in the first', (text: string) => text.replace('momentum * ', 'momentum / ').replace(' + ', ' - ')],
    ['two slips in the last', (text: string) => text.replace('- lr * ', '+ lr / ')],
  ])('have %s', (_, change) => {
    const text = change(textOf(momentum.lines));
    expect(text).not.toBe(textOf(momentum.lines));
    expect([...texts]).toContain(text);
  });

  it('have the lines exchanged with a slip in one of them', () => {
    const [first = '', last = ''] = momentum.lines.map(printEquation);
    expect([...texts]).toContain(`${last.replace('-', '+')}; ${first}`);
  });

  it('are complete, come once, and are no single slip', () => {
    expect(texts.size).toBe(all.length);
    for (const lines of all) expect(isComplete(lines, inputsOf(momentum)), textOf(lines)).toBe(true);
    const single = oneEditVariants(momentum.lines, names).map(textOf);
    expect(single.filter((text) => texts.has(text))).toEqual([]);
    expect(texts.has(textOf(momentum.lines))).toBe(false);
  });

  it('are so many that they are made as far as they are read', () => {
    const adam = algorithmOf(findOptimizer('adam'));
    const variants = twoEditVariants(adam.lines, nameKindsOf(adam));
    expect(variants.next().done).toBe(false);
    expect(all.length).toBeGreaterThan(2000);
  });

  it('do not combine a vector with a matrix', () => {
    const full = algorithmOf(findOptimizer('adagrad-full'));
    const lines = [...twoEditVariants(full.lines, nameKindsOf(full))].map(textOf);
    expect(lines.some((text) => text.includes('theta - lr * G'))).toBe(false);
    expect(lines.length).toBeGreaterThan(500);
  });
});
