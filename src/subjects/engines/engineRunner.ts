import type { Arithmetic } from '../../arithmetic/arithmetic.js';
import { bindPrimitive } from '../../autodiff/boundPrimitives.js';
import { type EngineFault, isAt } from '../../autodiff/mistakes/engineFault.js';
import { type PrimitiveTable, primitives } from '../../autodiff/primitives/index.js';
import { bind } from '../../formula/evaluate.js';
import type { GradientRequest } from '../gradientRequest.js';
import type { Composition } from './composition.js';
import { type Program, programOf, type Step } from './program.js';
import { visitsOf } from './visits.js';

/** What a second `backward` without clearing leaves: the same, twice as much at the variables, or more than that. */
export type SecondBackward = 'resets' | 'accumulates' | 'compounds';

/** An engine: what its primitives are, and how it runs them. */
export interface EngineSettings {
  readonly table?: PrimitiveTable;
  readonly fault?: EngineFault;
  readonly composition?: Composition;
  readonly secondBackward?: SecondBackward;
  /** An adjoint of 0 is multiplied like any other, so that an infinite slope makes it NaN; by default it stays 0. */
  readonly multipliesZeros?: boolean;
}

/** What an engine computes; `undefined` where it throws, or walks without end. */
export interface EngineResult<N> {
  readonly value: N;
  readonly gradient: readonly N[];
  /** After a second `backward`. */
  readonly twice: readonly N[];
}

export type EngineRunner<N> = (request: GradientRequest) => EngineResult<N> | undefined;

/** Numbers that engines run over, and how a number of a request becomes one of them. */
export interface EngineNumbers<N> {
  readonly arithmetic: Arithmetic<N>;
  readonly input: (x: number) => N;
}

/** An engine over any arithmetic, right or with a fault; objects, visits and adjoints are those of a program that has it. */
export function engineRunner<N>(over: EngineNumbers<N>, settings: EngineSettings = {}): EngineRunner<N> {
  const { table = primitives, fault = {}, composition, secondBackward = 'resets', multipliesZeros = false } = settings;
  const { arithmetic } = over;
  const [zero, one] = [arithmetic.fromNumber(0), arithmetic.fromNumber(1)];
  return (request) => {
    const plainNumbers = isPlain(request);
    const program = programOf(request.graph, { fault, plainNumbers, ...(composition ? { composition } : {}) });
    const visits = visitsOf(program, fault.order ?? 'topological');
    const values = evaluated(program, request, over, table, fault);
    if (values === undefined || visits === undefined || throwsOnTheWay(program, visits, fault, request))
      return undefined;
    const backward = backwardOf({ program, values, over, table, fault, isPlain: plainNumbers, multipliesZeros });
    const adjoints = program.constants.map(() => zero);
    const sweep = (): readonly N[] => {
      if (!fault.unseeded) adjoints[program.output] = one;
      for (const object of visits) backward(object, adjoints);
      return adjoints.slice(0, request.at.length);
    };
    const gradient = sweep();
    const twice = (): readonly N[] => {
      if (secondBackward === 'resets') return gradient;
      return secondBackward === 'compounds' ? sweep() : gradient.map((x) => arithmetic.add(x, x));
    };
    const value = values[program.output] as N;
    return { value, gradient, twice: request.probes?.twice ? twice() : gradient };
  };
}

const isPlain = ({ probes }: GradientRequest): boolean => probes?.plainNumbers === true;

/** Whether numbers among the operands make an operation fail. */
function isDisturbed({ numbers: fault }: EngineFault, { primitive, numbers }: Step, plain: boolean): boolean {
  if (fault === undefined || !isAt(fault.in, primitive)) return false;
  return numbers.some(
    ({ position, isOwn }) =>
      (fault.position === 'either' || fault.position === position) && (fault.given === 'plain') === (plain || isOwn),
  );
}

/** Whether the walk backward meets the result of an operation with a number that it cannot handle. */
function throwsOnTheWay(
  { madeBy }: Program,
  visits: readonly number[],
  fault: EngineFault,
  request: GradientRequest,
): boolean {
  if (fault.numbers?.outcome !== 'throws-backward') return false;
  return visits.some((object) => {
    const step = madeBy[object];
    return step !== undefined && isDisturbed(fault, step, isPlain(request));
  });
}

/** The value of every object; `undefined` where the engine throws. */
function evaluated<N>(
  { constants, steps }: Program,
  request: GradientRequest,
  { arithmetic, input }: EngineNumbers<N>,
  table: PrimitiveTable,
  fault: EngineFault,
): N[] | undefined {
  const zero = arithmetic.fromNumber(0);
  const values = constants.map((constant) => (constant ? bind(constant, new Map(), arithmetic)([], 0) : zero));
  for (const [k, x] of request.at.entries()) values[k] = input(x);
  for (const step of steps) {
    const outcome = isDisturbed(fault, step, isPlain(request)) ? fault.numbers?.outcome : undefined;
    if (outcome === 'throws') return undefined;
    const slots = step.operands.map((operand) => values[operand] as N);
    const value = bindPrimitive(table[step.primitive], arithmetic).value(slots, 0);
    values[step.target] = outcome === 'value' ? arithmetic.divide(zero, zero) : value;
  }
  return values;
}

interface Backward<N> {
  readonly program: Program;
  readonly values: readonly N[];
  readonly over: EngineNumbers<N>;
  readonly table: PrimitiveTable;
  readonly fault: EngineFault;
  readonly isPlain: boolean;
  readonly multipliesZeros: boolean;
}

/** Hands on the adjoint of an object to the operands of the step that it carries. */
function backwardOf<N>(run: Backward<N>): (object: number, adjoints: N[]) => void {
  const { program, values, table, fault, over } = run;
  const { arithmetic } = over;
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
