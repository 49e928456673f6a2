import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEquations, parseExpression } from '../../src/formula/parse.js';
import { print, printEquation } from '../../src/formula/print.js';
import { Problem } from '../../src/formula/problem.js';
import { arbitraryExpression, seeded } from './arbitraryExpression.js';
import { structure } from './structure.js';

const trees = arbitraryExpression(['x', 'beta1', 'm_hat', '_', 'constructor']);

/** The text without one pair of parentheses, for every pair in it. */
function withoutOnePair(text: string): readonly string[] {
  const open: number[] = [];
  const shorter: string[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') open.push(at);
    if (text[at] !== ')') continue;
    const from = open.pop() as number;
    shorter.push(text.slice(0, from) + text.slice(from + 1, at) + text.slice(at + 1));
  }
  return shorter;
}

function structureIfAny(text: string): string {
  try {
    return structure(parseExpression(text));
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

describe('print', () => {
  it.each([
    '-g^2',
    '(-g)^2',
    '2^-3',
    'a^b^c',
    '(a^b)^c',
    'a - (b - c)',
    'a - b + c',
    'a / (b * c)',
    '-(a + b)',
    'a * -b',
    '(a < b) + 1',
    '(a < b) < c',
    'a == b ? c : d ? e : f',
    '(a ? b : c) ? d : e',
    'a ? b ? c : d : e',
    '(a ? b : c) * d',
    'max(a ? b : c, -d)',
    '(1 - beta2) * g^2',
    'theta - lr * m_hat / (sqrt(v_hat) + eps)',
  ])('writes %s as it was written', (text) => {
    expect(print(parseExpression(text))).toBe(text);
  });

  it('gives a text that is read as the same tree, for any tree', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        expect(structureIfAny(print(tree))).toBe(structure(tree));
      }),
      seeded(1500),
    );
  });

  it('writes no parentheses that could be left out, for any tree', () => {
    let pairs = 0;
    fc.assert(
      fc.property(trees, (tree) => {
        for (const text of withoutOnePair(print(tree))) {
          pairs++;
          expect(structureIfAny(text)).not.toBe(structure(tree));
        }
      }),
      seeded(700),
    );
    expect(pairs).toBeGreaterThan(700);
  });
});

describe('printEquation', () => {
  it('writes the target and leaves the role out', () => {
    expect(parseEquations('m =  beta1*m+(1-beta1)*g # momentum').map(printEquation)).toEqual([
      'm = beta1 * m + (1 - beta1) * g',
    ]);
  });
});
