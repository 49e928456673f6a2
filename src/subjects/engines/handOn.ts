import type { Arithmetic } from '../../arithmetic/arithmetic.js';
import { bindPrimitive } from '../../autodiff/boundPrimitives.js';
import { type EngineFault, isAt } from '../../autodiff/mistakes/engineFault.js';
import type { PrimitiveTable } from '../../autodiff/primitives/index.js';
import type { Program } from './program.js';
import { isDisturbed } from './soundNumbers.js';

/** What the backward part of an engine's operations works with. */
export interface Backward<N> {
  readonly program: Program;
  /** By object. */
  readonly values: readonly N[];
  readonly arithmetic: Arithmetic<N>;
  readonly table: PrimitiveTable;
  readonly fault: EngineFault;
  readonly isPlain: boolean;
  readonly multipliesZeros: boolean;
}

/** Hands on the adjoint of an object to the operands of the step that it carries. */
export function handingOn<N>(run: Backward<N>): (object: number, adjoints: N[]) => void {
  const { program, values, table, fault, arithmetic } = run;
  const zero = arithmetic.fromNumber(0);
  return (object, adjoints) => {
    const step = program.carries[object];
    if (step === undefined) return;
    const { primitive, operands, target } = step;
    const adjoint = adjoints[target] as N;
    const isZero = !run.multipliesZeros && arithmetic.equal(adjoint, zero) === true;
    const isLost = isDisturbed(fault, step, run.isPlain) && fault.numbers?.outcome === 'adjoint';
    const slots = [values[operands[0] as number] as N, values[operands[1] ?? 0] as N, values[target] as N];
    for (const [k, partial] of bindPrimitive(table[primitive], arithmetic).partials.entries()) {
      const operand = operands[k] as number;
      const forgets = isAt(fault.forgetsAdjoint, primitive, k);
      const handed = () => (forgets ? partial(slots, 0) : arithmetic.multiply(adjoint, partial(slots, 0)));
      const share = isLost ? arithmetic.divide(zero, zero) : isZero && !forgets ? zero : handed();
      const overwrites = isAt(fault.overwrites, primitive, k);
      adjoints[operand] = overwrites ? share : arithmetic.add(adjoints[operand] as N, share);
    }
  };
}
