import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { algorithmOf } from '../../optimizers/algorithm.js';
import { rmspropCorrected } from '../../optimizers/rmspropCorrected.js';
import { nonzeroGradient, parameter, shortDecimal } from '../cases/numbers.js';
import { decimalFormula } from '../decimalFormula.js';
import { agree, asWritten, decimalViews } from '../decimalView.js';
import type { Theorem } from '../theorem.js';

/** Two coordinates of RMSProp with bias correction, at eps = 0. */
interface Run {
  readonly theta: readonly [number, number];
  readonly gradients: readonly (readonly [number, number])[];
  readonly lr: number;
  readonly beta2: number;
}

/** RMSProp as a preconditioned step: the matrix is diagonal, and the weights of its sum have to be taken out of the root. */
export const rmspropPreconditioner: Theorem<Run, string> = {
  id: 'rmsprop-preconditioner',
  chapter: 'convergence',
  title: 'bias-corrected RMSProp is −lr·M_t·g_t with M_t = √(Σ beta2^τ)·diag(G_t)^(−1/2)',
  statement:
    'With G_t = Σ beta2^(t−τ)·g_τ·g_τᵀ bias-corrected RMSProp at eps = 0 steps by −lr·M_t·g_t, where M_t is diagonal with the entries √(Σ_{τ<t} beta2^τ)/√(G_t)_ii.',
  tex: 'M_t = \\sqrt{\\sum_{\\tau=0}^{t-1} \\beta_2^\\tau}\\ \\mathrm{diag}\\left((G_t)_{ii}^{-1/2}\\right)',
  source: 'corrects [EECS182] eq. (19) and (20), which leave the sum outside the root, and (18), which lacks a power',
  claim: 'sqrt(sum) / sqrt(G)',
  cases: fc.record({
    theta: fc.tuple(parameter, parameter),
    gradients: fc.array(fc.tuple(nonzeroGradient, nonzeroGradient), { minLength: 1, maxLength: 3 }),
    lr: shortDecimal(-2, 0),
    beta2: fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100),
  }),
  // g = 1, 1: the true entry is 1; with the sum below the line it would be 0.5443.
  always: [
    {
      theta: [0, 0],
      gradients: [
        [1, 1],
        [1, 1],
      ],
      lr: 1,
      beta2: 0.5,
    },
  ],
  check: (run, claim) => {
    const entry = decimalFormula(claim);
    let before = run.theta.map(asWritten);
    for (const { step: t, all } of viewsOf(run)) {
      const after = all('theta');
      for (const [i, theta] of after.entries()) {
        const g = asWritten(run.gradients[t - 1]?.[i] as number);
        const step = entry(sumsOf(run, t, i))
          .times(g)
          .times(asWritten(run.lr))
          .negated();
        const from = before[i] as Decimal;
        const claimed = from.plus(step);
        if (agree(theta, claimed, from.abs().plus(step.abs()))) continue;
        return `coordinate ${i + 1} after step ${t} is ${theta}, claimed is ${claimed}.`;
      }
      before = [...after];
    }
    return undefined;
  },
};

function viewsOf({ theta, gradients, lr, beta2 }: Run) {
  return decimalViews(algorithmOf(rmspropCorrected), {
    hyperparameters: { lr, beta2, eps: 0 },
    tensors: [{ shape: [2], values: Float64Array.from(theta) }],
    steps: gradients.map((gradient) => ({ gradients: [Float64Array.from(gradient)] })),
  });
}

/** The i-th diagonal entry of G_t, and Σ beta2^τ over τ < t, written out. */
function sumsOf({ gradients, beta2 }: Run, t: number, i: number): { readonly G: Decimal; readonly sum: Decimal } {
  const powers = Array.from({ length: t }, (_, k) => asWritten(beta2).pow(k));
  const squares = powers.map((power, k) => power.times(asWritten(gradients[t - 1 - k]?.[i] as number).pow(2)));
  const total = (numbers: readonly Decimal[]) => numbers.reduce((sum, x) => sum.plus(x));
  return { G: total(squares), sum: total(powers) };
}
