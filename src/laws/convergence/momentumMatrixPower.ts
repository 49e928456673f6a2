import fc from 'fast-check';
import { parameter, shortDecimal } from '../cases/numbers.js';
import { decimalFormula } from '../decimalFormula.js';
import { agree, asWritten } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { type Matrix, matrixPower } from './matrix.js';
import { type LinearMethod, parabolaStep } from './parabolaStep.js';

/** The entries of a step's matrix, row by row, as formulas over lr, momentum and curvature. */
type MatrixClaim = Readonly<
  Record<Exclude<LinearMethod, 'gradient-descent'>, readonly [string, string, string, string]>
>;

/** A run of momentum on curvature·theta²/2 from `theta`. */
interface Run {
  readonly method: keyof MatrixClaim;
  readonly lr: number;
  readonly momentum: number;
  readonly curvature: number;
  readonly theta: number;
  readonly steps: number;
}

/** Momentum remembers one number, so that a step is a 2×2 matrix and a run its power. */
export const momentumMatrixPower: Theorem<Run, MatrixClaim> = {
  id: 'momentum-matrix-power',
  chapter: 'convergence',
  title: 'on a parabola momentum is the power of a 2×2 matrix',
  statement:
    'On f = a·theta²/2 with a constant rate, (theta_t, m_t) = A^t·(theta_0, 0); for the averaging form A = [[1 − lr·(1−beta)·a, −lr·beta], [(1−beta)·a, beta]], and like it for the heavy ball and for Nesterov’s look-ahead.',
  tex: '\\begin{pmatrix}\\theta_t \\\\ m_t\\end{pmatrix} = \\begin{pmatrix} 1 - \\eta(1-\\beta)a & -\\eta\\beta \\\\ (1-\\beta)a & \\beta \\end{pmatrix}^{t} \\begin{pmatrix}\\theta_0 \\\\ 0\\end{pmatrix}',
  source: 'by linearity of [HW3] Q3 Momentum, [CPEN455] Algorithm 1 SGD with Momentum, [AMA564] Nesterov with v0 = 0',
  claim: {
    ema: ['1 - lr * (1 - momentum) * curvature', '-lr * momentum', '(1 - momentum) * curvature', 'momentum'],
    'heavy-ball': ['1 - lr * curvature', '-lr * momentum', 'curvature', 'momentum'],
    nesterov: [
      '1 - lr * curvature',
      '-momentum * (1 - lr * curvature)',
      'lr * curvature',
      'momentum * (1 - lr * curvature)',
    ],
  },
  cases: fc.record({
    method: fc.constantFrom('ema', 'heavy-ball', 'nesterov'),
    lr: shortDecimal(-2, 0),
    momentum: fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100),
    curvature: shortDecimal(-1, 1),
    theta: parameter,
    steps: fc.integer({ min: 1, max: 12 }),
  }),
  check: ({ method, theta, steps, ...numbers }, claim) => {
    const settings = {
      lr: asWritten(numbers.lr),
      momentum: asWritten(numbers.momentum),
      curvature: asWritten(numbers.curvature),
    };
    const claimed = claim[method].map((entry) => decimalFormula(entry)(settings)) as unknown as Matrix;
    const step = parabolaStep(method, settings);
    let [at, buffer] = [asWritten(theta), asWritten(0)];
    for (let t = 1; t <= steps; t++) {
      [at, buffer] = step([at, buffer]);
      const [a, , c] = matrixPower(claimed, t);
      if (!agree(at, a.times(theta)) || !agree(buffer, c.times(theta))) {
        return `${method}: (theta_${t}, m_${t}) is (${at}, ${buffer}), claimed is (${a.times(theta)}, ${c.times(theta)}).`;
      }
    }
    return undefined;
  },
};
