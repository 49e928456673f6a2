import { arithmeticIn } from '../arithmetic/arithmeticIn.js';
import type { Precision } from '../arithmetic/format.js';
import { compareShapes, shapeOf } from '../laws/cases/size.js';
import { halfTheDigits } from '../laws/compare.js';
import type { Fault } from '../optimizers/mistakes/mistake.js';
import { type Trace, variantRunner } from '../subjects/runner.js';
import type { Answered } from './agreement.js';
import type { Pair } from './pairs.js';

/** Equations that may explain a subject, and how they are run. */
export type Screened = Pick<Pair, 'base' | 'algorithm' | 'fault'>;
type Variants = ReturnType<typeof variantRunner<number>>;

/** So often a cheap case is sought for what only the largest has refuted. */
const mostSought = 20;

/**
 * Binds the cheapest condition that an explanation must fulfil: computed without bounds, it shares half of the digits with
 * the answers to the smallest case and to the largest. Of ten thousands, few pass. Where the smallest refutes little, as
 * with a constant that hardly shows in it, cases of one coordinate that refute more are found on the way, and asked before the
 * largest; those that refute most move to the front.
 *
 * No explanation is lost. Where its enclosure decides, the answer and the number that its equations give both lie in it,
 * and it is not wider than half of the digits; where it does not, an agreement asks for the same half of them.
 */
export function screen(known: readonly Answered[], precision: Precision = 'float64'): (candidate: Screened) => boolean {
  // What variants of an algorithm have in common is bound once.
  const runners = new Map<object, Map<Fault | undefined, Variants>>();
  const runnerFor = ({ base, fault }: Screened): Variants => {
    const ofBase = runners.get(base) ?? new Map<Fault | undefined, Variants>();
    runners.set(base, ofBase);
    const bound = ofBase.get(fault) ?? variantRunner(base, arithmeticIn(precision), fault ? { fault } : {});
    ofBase.set(fault, bound);
    return bound;
  };
  const [smallest, ...others] = known;
  const largest = others.reduce<Answered | undefined>((a, b) => (a && !isLarger(b, a) ? a : b), undefined);
  const short = smallest ? [...beginningOf(smallest), smallest] : [];
  const cheap = others.filter((one) => one !== largest && isShort(one));
  // Both sides of an enclosure, and both it and the slack within a factor of two.
  const reach = 4 * halfTheDigits[precision];
  let sought = 0;
  return (candidate) => {
    const run = runnerFor(candidate)(candidate.algorithm.lines);
    const refutes = (exchange: Answered): boolean => !sharesDigits(run(exchange.request), exchange, reach);
    const place = short.findIndex(refutes);
    if (place >= 0) {
      if (place > 0) short.splice(place - 1, 2, short[place] as Answered, short[place - 1] as Answered);
      return false;
    }
    if (!largest || !refutes(largest)) return true;
    const cheaper = sought++ < mostSought ? cheap.find((one) => !short.includes(one) && refutes(one)) : undefined;
    if (cheaper) short.push(cheaper);
    return false;
  };
}

/** Two steps of a longer case, which refute most; what is kept between steps must have begun with the first. */
function beginningOf({ request, answer }: Answered): readonly Answered[] {
  if (request.steps.length <= 2 || request.probes) return [];
  return [
    {
      request: { ...request, steps: request.steps.slice(0, 2) },
      answer: { ...answer, parameters: answer.parameters.slice(0, 2) },
    },
  ];
}

/** One coordinate shows most; more of them cost more than they spare. */
function isShort({ request: { tensors, probes } }: Answered): boolean {
  return tensors.length === 1 && tensors[0]?.values.length === 1 && !probes?.twin;
}

const isLarger = (a: Answered, b: Answered): boolean => compareShapes(shapeOf(a.request), shapeOf(b.request)) > 0;

function sharesDigits(computed: Trace<number>, { request, answer }: Answered, reach: number): boolean {
  const scales = request.tensors.map(({ values }) => values.map(Math.abs));
  return computed.every((step, s) =>
    step.every((coordinates, tensor) =>
      coordinates.every((value, i) => {
        const got = answer.parameters[s]?.[tensor]?.[i] ?? Number.NaN;
        if (!Number.isFinite(value)) return Object.is(value, got);
        const seen = scales[tensor] as Float64Array;
        const scale = Math.max(seen[i] as number, Math.abs(value));
        seen[i] = scale;
        return Math.abs(got - value) <= reach * scale;
      }),
    ),
  );
}
