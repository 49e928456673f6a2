import fc from 'fast-check';
import type { NodeIndex } from '../../autodiff/graph.js';
import type { GraphBuilder } from '../../autodiff/graphBuilder.js';
import { adFiniteDifferences } from '../../autodiff/mistakes/adFiniteDifferences.js';
import type { PrimitiveId } from '../../autodiff/primitives/index.js';
import { broken, holds } from '../law.js';
import { requestOf } from './cases/graphs.js';
import { comparePartials } from './compareGradients.js';
import { type EngineCase, type EngineLaw, type EngineRun, needingOneOf, offeredOf } from './engineLaw.js';

const operations = ['multiply', 'add', 'subtract'] as const;

/** The same operation over 1 variable and over `count`; the first three times, since a difference is exact on parabolas. */
function pairOf(id: (typeof operations)[number], count: number): EngineCase {
  const over = (size: number) =>
    requestOf(
      Array.from({ length: size }, (_, k) => 1 + k / 4),
      (builder, first, ...others) =>
        others.reduce((node, next) => builder.apply(id, node, next), thrice(builder, id, first as number)),
    );
  return [over(1), over(count)];
}

const thrice = (builder: GraphBuilder, id: PrimitiveId, node: NodeIndex): NodeIndex =>
  builder.apply(id, builder.apply(id, node, node), node);

/**
 * One walk backward gives all partials; a finite difference needs a call for each, and so does forward mode, whose partials are exact.
 */
export const callsDoNotGrow: EngineLaw = {
  id: 'calls-do-not-grow',
  chapter: 'autodiff',
  title: 'the function is not called more often for more variables',
  statement: 'The gradient of a function of many variables costs a fixed number of calls: it is no finite difference.',
  tex: '\\operatorname{cost}(\\nabla f) \\le \\omega \\operatorname{cost}(f), \\quad \\omega \\text{ independent of } n',
  source: 'Baur & Strassen (1983), "The complexity of partial derivatives"; Griewank & Walther (2008), section 4.6',
  appliesTo: needingOneOf(operations),
  means: adFiniteDifferences,
  cases: (offers) =>
    fc
      .tuple(fc.constantFrom(...(offeredOf(offers, operations) as typeof operations)), fc.integer({ min: 4, max: 10 }))
      .map(([id, count]) => pairOf(id, count)),
  judge: ([one, many]) => {
    const [few, more] = [one.answer.evaluations, (many as EngineRun).answer.evaluations];
    if (few === undefined || more === undefined) return { kind: 'not-offered', reason: 'it is not handed a function' };
    const variables = (many as EngineRun).request.at.length;
    const times = few === 1 ? 'once' : `${few} times`;
    const message = `The function is called ${times} for 1 variable, and ${more} times for ${variables}.`;
    if (more <= few) return holds;
    const { expected, answer, request } = many as EngineRun;
    return comparePartials(expected, answer, request, 1).kind === 'broken'
      ? broken({ request: 1, message: `${message} That is a finite difference.` })
      : { ...holds, note: `${message} Its partials are exact: that is forward mode.` };
  },
};
