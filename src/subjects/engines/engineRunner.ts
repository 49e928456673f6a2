import type { Arithmetic } from '../../arithmetic/arithmetic.js';
import { bindPrimitive } from '../../autodiff/boundPrimitives.js';
import { type EngineFault, isAt } from '../../autodiff/mistakes/engineFault.js';
import type { SecondBackward } from '../../autodiff/mistakes/secondBackward.js';
import { type PrimitiveTable, primitives } from '../../autodiff/primitives/index.js';
import { bind } from '../../formula/evaluate.js';
import type { GradientRequest } from '../gradientRequest.js';
import type { Composition } from './composition.js';
import { handingOn, type Share } from './handOn.js';
import { type Visits, visitsIn } from './keptLists.js';
import { noFault, type Program, programOf, type Step } from './program.js';
import { type BesideNumbers, isDisturbed, type Tables, tableOf, throwsOnTheWay } from './soundNumbers.js';
import { adjointIn, clear, type Walks, walkFrom } from './walks.js';

/** An engine: what its primitives are, and how it runs them. */
export interface EngineSettings {
  readonly table?: PrimitiveTable;
  readonly besideNumbers?: BesideNumbers;
  readonly fault?: EngineFault;
  readonly composition?: Composition;
  readonly secondBackward?: SecondBackward;
  /** An adjoint of 0 is multiplied like any other, so that an infinite slope makes it NaN; by default it stays 0. */
  readonly multipliesZeros?: boolean;
  /** Tells by node what its adjoint is the sum of, which takes time. */
  readonly keepsShares?: true;
}

/** A node as an engine leaves it. */
export interface EngineNode<N> {
  readonly value: N;
  readonly adjoint: N;
  /** What the adjoint is the sum of, by the node that handed it; where that is no node, or nobody asked, nothing. */
  readonly received?: readonly { readonly from: number; readonly value: N }[];
}

/** What an engine computes; `undefined` where it throws, or walks without end. */
export interface EngineResult<N> {
  readonly value: N;
  readonly gradient: readonly N[];
  /** After a second `backward`. */
  readonly twice: readonly N[];
  /** By node of the graph: its value, and the adjoint that it is left with. */
  nodes(): readonly EngineNode<N>[];
}

export type EngineRunner<N> = (request: GradientRequest) => EngineResult<N> | undefined;

/** Numbers that engines run over, and how a number of a request becomes one of them. */
export interface EngineNumbers<N> {
  readonly arithmetic: Arithmetic<N>;
  readonly input: (x: number) => N;
}

/** An engine over any arithmetic, right or with a fault; objects, visits and adjoints are those of a program that has it. */
export function engineRunner<N>(over: EngineNumbers<N>, settings: EngineSettings = {}): EngineRunner<N> {
  return (request) => {
    const run = begun(over, settings, request);
    if (run === undefined || !walkAsAsked(run, request)) return undefined;
    const { program, values, walks } = run;
    const gradient = () => walks.held.slice(0, walks.variables);
    const first = gradient();
    return {
      value: values[program.output] as N,
      gradient: first,
      nodes: () => nodesOf(run),
      twice: request.probes?.twice && walk(run, program.output) ? gradient() : first,
    };
  };
}

/** A program that was evaluated, and its walks back. */
interface Run<N> {
  readonly program: Program;
  readonly isPlain: boolean;
  readonly values: readonly N[];
  readonly walks: Walks<N>;
  readonly visits: Visits;
  /** Of the last walk. */
  readonly shares: Share<N>[] | undefined;
}

function nodesOf<N>({ program, values, walks, shares }: Run<N>): readonly EngineNode<N>[] {
  const nodeOf = new Map(program.objects.map((object, node) => [object, node]));
  return program.objects.map((object) => {
    const given = shares?.filter(({ to }) => to === object) ?? [];
    const kept = given.slice(
      Math.max(
        0,
        given.findLastIndex(({ overwrites }) => overwrites),
      ),
    );
    const received = kept.flatMap(({ step, value }) => {
      const from = nodeOf.get(step.target);
      return from === undefined ? [] : [{ from, value }];
    });
    const isWhole = shares !== undefined && received.length === kept.length && nodeOf.size === program.objects.length;
    const sorted = received.toSorted((a, b) => a.from - b.from);
    return { value: values[object] as N, adjoint: adjointIn(walks, object), ...(isWhole ? { received: sorted } : {}) };
  });
}

