import type { Arithmetic } from '../../arithmetic/arithmetic.js';
import { bindPrimitive } from '../../autodiff/boundPrimitives.js';
import { type EngineFault, isAt } from '../../autodiff/mistakes/engineFault.js';
import type { Program, Step } from './program.js';
import { isDisturbed, type Tables, tableOf } from './soundNumbers.js';

/** What the backward part of an engine's operations works with. */
export interface Backward<N> extends Tables {
  readonly program: Program;
  /** By object. */
  readonly values: readonly N[];
  readonly arithmetic: Arithmetic<N>;
  readonly fault: EngineFault;
  readonly isPlain: boolean;
  /** What operations have read before data changed; of the others what the objects hold counts. */
  readonly early: ReadonlyMap<Step, readonly N[]> | undefined;
  readonly multipliesZeros: boolean;
  /** Every share is put here, if anybody asks. */
  readonly shares: Share<N>[] | undefined;
}

/** What an operation hands to one of its operands. */
export interface Share<N> {
  readonly step: Step;
  /** The object that receives it. */
  readonly to: number;
  readonly value: N;
  /** What was received before is lost. */
  readonly overwrites: boolean;
}

/** Hands on the adjoint of an object to the operands of the step that it carries. */
export function handingOn<N>(run: Backward<N>): (object: number, adjoints: N[]) => void {
  const { program, values, fault, arithmetic } = run;
  const zero = arithmetic.fromNumber(0);
  const slotsAt = (step: Step): readonly N[] => {
    const [x, y = 0] = step.operands as readonly [number, number?];
    const early = run.early?.get(step);
    if (early && fault.readsEarly === 'everything') return early;
    return [values[x] as N, values[y] as N, early?.[2] ?? (values[step.target] as N)];
  };
  return (object, adjoints) => {
    const step = program.carries[object];
    if (step === undefined) return;
    const { primitive, operands, target } = step;
    const adjoint = adjoints[target] as N;
    const isZero = !run.multipliesZeros && arithmetic.equal(adjoint, zero) === true;
    const isLost = isDisturbed(fault, step, run.isPlain) && fault.numbers?.outcome === 'adjoint';
    const slots = slotsAt(step);
    const { partials } = bindPrimitive(tableOf(run, step, run.isPlain)[primitive], arithmetic);
    for (const [k, partial] of partials.entries()) {
      const operand = operands[k] as number;
      const forgets = isAt(fault.forgetsAdjoint, primitive, k);
      const handed = () => (forgets ? partial(slots, 0) : arithmetic.multiply(adjoint, partial(slots, 0)));
      const share = isLost ? arithmetic.divide(zero, zero) : isZero && !forgets ? zero : handed();
      const overwrites = isAt(fault.overwrites, primitive, k);
      run.shares?.push({ step, to: operand, value: share, overwrites });
      adjoints[operand] = overwrites ? share : arithmetic.add(adjoints[operand] as N, share);
    }
  };
}
