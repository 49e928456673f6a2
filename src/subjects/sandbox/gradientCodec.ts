import { float64 } from '../../arithmetic/float64.js';
import { onlyOutput, slotsOf } from '../../autodiff/graph.js';
import { primitiveIds, primitiveOf } from '../../autodiff/primitives/index.js';
import { bind } from '../../formula/evaluate.js';
import type { Differentiated } from '../contracts/engines/engineContract.js';
import type { Program } from '../contracts/engines/program.js';
import type { GradientProbes, GradientRequest } from '../gradientRequest.js';
import type { GradientAnswer } from '../gradientResponse.js';

/** A gradient request as the driver reads it. */
export interface GradientQuestion {
  readonly program: Program;
  readonly at: Float64Array;
  readonly probes: GradientProbes;
}

const requestHeader = 9;
const answerHeader = 3;

/**
 * A request as doubles, so that NaN and −0 arrive: nine numbers of sizes and marks, the point, other data of the variables,
 * the constants, and three numbers per operation.
 * @throws RangeError for a graph with several outputs, and for a point of another size than the graph has variables
 */
export function encodeGradientRequest({ graph, at, probes = {} }: GradientRequest): Float64Array {
  const { variables, operations, operands } = graph;
  if (at.length !== variables.length) {
    throw new RangeError(`The point has ${at.length} numbers; the graph has ${variables.length} variables.`);
  }
  const constants = graph.constants.map((constant) => bind(constant, new Map(), float64)([], 0));
  const takesTwo = primitiveIds.map((id) => slotsOf(primitiveOf(id)) > 1);
  const others = probes.changedTo ?? probes.steppedFrom ?? new Float64Array();
  const numbers = [...at, ...others, ...constants];
  const out = new Float64Array(requestHeader + numbers.length + 3 * operations.length);
  out.set([...marksOf(probes), at.length, constants.length, operations.length, onlyOutput(graph)]);
  out.set(numbers, requestHeader);
  let place = requestHeader + numbers.length;
  for (const [index, operation] of operations.entries()) {
    out[place++] = operation;
    out[place++] = operands[2 * index] as number;
    out[place++] = takesTwo[operation] === true ? (operands[2 * index + 1] as number) : Number.NaN;
  }
  return out;
}

const clearings = [undefined, 'own', 'by hand'] as const;

function marksOf({ plainNumbers, twice, cleared, innerFirst = -1, changedTo, steppedFrom }: GradientProbes) {
  const others = changedTo ? 1 : steppedFrom ? 2 : 0;
  return [plainNumbers ? 1 : 0, twice ? 1 : 0, clearings.indexOf(cleared), innerFirst, others];
}

/** @param others other data of the variables */
function probesFrom([plain, twice, cleared, innerFirst, kind]: Marks, others: Float64Array): GradientProbes {
  const clearing = clearings[cleared];
  return {
    ...(plain === 1 ? { plainNumbers: true } : {}),
    ...(twice === 1 ? { twice: true } : {}),
    ...(clearing ? { cleared: clearing } : {}),
    ...(innerFirst < 0 ? {} : { innerFirst }),
    ...(kind === 1 ? { changedTo: others } : {}),
    ...(kind === 2 ? { steppedFrom: others } : {}),
  };
}

type Marks = readonly [number, number, number, number, number];

/** The inverse of `encodeGradientRequest`; vectors are views of the given numbers. */
export function decodeGradientRequest(numbers: Float64Array): GradientQuestion {
  const [...header] = numbers.subarray(0, requestHeader);
  const marks = header.slice(0, 5) as unknown as Marks;
  const [variables, constants, operations, output] = header.slice(5) as [number, number, number, number];
  const afterPoint = requestHeader + variables;
  const afterOthers = afterPoint + (marks[4] === 0 ? 0 : variables);
  const afterConstants = afterOthers + constants;
  return {
    at: numbers.subarray(requestHeader, afterPoint),
    probes: probesFrom(marks, numbers.subarray(afterPoint, afterOthers)),
    program: {
      variables,
      output,
      constants: numbers.subarray(afterOthers, afterConstants),
      operations: numbers.subarray(afterConstants, afterConstants + 3 * operations),
    },
  };
}

/** An answer as doubles: value, number of evaluations or −1, marks, the gradient, and the second one if there is one. */
export function encodeDifferentiated({ value, gradient, ...others }: Differentiated): Float64Array {
  const { twice, evaluations = -1, inputModified } = others;
  const out = new Float64Array(answerHeader + gradient.length + (twice?.length ?? 0));
  out.set([value, evaluations, inputModified ? 1 : 0]);
  out.set(gradient, answerHeader);
  if (twice !== undefined) out.set(twice, answerHeader + gradient.length);
  return out;
}

/** @param variables how many numbers a gradient has */
export function decodeDifferentiated(numbers: Float64Array, variables: number): GradientAnswer {
  const [value, evaluations, inputModified] = numbers as unknown as readonly [number, number, number];
  const end = answerHeader + variables;
  return {
    kind: 'answer',
    value,
    gradient: numbers.slice(answerHeader, end),
    ...(numbers.length > end ? { twice: numbers.slice(end) } : {}),
    ...(evaluations < 0 ? {} : { evaluations }),
    ...(inputModified === 1 ? { inputModified: true } : {}),
  };
}
