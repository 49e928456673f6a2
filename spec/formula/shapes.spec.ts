import { describe, expect, it } from 'vitest';
import { float64 } from '../../src/arithmetic/float64.js';
import { parseEquations } from '../../src/formula/parse.js';
import { printEquation } from '../../src/formula/print.js';
import { isWellShaped, requireShapes, type Shapes } from '../../src/formula/shapes.js';
import { oneEditVariants } from '../../src/formula/variants.js';
import { adagradFull } from '../../src/optimizers/adagradFull.js';
import { algorithmOf, edited, nameKindsOf } from '../../src/optimizers/algorithm.js';
import { machineFor } from '../../src/subjects/machine.js';

const inputs: Shapes = new Map([
  ['x', 'vector'],
  ['G', 'matrix'],
]);

describe('shapes', () => {
  it.each([
    ['G = G + x', 'In G = G + x, G + x combines a matrix and a vector; only one number goes with either.'],
    ['G = matmul(G, x)', 'In G = matmul(G, x), G is a matrix, and is given a vector.'],
    ['x = outer(x, x)', 'In x = outer(x, x), x is a vector, and is given a matrix.'],
    [
      'y = matmul(x, x)',
      'In y = matmul(x, x), matmul takes a matrix and a vector, and is given a vector and a vector.',
    ],
    [
      'y = matrix_power(x, 1 / 2)',
      'In y = matrix_power(x, 1 / 2), matrix_power takes a matrix and one number, and is given a vector and one number.',
    ],
    ['y = outer(x, 2)', 'In y = outer(x, 2), outer takes a vector and a vector, and is given a vector and one number.'],
    ['y = dot(G, x)', 'In y = dot(G, x), dot takes a matrix and a matrix, and is given a matrix and a vector.'],
    ['A = 2 * G\ny = A + x', 'In y = A + x, A + x combines a matrix and a vector; only one number goes with either.'],
  ])('that do not fit are named, with what is expected: %s', (text, message) => {
    expect(() => requireShapes(parseEquations(text), inputs)).toThrow(
      expect.objectContaining({ code: 'formula-shape', message }),
    );
    expect(isWellShaped(parseEquations(text), inputs)).toBe(false);
  });

  it.each(['G = 0', 'G = G * 2 + 1', 'x = matmul(G, x)', 'y = x > 0 ? x : c', 'x = x * norm(G)', 'y = G\ny = x'])(
    'that fit are let through: %s',
    (text) => {
      expect(isWellShaped(parseEquations(text), inputs)).toBe(true);
    },
  );

  it('of vectors and numbers always fit', () => {
    expect(isWellShaped(parseEquations('c = x\nx = c * x\nx = 1'), new Map([['x', 'vector']]))).toBe(true);
  });
});

describe('an algorithm with a matrix', () => {
  const algorithm = algorithmOf(adagradFull);

  it('is not bound where its lines do not fit together', () => {
    const wrong = edited(algorithm, [{ replace: 'outer(g, g)', with: 'g^2' }]);
    expect(() => machineFor(wrong, float64, {})).toThrow('G + g^2 combines a matrix and a vector');
  });

  it('has variants that fit, and none that puts a vector into the place of a matrix', () => {
    const kinds = nameKindsOf(algorithm);
    const texts = oneEditVariants(algorithm.lines, kinds).map((lines) => lines.map(printEquation).join('\n'));
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.some((text) => text.includes('G = G + outer(theta, g)'))).toBe(true);
    expect(texts.filter((text) => /G = (g|theta) |G \+ (g|theta)\b/.test(text))).toEqual([]);
  });
});
