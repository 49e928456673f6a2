import type { ChoiceSeparation } from '../diagnosis/choiceSeparation.js';
import type { Separation } from '../diagnosis/separation.js';
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

/** Where two functions part on an input: step and quantity, and what each gives. */
export function separatedText({ step, tensor, coordinate, asked, one, other, request }: Separation): string {
  const tensors = request.tensors.length > 1 ? `, tensor ${tensor + 1}` : '';
  const place =
    (request.tensors[tensor]?.values.length ?? 1) > 1 ? `${tensors}, coordinate ${coordinate + 1}` : tensors;
  const quantity = asked ? `step ${step} asks for its gradient at` : `after step ${step} theta is`;
  const digits = [9, 15].find((many) => showNumber(one, many) !== showNumber(other, many)) ?? 17;
  return `${quantity} ${showNumber(other, digits)} instead of ${showNumber(one, digits)}${place}.`;
}
