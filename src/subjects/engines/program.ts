import { type Graph, onlyOutput, slotsOf } from '../../autodiff/graph.js';
import { type EngineFault, isAt } from '../../autodiff/mistakes/engineFault.js';
import { type PrimitiveId, primitiveIds, primitiveOf } from '../../autodiff/primitives/index.js';
import type { Expression } from '../../formula/syntax.js';
import { type Composition, made, ownOperations } from './composition.js';

/** One operation as an engine carries it out. */
export interface Step {
  readonly primitive: PrimitiveId;
  /** Objects; of a power with a fixed exponent the second one is the exponent. */
  readonly operands: readonly number[];
  /** The object that holds the result. */
  readonly target: number;
  /** The operands that are numbers. */
  readonly numbers: readonly NumberOperand[];
}

/** A number as an operand. */
export interface NumberOperand {
  readonly position: 'first' | 'second';
  /** It is the engine's own, such as the −1 of a · (−1), which nobody else wraps. */
  readonly isOwn: boolean;
}

/** What an engine makes of a graph: an object for every variable, for every use of a constant, and for every result. */
export interface Program {
  /** `undefined` where an object is no constant. */
  readonly constants: readonly (Expression | undefined)[];
  readonly steps: readonly Step[];
  /** By object: the step that it was made by, the last one whose backward part it carries. */
  readonly madeBy: readonly (Step | undefined)[];
  readonly carries: readonly (Step | undefined)[];
  /** By node of the graph, the variables first: the object that stands for it. */
  readonly objects: readonly number[];
  readonly output: number;
}

/** How an engine is made, and how it is handed numbers. */
export interface ProgramOptions {
  readonly fault?: EngineFault;
  readonly composition?: Composition;
  /** Constants are handed over as plain numbers. */
  readonly plainNumbers?: boolean;
}

/** The fault of an engine that has none. */
export const noFault: EngineFault = {};

const programs = new WeakMap<Graph, Map<Composition, Program>>();

/**
 * The program that an engine runs for a graph; those of engines that differ in their formulas alone are made once.
 * @throws RangeError for a graph with several outputs
 */
export function programOf(graph: Graph, options: ProgramOptions = {}): Program {
  const { fault = noFault, composition = ownOperations, plainNumbers = false } = options;
  if (fault !== noFault || plainNumbers) return newProgram(graph, options);
  const made = programs.get(graph) ?? new Map<Composition, Program>();
  programs.set(graph, made);
  const program = made.get(composition) ?? newProgram(graph, options);
  made.set(composition, program);
  return program;
}

function newProgram(graph: Graph, options: ProgramOptions): Program {
  const { fault = noFault, composition = ownOperations, plainNumbers = false } = options;
  const constants: (Expression | undefined)[] = graph.variables.map(() => undefined);
  const ownNumbers = new Set<number>();
  const steps: Step[] = [];
  const madeBy: (Step | undefined)[] = [];
  const carries: (Step | undefined)[] = [];
  const constant = (expression: Expression): number => constants.push(expression) - 1;
  const numbersAmong = (operands: readonly number[]): readonly NumberOperand[] =>
    operands.flatMap((object, k) => {
      const position = k === 0 ? ('first' as const) : ('second' as const);
      return constants[object] ? [{ position, isOwn: ownNumbers.has(object) }] : [];
    });
  const apply = (primitive: PrimitiveId, given: readonly number[]): number => {
    const numbers = numbersAmong(given);
    const swaps = [fault.swapsNumberInFront, ...(plainNumbers ? [fault.swapsPlainNumberInFront] : [])];
    const isInFront = given.length === 2 && numbers[0]?.position === 'first';
    const isSwapped = isInFront && swaps.some((places) => isAt(places, primitive));
    const operands = isSwapped ? given.toReversed() : given;
    const isInPlace = isAt(fault.inPlace, primitive);
    const target = isInPlace ? (operands[0] as number) : constants.push(undefined) - 1;
    const step: Step = { primitive, operands, target, numbers };
    steps.push(step);
    if (isInPlace) return target;
    madeBy[target] = step;
    carries[isAt(fault.notesAtOperand, primitive) ? (operands[0] as number) : target] = step;
    return target;
  };
  const own = (expression: Expression): number => {
    const object = constant(expression);
    ownNumbers.add(object);
    return object;
  };
  const making = { apply, own, plainNumber: (object: number) => (plainNumbers ? constants[object] : undefined) };
  const objects = graph.variables.map((_, k) => k);
  for (const [j, code] of graph.operations.entries()) {
    const primitive = primitiveIds[code] as PrimitiveId;
    const operands = Array.from(graph.operands.subarray(2 * j, 2 * j + slotsOf(primitiveOf(primitive))), (operand) =>
      operand < 0 ? constant(graph.constants[-1 - operand] as Expression) : (objects[operand] as number),
    );
    objects.push(made(primitive, operands, composition, making));
  }
  return { constants, steps, madeBy, carries, objects, output: objects[onlyOutput(graph)] as number };
}
