import { type EngineMistake, type EngineVariant, partialEdited } from './engineMistake.js';

function powerEdited(value: string, x: string): EngineVariant {
  return { edits: [{ primitive: 'constant_power', value, partials: { x } }] };
}

/** A logarithm that only the exponent's gradient needs. */
export const adPowNegativeBaseNan: EngineMistake = {
  id: 'ad-pow-negative-base-nan',
  statement: 'A power with a negative base is NaN, because its logarithm is taken.',
  variants: () => {
    const byLogarithm = powerEdited('exp(c * log(x))', 'c * exp((c - 1) * log(x))');
    const slope = 'c * x^(c - 1)';
    // A logarithm poisons a base of 0 as well, a test for a sign does not; either the gradient alone or the value too.
    const poisoned = ['x <= 0', 'x < 0'].flatMap((where) => [
      partialEdited('constant_power', 'x', `${where} ? 0 / 0 : ${slope}`),
      powerEdited(`${where} ? 0 / 0 : x^c`, `${where} ? 0 / 0 : ${slope}`),
    ]);
    return [byLogarithm, ...poisoned];
  },
  hint: 'What is (−3)^2, and what is log(−3)?',
  explanation:
    '(−3)² is 9 and its slope −6. The logarithm belongs to the gradient of the exponent alone: take it only where the ' +
    'exponent is a value that needs one.',
  frequency: 'seen',
};
