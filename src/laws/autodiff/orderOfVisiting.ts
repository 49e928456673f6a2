import fc from 'fast-check';
import type { PrimitiveId } from '../../autodiff/primitives/index.js';
import type { GradientRequest } from '../../subjects/gradientRequest.js';
import { requestOf } from './cases/graphs.js';
import { comparePartials } from './compareGradients.js';
import { type EngineLaw, needing } from './engineLaw.js';

/** A diamond: from the shared node one path leads straight to the end, the other over so many operations. */
interface Diamond {
  readonly depth: number;
  /** Whether the longer path is the second operand. */
  readonly isLast: boolean;
  readonly end: PrimitiveId & ('add' | 'multiply');
  readonly at: readonly [number, number];
}

/** m = a·b, and f = m + (…(m·2 + m)…·2 + m): m is used at every depth. */
function diamond({ depth, isLast, end, at }: Diamond): GradientRequest {
  return requestOf(at, (builder, a, b) => {
    const shared = builder.apply('multiply', a as number, b as number);
    let long = shared;
    for (let k = 0; k < depth; k++) {
      long = k % 2 === 0 ? builder.apply('multiply', long, builder.constant(2)) : builder.apply('add', long, shared);
    }
    return isLast ? builder.apply(end, shared, long) : builder.apply(end, long, shared);
  });
}

const coordinate = fc.integer({ min: 1, max: 9 }).map((halves) => halves / 2);

/** A shared node must have received everything before it hands anything on. */
export const orderOfVisiting: EngineLaw = {
  id: 'order-of-visiting',
  chapter: 'autodiff',
  title: 'diamonds of uneven depth',
  statement: 'A node in the middle that is used at several depths hands on its adjoint once, and all of it.',
  tex: '\\bar v_i \\text{ is complete before } \\bar v_j \\mathrel{+}= \\bar v_i\\, \\partial v_i / \\partial v_j',
  source: 'Griewank & Walther (2008), section 3.2; Wengert (1964)',
  appliesTo: needing('add', 'multiply'),
  cases: () =>
    fc
      .record({
        depth: fc.integer({ min: 1, max: 5 }),
        isLast: fc.boolean(),
        end: fc.constantFrom('add' as const, 'multiply' as const),
        at: fc.tuple(coordinate, coordinate),
      })
      .map((drawn) => [diamond(drawn)]),
  judge: ([{ request, expected, answer }]) => comparePartials(expected, answer, request),
};
