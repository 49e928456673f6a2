import { primitive } from './primitive.js';

/** The smaller of two numbers. */
export const min = primitive({
  id: 'min',
  arguments: ['a', 'b'],
  value: 'min(a, b)',
  partials: { a: 'a <= b ? 1 : 0', b: 'a <= b ? 0 : 1' },
  kinks: [
    {
      where: '(a - b) / 2',
      taken: { a: '1', b: '0' },
      statement: 'Where both are equal the first is taken to be the smaller; PyTorch and JAX give each a half.',
    },
  ],
  source: 'Griewank & Walther (2008), "Evaluating Derivatives", section 14.1',
});
