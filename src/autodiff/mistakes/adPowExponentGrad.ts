import { type EngineMistake, partialEdited } from './engineMistake.js';

/** The exponent of a power is taken for a constant, or its logarithm is forgotten. */
export const adPowExponentGrad: EngineMistake = {
  id: 'ad-pow-exponent-grad',
  statement: 'The exponent of a^b gets a wrong gradient, or none.',
  variants: () => ['0', 'y', 'log(a)', 'y * log(b)', 'y * a'].map((formula) => partialEdited('power', 'b', formula)),
  hint: 'Write a^b as exp(b · log a), and differentiate by b.',
  explanation:
    'd(a^b)/db is a^b · log a. An engine that allows constant exponents only should refuse a value as an exponent ' +
    'rather than differentiate it as if it were constant.',
  frequency: 'seen',
};