function begun<N>(over: EngineNumbers<N>, settings: EngineSettings, request: GradientRequest): Run<N> | undefined {
  const { table = primitives, besideNumbers, fault = noFault, composition } = settings;
  const { secondBackward = 'resets', multipliesZeros = false } = settings;
  const { arithmetic } = over;
  const isPlain = request.probes?.plainNumbers === true;
  const program = programOf(request.graph, { fault, plainNumbers: isPlain, ...(composition ? { composition } : {}) });
  const early = fault.readsEarly ? new Map<Step, readonly N[]>() : undefined;
  const values = evaluated(program, request.at, over, { table, besideNumbers, fault, isPlain, early });
  if (values === undefined) return undefined;
  const shares: Share<N>[] | undefined = settings.keepsShares ? [] : undefined;
  const backward = {
    program,
    values,
    arithmetic,
    table,
    besideNumbers,
    fault,
    isPlain,
    early,
    multipliesZeros,
    shares,
  };
  const handOn = handingOn(backward);
  const zero = arithmetic.fromNumber(0);
  const held = values.map(() => zero);
  const walks = { variables: request.at.length, arithmetic, fault, secondBackward, handOn, held };
  return { program, isPlain, values, walks, visits: visitsIn(program, fault), shares };
}

/** Walks back from an object. @returns false where the engine throws, or walks without end */
function walk<N>({ program, isPlain, walks, visits, shares }: Run<N>, root: number): boolean {
  shares?.splice(0);
  const list = visits(root);
  if (list === undefined || throwsOnTheWay(program, list, walks.fault, isPlain)) return false;
  walkFrom(walks, root, list);
  return true;
}

/** The walks that a request asks for. @returns false where the engine throws, or walks without end */
function walkAsAsked<N>(run: Run<N>, { at, probes = {} }: GradientRequest): boolean {
  const { program, walks } = run;
  const { output, objects } = program;
  if (probes.innerFirst !== undefined && !walk(run, objects[probes.innerFirst] as number)) return false;
  if (!walk(run, output)) return false;
  if (probes.cleared === undefined) return true;
  const byItself = { all: program.constants.keys(), variables: at.keys(), nothing: [] };
  clear(walks, probes.cleared === 'own' ? byItself[walks.fault.clears ?? 'all'] : objects);
  return walk(run, output);
}

interface Evaluating<N> extends Tables {
  readonly fault: EngineFault;
  readonly isPlain: boolean;
  /** Where partials are computed with the operation: its operands and its value then. */
  readonly early: Map<Step, readonly N[]> | undefined;
}

/** The value of every object; `undefined` where the engine throws. */
function evaluated<N>(
  { constants, steps }: Program,
  at: Float64Array,
  { arithmetic, input }: EngineNumbers<N>,
  run: Evaluating<N>,
): N[] | undefined {
  const { fault, isPlain } = run;
  const zero = arithmetic.fromNumber(0);
  const values = constants.map((constant) => (constant ? bind(constant, new Map(), arithmetic)([], 0) : zero));
  for (const [k, x] of at.entries()) values[k] = input(x);
  for (const step of steps) {
    const outcome = isDisturbed(fault, step, isPlain) ? fault.numbers?.outcome : undefined;
    if (outcome === 'throws') return undefined;
    const slots = step.operands.map((operand) => values[operand] as N);
    const value = bindPrimitive(tableOf(run, step, isPlain)[step.primitive], arithmetic).value(slots, 0);
    run.early?.set(step, [slots[0] as N, slots[1] ?? zero, value]);
    if (isAt(fault.overwritesOperand, step.primitive)) values[step.operands[0] as number] = value;
    values[step.target] = outcome === 'value' ? arithmetic.divide(zero, zero) : value;
  }
  return values;
}
