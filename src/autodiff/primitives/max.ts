import { primitive } from './primitive.js';

/** The larger of two numbers. */
export const max = primitive({
  id: 'max',
  arguments: ['a', 'b'],
  value: 'max(a, b)',
  partials: { a: 'a >= b ? 1 : 0', b: 'a >= b ? 0 : 1' },
  kinks: [
    {
      where: '(a - b) / 2',
      taken: { a: '1', b: '0' },
      statement: 'Where both are equal the first is taken to be the larger; PyTorch and JAX give each a half.',
    },
  ],
  source: 'Griewank & Walther (2008), "Evaluating Derivatives", section 14.1',
});
