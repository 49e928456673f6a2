import { primitive } from './primitive.js';

/** A power whose exponent varies. At a = 0, where the logarithm has none, a^b · log a has the limit 0 for b > 0. */
export const power = primitive({
  id: 'power',
  arguments: ['a', 'b'],
  value: 'a^b',
  partials: { a: 'b == 0 ? 0 : b * a^(b - 1)', b: 'a == 0 ? 0 : y * log(a)' },
  domain: 'a > 0 ? 1 : (a == 0 ? b > 0 : 0)',
  domainInWords: 'a base above 0, or a base of 0 with an exponent above 0',
  kinks: [
    {
      where: 'b < 1 ? a : 1',
      taken: { a: '1 / 0', b: '0' },
      statement:
        'The slope at base 0 is infinite from the right for an exponent below 1, and nothing lies to the left.',
    },
  ],
  source: 'Abramowitz & Stegun (1964), 4.2.1, 4.2.2',
});
