import { type EngineMistake, partialEdited } from './engineMistake.js';

/** With s the value itself: another sign, a factor too few, or s taken of what is one already. */
const slopes = ['y * (1 + y)', '1 - y', 'y', 'y - 1', 'x * (1 - x)', 'y * (y - 1)', '1 - y^2', 'y * (1 - x)'];

/** The product of s and 1 − s is not that product. */
export const adSigmoidGrad: EngineMistake = {
  id: 'ad-sigmoid-grad',
  statement: 'The slope of sigmoid is not s · (1 − s), where s is its value.',
  variants: () => slopes.map((slope) => partialEdited('sigmoid', 'x', slope)),
  hint: 'What is the slope of sigmoid at 0, where s is 1/2, and far to the right, where s is 1?',
  explanation:
    'd sigmoid(x)/dx is s · (1 − s): 1/4 at 0, and 0 far out on both sides. With s = out.data, ' +
    's · (1 − s) · out.grad is passed on.',
  frequency: 'hypothetical',
};
