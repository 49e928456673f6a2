import type { Decimal } from 'decimal.js';
import type { Algorithm } from '../../optimizers/algorithm.js';
import { workOut } from '../../optimizers/worked.js';
import type { TraceRequest } from '../../subjects/request.js';
import { agree, asWritten, exact } from '../decimalView.js';

type Point = readonly Decimal[];

/** A turn whose sine and cosine are fractions: 3² + 4² = 5². */
const [cosine, sine] = [exact.literal('0.6'), exact.literal('0.8')];

/** A point of the plane, turned. */
function turned([x, y]: Point): Point {
  const [across, up] = [x, y] as [Decimal, Decimal];
  return [cosine.times(across).minus(sine.times(up)), sine.times(across).plus(cosine.times(up))];
}

/** Where a run in the plane and its turned copy are no longer the same. */
export interface Parting {
  /** Counts from 1. */
  readonly step: number;
  /** The parameters of the run, turned, and those of the run from turned parameters with turned gradients. */
  readonly turned: Point;
  readonly copy: Point;
}

/**
 * Runs two coordinates as they are and turned about 0, in decimals: the first step after which they are not the same
 * but for the turn. The rate stays as the request begins.
 */
export function partingOf(algorithm: Algorithm, request: TraceRequest): Parting | undefined {
  const start = request.tensors[0]?.values ?? [];
  const gradients = request.steps.map(({ gradients: [first = []] }) => Array.from(first, asWritten));
  const hyperparameters = Object.fromEntries(
    Object.entries(request.hyperparameters).map(([name, value]) => [name, asWritten(value)]),
  );
  const thetas = (turn: (point: Point) => Point): readonly Point[] => {
    const { rows } = workOut(algorithm, exact, {
      hyperparameters,
      theta: turn(Array.from(start, asWritten)),
      gradientAt: (_, t) => turn(gradients[t - 1] as Point),
      steps: gradients.length,
    });
    return rows.slice(1).map((row) => row.at(-1) as Point);
  };
  const copies = thetas(turned);
  for (const [index, theta] of thetas((point) => point).entries()) {
    const [expected, copy] = [turned(theta), copies[index] as Point];
    const size = exact.binary.max(...(theta.map((x) => x.abs()) as [Decimal, Decimal]));
    if (expected.every((x, i) => agree(x, copy[i] as Decimal, size))) continue;
    return { step: index + 1, turned: expected, copy };
  }
  return undefined;
}
