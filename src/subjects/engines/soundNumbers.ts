import { type EngineFault, isAt, type NumberFault } from '../../autodiff/mistakes/engineFault.js';
import type { PrimitiveTable } from '../../autodiff/primitives/index.js';
import type { NumberOperand, Program, Step } from './program.js';

/** What operations compute beside plain numbers, where an engine has a branch of its own for them. */
export interface BesideNumbers {
  readonly table: PrimitiveTable;
  readonly position: NumberFault['position'];
}

/** An engine's primitives: in general, and beside plain numbers. */
export interface Tables {
  readonly table: PrimitiveTable;
  readonly besideNumbers?: BesideNumbers | undefined;
}

/** The primitives that a step takes. @param plain constants are handed over as plain numbers */
export function tableOf({ table, besideNumbers }: Tables, { numbers }: Step, plain: boolean): PrimitiveTable {
  if (besideNumbers === undefined) return table;
  const isBeside = numbers.some((number) => (plain || number.isOwn) && standsAt(number, besideNumbers.position));
  return isBeside ? besideNumbers.table : table;
}

function standsAt({ position }: NumberOperand, wanted: NumberFault['position']): boolean {
  return wanted === 'either' || wanted === position;
}

/** Whether numbers among the operands make an operation fail. @param plain constants are handed over as plain numbers */
export function isDisturbed({ numbers: fault }: EngineFault, { primitive, numbers }: Step, plain: boolean): boolean {
  if (fault === undefined || !isAt(fault.in, primitive)) return false;
  return numbers.some(
    (number) => standsAt(number, fault.position) && (fault.given === 'plain') === (plain || number.isOwn),
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
