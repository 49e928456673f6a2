import type { ChoiceSeparation } from '../diagnosis/choiceSeparation.js';
import { showNumber } from './number.js';
import { requestText } from './requestText.js';

/** How a choice is told apart from the equations as written, in a line; empty for the first choice of an axis. */
export function separationText({ fromWritten, sameFunctionAs, sameAtConstantRate }: ChoiceSeparation): string {
  const same = [
    sameFunctionAs.length > 0 ? `the same function as ${sameFunctionAs.join(', ')}` : '',
    sameAtConstantRate.length > 0 ? `the same as ${sameAtConstantRate.join(', ')} while the rate is constant` : '',
  ];
  if (!fromWritten) return same.filter((part) => part).join('; ');
  const { request, step, one, other } = fromWritten;
  const gap = `${showNumber(other)} instead of ${showNumber(one)}`;
  return [...same, `told apart by ${requestText(request)}: after step ${step} ${gap}`]
    .filter((part) => part)
    .join('; ');
}
