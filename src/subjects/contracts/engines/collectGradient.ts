import { copyVector } from '../../sandbox/guest/copyVector.js';
import type { Asked } from './engineContract.js';
import { requireNumber } from './readNumber.js';

/**
 * One partial per variable, each read once. A variable that the output does not depend on may have none: that is 0.
 * @throws BadAnswer where one is not a number
 */
export function collectGradient(
  { at, isUsed }: Pick<Asked, 'at' | 'isUsed'>,
  partial: (variable: number) => unknown,
): Float64Array {
  return at.map((_, variable) => {
    const found = partial(variable);
    if ((found === undefined || found === null) && !isUsed(variable)) return 0;
    return requireNumber(found, `The gradient of variable ${variable + 1}`);
  });
}

/**
 * A gradient that was returned: a list of numbers or nodes, or for one variable the number itself.
 * @throws BadAnswer for anything else, and for another length
 */
export function gradientFrom(returned: unknown, asked: Asked): Float64Array {
  const { length } = asked.at;
  if (Array.isArray(returned) && returned.length === length) return collectGradient(asked, (k) => returned[k]);
  if (length === 1 && !ArrayBuffer.isView(returned)) return collectGradient(asked, () => returned);
  return copyVector(returned, { scalar: false, length });
}
