import { primitive } from './primitive.js';

/**
 * A power whose exponent c is a fixed number: no logarithm is taken, so any base will do where c is a whole number,
 * which is where (−1)^c is 1 or −1.
 */
export const constantPower = primitive({
  id: 'constant_power',
  arguments: ['x'],
  parameter: 'c',
  value: 'x^c',
  partials: { x: 'c == 0 ? 0 : c * x^(c - 1)' },
  domain: 'x > 0 ? 1 : (x == 0 ? c >= 0 : abs((-1)^c) == 1)',
  domainInWords: 'a base above 0, or a whole exponent (for a base of 0 no negative one)',
  kinks: [
    {
      where: 'c > 0 ? (c < 1 ? x : 1) : 1',
      taken: { x: '1 / 0' },
      statement:
        'The slope at 0 is infinite from the right for an exponent between 0 and 1, and nothing lies to the left.',
    },
  ],
  source: 'Abramowitz & Stegun (1964), 3.3.5',
});
