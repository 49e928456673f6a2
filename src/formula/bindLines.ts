import type { Arithmetic } from '../arithmetic/arithmetic.js';
import { matrixFunction } from '../arithmetic/matrixFunction.js';
import { bind, type Value } from './evaluate.js';
import type { Layout } from './layout.js';
import { type Equation, type Expression, namesIn } from './syntax.js';
import { takeOut, type WholeCall } from './takeOut.js';
import { applyWhole, signatureOf, spectralFunctions, type WholeFunction } from './wholeFunctions.js';

/** Runs lines in order over the slots, in place. A line that reads a tensor or replaces one computes a tensor. */
export function bindLines<N>(
  lines: readonly Equation[],
  layout: Layout,
  arithmetic: Arithmetic<N>,
): (slots: Value<N>[]) => void {
  const known = knownSteps(layout, arithmetic);
  const steps = lines.flatMap((line) => {
    const bound = known.get(line) ?? stepsOf(line, layout, arithmetic);
    known.set(line, bound);
    return bound;
  });
  return (slots) => {
    for (const step of steps) step(slots);
  };
}

type Step<N> = (slots: Value<N>[]) => void;

/** Lines that are bound already: of thousands of variants of an algorithm each has all lines but one in common with it. */
const bound = new WeakMap<object, WeakMap<Layout, WeakMap<Equation, readonly Step<never>[]>>>();

function knownSteps<N>(layout: Layout, arithmetic: Arithmetic<N>): WeakMap<Equation, readonly Step<N>[]> {
  const layouts = bound.get(arithmetic) ?? new WeakMap<Layout, WeakMap<Equation, readonly Step<never>[]>>();
  bound.set(arithmetic, layouts);
  const lines = layouts.get(layout) ?? new WeakMap<Equation, readonly Step<never>[]>();
  layouts.set(layout, lines);
  return lines as unknown as WeakMap<Equation, readonly Step<N>[]>;
}

/** What a line does: first the calls that read tensors as a whole, then every coordinate by itself. */
function stepsOf<N>(
  { target, expression: formula }: Equation,
  layout: Layout,
  arithmetic: Arithmetic<N>,
): readonly Step<N>[] {
  const { expression, calls } = takeOut(formula);
  // The values of the calls stand behind all named slots, and are computed anew by each line.
  const wide =
    calls.length === 0 ? layout : new Map([...layout, ...calls.map(({ name }, k) => [name, layout.size + k] as const)]);
  const slot = (name: string): number => wide.get(name) as number;
  const whole = calls.map((call) => {
    const operands = call.operands.map((operand) => bindWhole(operand, [], wide, arithmetic));
    return (slots: Value<N>[]) => {
      const values = operands.map((operand) => operand(slots));
      slots[slot(call.name)] = applyCall(call, tensorsOf(call.function, values), arithmetic);
    };
  });
  const evaluate = bindWhole(expression, [target], wide, arithmetic);
  const at = slot(target);
  return [
    ...whole,
    (slots) => {
      slots[at] = evaluate(slots);
    },
  ];
}

/** A formula at all coordinates: a tensor where one is among the names that it reads or that are named beside it. */
function bindWhole<N>(
  node: Expression,
  beside: readonly string[],
  layout: Layout,
  arithmetic: Arithmetic<N>,
): (slots: readonly Value<N>[]) => Value<N> {
  const slotsSeen = [...namesIn(node), ...beside].map((name) => layout.get(name) as number);
  const evaluate = bind(node, layout, arithmetic);
  return (slots) => {
    const length = lengthAmong(slots, slotsSeen);
    if (length < 0) return evaluate(slots, 0);
    const values = new Array<N>(length);
    for (let i = 0; i < length; i++) values[i] = evaluate(slots, i);
    return values;
  };
}

/** The length of the first tensor among some slots; −1 where all hold single numbers. */
function lengthAmong<N>(slots: readonly Value<N>[], seen: readonly number[]): number {
  for (const slot of seen) {
    const value = slots[slot];
    if (Array.isArray(value)) return value.length;
  }
  return -1;
}

function applyCall<N>(call: WholeCall, operands: readonly (readonly N[])[], arithmetic: Arithmetic<N>): Value<N> {
  if (call.chain.length === 0) return applyWhole(call.function, operands, arithmetic);
  const [matrix = [], vector = [], ...numbers] = operands;
  const steps = call.chain.map((name, k) => ({ does: spectralFunctions[name], by: numbers[k]?.[0] as N }));
  return matrixFunction(matrix, steps, [vector], arithmetic)[0] as readonly N[];
}

/** Operands as lists. Where a function takes tensors of any shape, one number stands for a tensor of it. */
function tensorsOf<N>(name: WholeFunction, values: readonly Value<N>[]): readonly (readonly N[])[] {
  const lengths = values.map((value) => (Array.isArray(value) ? value.length : 1));
  const { takes } = signatureOf(name);
  return values.map((value, k) => {
    if (Array.isArray(value)) return value;
    return new Array<N>(takes[k] === 'tensor' ? Math.max(...lengths) : 1).fill(value as N);
  });
}
