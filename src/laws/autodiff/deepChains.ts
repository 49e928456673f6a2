import fc from 'fast-check';
import type { Offers } from '../../autodiff/mistakes/engineMistake.js';
import type { TraceFailure } from '../../subjects/response.js';
import { requestOf } from './cases/graphs.js';
import { compareAnswer } from './compareGradients.js';
import { type EngineCase, type EngineLaw, needingOneOf } from './engineLaw.js';

const operations = ['add', 'subtract', 'negate', 'multiply'] as const;

/** One operation after the other, each on the result of the one before. */
function chain(length: number, offers: Offers): EngineCase {
  return [
    requestOf([0.5], (builder, a) => {
      let node = a as number;
      const number = builder.constant(1);
      const id = operations.find((one) => offers.has(one)) ?? 'add';
      for (let k = 0; k < length; k++) node = builder.apply(id, node, id === 'negate' ? undefined : number);
      return node;
    }),
  ];
}

/** Recursion ends in a full stack, a search for every node in a list in lack of time. */
function limitation(length: string): (failure: TraceFailure) => string | undefined {
  return ({ reason, limit }) => {
    if (limit === 'recursion') {
      return `A chain of ${length} operations overflows the stack, since backward() recurses: a limitation, no mistake.`;
    }
    const isSlow = reason === 'timeout' || reason === 'memory';
    return isSlow
      ? `A chain of ${length} operations takes more ${reason === 'memory' ? 'memory' : 'time'} than there is: a limitation, no mistake.`
      : undefined;
  };
}

function deepChain(length: number, id: string): EngineLaw {
  const count = length.toLocaleString('en');
  return {
    id,
    chapter: 'autodiff',
    title: `a chain of ${count} operations`,
    statement: `A chain of ${count} operations has a gradient: neither building nor walking it needs a deep stack.`,
    tex: 'f = \\varphi_n \\circ \\cdots \\circ \\varphi_1',
    source: 'recurrent networks unrolled over long sequences; an engine that recurses stops at the stack’s limit',
    appliesTo: needingOneOf(operations),
    cases: (offers) => fc.constant(chain(length, offers)),
    judge: ([{ request, expected, answer }]) => compareAnswer(expected, answer, request),
    limitation: limitation(count),
  };
}

/** Ten thousand operations are a small network on a few examples. */
export const longChain = deepChain(10_000, 'chain-of-10000');
/** A hundred thousand are more than any usual stack holds. */
export const veryLongChain = deepChain(100_000, 'chain-of-100000');
