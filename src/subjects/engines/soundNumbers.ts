import { type EngineFault, isAt } from '../../autodiff/mistakes/engineFault.js';
import type { Program, Step } from './program.js';

/** Whether numbers among the operands make an operation fail. @param plain constants are handed over as plain numbers */
export function isDisturbed({ numbers: fault }: EngineFault, { primitive, numbers }: Step, plain: boolean): boolean {
  if (fault === undefined || !isAt(fault.in, primitive)) return false;
  return numbers.some(
    ({ position, isOwn }) =>
      (fault.position === 'either' || fault.position === position) && (fault.given === 'plain') === (plain || isOwn),
  );
}

/** Whether a walk backward meets the result of an operation with a number that it cannot handle. */
export function throwsOnTheWay(
  { madeBy }: Program,
  visits: readonly number[],
  fault: EngineFault,
  plain: boolean,
): boolean {
  if (fault.numbers?.outcome !== 'throws-backward') return false;
  return visits.some((object) => {
    const step = madeBy[object];
    return step !== undefined && isDisturbed(fault, step, plain);
  });
}
