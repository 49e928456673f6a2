import fc from 'fast-check';
import type { Offers } from '../../autodiff/mistakes/engineMistake.js';
import type { PrimitiveId } from '../../autodiff/primitives/index.js';
import type { TraceFailure } from '../../subjects/response.js';
import { requestOf } from './cases/graphs.js';
import { compareAnswer } from './compareGradients.js';
import { type EngineCase, type EngineLaw, needingOneOf } from './engineLaw.js';

const operations = ['add', 'subtract', 'negate', 'multiply'] as const;

/** One operation after the other, each on the result of the one before and a second variable: one node each. */
function chain(length: number, id: PrimitiveId): EngineCase {
  return [
    requestOf([0.5, 1], (builder, a, b) => {
      let node = a as number;
      for (let k = 0; k < length; k++) node = builder.apply(id, node, id === 'negate' ? undefined : b);
      return node;
    }),
  ];
}

/** Chains of a length, each made once: that of 100,000 operations is dear to make, and dearer to differentiate. */
function chainsOf(length: number): (offers: Offers) => EngineCase {
  const known = new Map<PrimitiveId, EngineCase>();
  return (offers) => {
    const id = operations.find((one) => offers.has(one)) ?? 'add';
    const made = known.get(id) ?? chain(length, id);
    known.set(id, made);
    return made;
  };
}

/** Recursion ends in a full stack, a search for every node in a list in lack of time. */
function limitation(length: string): (failure: TraceFailure) => string | undefined {
  return ({ reason, limit }) => {
    if (limit === 'recursion') {
      return `A chain of ${length} operations overflows the stack: backward() recurses, a limitation.`;
    }
    const isSlow = reason === 'timeout' || reason === 'memory';
    return isSlow
      ? `A chain of ${length} operations takes more ${reason === 'memory' ? 'memory' : 'time'} than there is: a limitation, no mistake.`
      : undefined;
  };
}

function deepChain(length: number, id: string): EngineLaw {
  const count = length.toLocaleString('en');
  const chainFor = chainsOf(length);
  return {
    id,
    chapter: 'autodiff',
    title: `a chain of ${count} operations`,
    statement: `A chain of ${count} operations has a gradient: neither building nor walking it needs a deep stack.`,
    tex: 'f = \\varphi_n \\circ \\cdots \\circ \\varphi_1',
    source: 'recurrent networks unrolled over long sequences; an engine that recurses stops at the stack’s limit',
    appliesTo: needingOneOf(operations),
    cases: (offers) => fc.constant(chainFor(offers)),
    judge: ([{ request, expected, answer }]) => compareAnswer(expected, answer, request),
    limitation: limitation(count),
  };
}

/** Ten thousand operations are a small network on a few examples. */
export const longChain = deepChain(10_000, 'chain-of-10000');
/** A hundred thousand are more than any usual stack holds. */
export const veryLongChain = deepChain(100_000, 'chain-of-100000');
