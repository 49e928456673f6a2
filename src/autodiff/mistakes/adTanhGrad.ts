import { type EngineMistake, partialEdited } from './engineMistake.js';

/** The square is forgotten. */
export const adTanhGrad: EngineMistake = {
  id: 'ad-tanh-grad',
  statement: 'The slope of tanh is taken as 1 − t where 1 − t² is right.',
  variants: () => [partialEdited('tanh', 'x', '1 - y')],
  hint: 'What is the slope of tanh far to the left, where t is −1?',
  explanation: 'd tanh(x)/dx is 1 − tanh(x)²: with t = out.data, (1 − t·t) · out.grad.',
  frequency: 'hypothetical',
};
