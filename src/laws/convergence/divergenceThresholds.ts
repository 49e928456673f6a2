import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { shortDecimal } from '../cases/numbers.js';
import { decimalFormula } from '../decimalFormula.js';
import { asWritten } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { type LinearMethod, linearMethods, parabolaStep, stepMatrix } from './parabolaStep.js';
import { grown, half, isStable, shrunk } from './stability.js';

/** A quadratic by the eigenvalues of its matrix, and how it is descended. */
interface Descent {
  readonly method: LinearMethod;
  readonly momentum: number;
  readonly curvatures: readonly number[];
}

/** How far below and above the threshold a run is taken. */
const justBelow = asWritten(0.999);
const justAbove = asWritten(1.001);

/** Where the rate becomes too large for a quadratic, of which only the largest curvature L counts. */
export const divergenceThresholds: Theorem<Descent, Readonly<Record<LinearMethod, string>>> = {
  id: 'divergence-thresholds',
  chapter: 'convergence',
  title: 'on a quadratic a run diverges from a rate on that the largest curvature sets',
  statement:
    'On a quadratic whose largest curvature is L a run with a constant rate converges below, and diverges above, 2/L for gradient descent, 2(1+beta)/((1−beta)·L) for momentum as an average, 2(1+beta)/L for the heavy ball, and 2(1+beta)/((1+2·beta)·L) for Nesterov’s look-ahead.',
  tex: '\\eta < \\tfrac{2}{L},\\quad \\tfrac{2(1+\\beta)}{(1-\\beta)L},\\quad \\tfrac{2(1+\\beta)}{L},\\quad \\tfrac{2(1+\\beta)}{(1+2\\beta)L}',
  source: 'the root −1 of z² − trace·z + determinant, by Jury (1964); Polyak (1964) for the heavy ball',
  claim: {
    'gradient-descent': '2 / L',
    ema: '2 * (1 + beta) / ((1 - beta) * L)',
    'heavy-ball': '2 * (1 + beta) / L',
    nesterov: '2 * (1 + beta) / ((1 + 2 * beta) * L)',
  },
  cases: fc.record({
    method: fc.constantFrom(...linearMethods),
    momentum: fc.integer({ min: 0, max: 99 }).map((percent) => percent / 100),
    curvatures: fc.array(shortDecimal(0, 0), { minLength: 1, maxLength: 2 }),
  }),
  always: linearMethods.map((method) => ({ method, momentum: 0.5, curvatures: [1] })),
  check: (descent, claim) => {
    const largest = asWritten(Math.max(...descent.curvatures));
    const threshold = decimalFormula(claim[descent.method])({ L: largest, beta: asWritten(descent.momentum) });
    return convergesAt(threshold.times(justBelow), descent) ?? divergesAt(threshold.times(justAbove), descent, largest);
  },
};

function matrixAt(lr: Decimal, { method, momentum }: Descent, curvature: Decimal) {
  return stepMatrix(parabolaStep(method, { lr, momentum: asWritten(momentum), curvature }));
}

function convergesAt(lr: Decimal, descent: Descent): string | undefined {
  for (const curvature of descent.curvatures) {
    const matrix = matrixAt(lr, descent, asWritten(curvature));
    const place = `${descent.method} with momentum ${descent.momentum}, lr = ${lr} and curvature ${curvature}`;
    if (!isStable(matrix)) return `${place} has an eigenvalue outside the unit circle.`;
    const end = shrunk(matrix);
    if (!end?.length.lessThan(half)) return `${place} is ${end?.length} from the minimum after ${end?.steps} steps.`;
  }
  return undefined;
}

function divergesAt(lr: Decimal, descent: Descent, curvature: Decimal): string | undefined {
  const matrix = matrixAt(lr, descent, curvature);
  const place = `${descent.method} with momentum ${descent.momentum}, lr = ${lr} and curvature ${curvature}`;
  if (isStable(matrix)) return `${place} has both eigenvalues inside the unit circle.`;
  const end = grown(matrix);
  if (!end?.length.greaterThan(2)) return `${place} is ${end?.length} from the minimum after ${end?.steps} steps.`;
  return undefined;
}
