import type { Enclosure } from '../arithmetic/enclosure.js';
import { checkLength, evaluate } from '../autodiff/evaluate.js';
import { type Graph, onlyOutput } from '../autodiff/graph.js';
import { around, interval } from './interval.js';
import { type Slope, undecidable } from './slope.js';
import { straddledKink } from './straddle.js';
import { thirdDerivative } from './thirdDerivative.js';

const { fromNumber, add, subtract, multiply, divide } = interval;
/** Steps are tried from a quarter of a scale on, each a quarter of the one before. */
const shrinking = 1 / 4;
/** Steps below this part of the scale lose more than half of the digits. */
const smallestStep = 2 ** -30;
const notKnown: Enclosure = { value: Number.NaN, radius: Number.POSITIVE_INFINITY };

/**
 * The derivative of a graph's only output along a direction, from values in float64: central differences with steps h
 * and h/2, Richardson-extrapolated.
 *
 * With D(h) = (f(x + h) − f(x − h)) / 2h, D(h) − f′ = h²/6 · f‴(ξ) for some ξ within h of x. So (4·D(h/2) − D(h)) / 3
 * errs by h²/18 times the difference of two values of f‴, which is at most h²/9 times the radius of any enclosure of
 * f‴ over the interval: of third order in h. Rounding is the radius of the quotient itself, over enclosures. The step is
 * the one whose bound, the sum of both, is least.
 *
 * The bound trusts dual numbers and the declared kinks, the value does not. Undecidable where every step may meet a
 * declared kink, and where no step has a third derivative that is known to be bounded.
 * Source: Richardson (1911), "The approximate arithmetical solution by finite differences"; Higham (2002), section 1.14.
 * @param at one double per variable, as are the components of `direction`; dimensionless
 * @throws RangeError where they are not as many as the variables
 */
export function finiteDifferences(graph: Graph, at: readonly number[], direction: readonly number[]): Slope<number> {
  checkLength(graph, at.length);
  checkLength(graph, direction.length);
  if (direction.every((component) => component === 0)) return { kind: 'known', value: 0, radius: 0 };
  const scales = scalesOf(at, direction);
  let best = notKnown;
  for (const scale of scales) {
    for (let h = scale * shrinking; h >= scale * smallestStep; h *= shrinking) {
      const found = extrapolated(stepAlong(graph, at, direction, h), h);
      if (found.radius < best.radius) best = found;
      // Past its least value the bound grows as 1/h.
      else if (best.radius < Number.POSITIVE_INFINITY) break;
    }
  }
  if (best.radius < Number.POSITIVE_INFINITY) return { kind: 'known', ...best };
  return undecidable(whyNot(stepAlong(graph, at, direction, Math.min(...scales) * smallestStep)));
}

/** Lengths on which a function may bend, as powers of two: where a coordinate moves by 1, or by its own size. */
function scalesOf(at: readonly number[], direction: readonly number[]): readonly number[] {
  const sizes = direction.flatMap((component, k) => [1 / Math.abs(component), Math.abs((at[k] as number) / component)]);
  const usable = sizes.filter((size) => size > 0 && Number.isFinite(size));
  return [...new Set(usable.map((size) => 2 ** Math.round(Math.log2(size))))];
}

/** The line at + t·move for t from −1 to 1. */
interface Step {
  readonly graph: Graph;
  readonly at: readonly Enclosure[];
  /** The direction times the step, so that derivatives by t neither overflow nor underflow. */
  readonly move: readonly Enclosure[];
  /** Where the line can be. */
  readonly reached: readonly Enclosure[];
}

function stepAlong(graph: Graph, at: readonly number[], direction: readonly number[], h: number): Step {
  const points = at.map(fromNumber);
  const move = direction.map((component) => multiply(fromNumber(h), fromNumber(component)));
  const reached = points.map((point, k) =>
    around(point, Math.abs(move[k]?.value as number) + (move[k]?.radius as number)),
  );
  return { graph, at: points, move, reached };
}

/** The extrapolated quotient with its bound; not known where the third derivative is not, or a kink may be met. */
function extrapolated(step: Step, h: number): Enclosure {
  if (kinkWithin(step) !== undefined) return notKnown;
  const third = thirdDerivative(step.graph, step.reached, step.move);
  if (third.radius === Number.POSITIVE_INFINITY) return notKnown;
  const coarse = divide(difference(step, 1), fromNumber(2));
  const improved = divide(subtract(multiply(fromNumber(4), difference(step, 1 / 2)), coarse), fromNumber(3));
  return divide(around(improved, third.radius / 9), fromNumber(h));
}

/** f(at + t·move) − f(at − t·move), over enclosures of the points and of the roundings. */
function difference({ graph, at, move }: Step, t: number): Enclosure {
  const valueAt = (part: number) => {
    const point = at.map((x, k) => add(x, multiply(fromNumber(part), move[k] as Enclosure)));
    return evaluate(graph, point, interval).values[onlyOutput(graph)] as Enclosure;
  };
  return subtract(valueAt(t), valueAt(-t));
}

function kinkWithin({ graph, reached }: Step): string | undefined {
  return straddledKink(evaluate(graph, reached, interval));
}

function whyNot(smallest: Step): string {
  const kink = kinkWithin(smallest);
  if (kink !== undefined) return `Every step may meet the kink of ${kink}.`;
  return 'No step has a third derivative that is known to be bounded.';
}
