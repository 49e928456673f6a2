import { decimalFormula } from '../decimalFormula.js';
import { agree, asWritten, exceeds } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { type SmoothStep, smoothSteps } from './descentLemma.js';
import { descended, pointOf, squaredLength } from './plane.js';
import { boundFunction, roundParabolaAt } from './smoothFunction.js';

/** A rate as a formula over L, and what it promises of a step: a multiple of the squared length of the gradient. */
interface Guarantee {
  readonly rate: string;
  readonly decrease: string;
}

/** The rate for which the descent lemma promises most. */
export const bestFixedRate: Theorem<SmoothStep, Guarantee> = {
  id: 'best-fixed-rate',
  chapter: 'convergence',
  title: 'at the rate 1/L a step decreases f by at least ‖g‖²/(2L), and no other rate promises more',
  statement:
    'If f is L-smooth, a step at the rate 1/L decreases it by at least ‖g‖²/(2L); on L/2 times a squared distance by just that, and by less at every other rate.',
  tex: 'f(\\theta - \\tfrac{1}{L} g) \\le f(\\theta) - \\tfrac{1}{2L}\\|g\\|^2',
  source: '[AMA564] consequence of Lemma 3.1, and its question after the optimal fixed step size',
  claim: { rate: '1 / L', decrease: '1 / (2 * L)' },
  cases: smoothSteps,
  always: [0.5, 1].map((multiple) => ({ of: roundParabolaAt(2, [-1, 3]), from: [1, 2], multiple })),
  check: ({ of, from, multiple }, { rate, decrease }) => {
    const { valueAt, gradientAt } = boundFunction(of);
    const theta = pointOf(from);
    const gradient = gradientAt(theta);
    const L = asWritten(of.smoothness);
    const [start, length] = [valueAt(theta), squaredLength(gradient)];
    const decreaseAt = (alpha: typeof L) => start.minus(valueAt(descended(theta, alpha, gradient)));
    const alpha = decimalFormula(rate)({ L });
    const promised = decimalFormula(decrease)({ L }).times(length);
    const got = decreaseAt(alpha);
    const place = `f = ${of.text} from (${from.join(', ')}) at the rate ${alpha}`;
    if (exceeds(promised, got, start.abs().plus(promised))) return `${place} falls by ${got}, less than ${promised}.`;
    if (!of.isRound || length.isZero()) return undefined;
    if (!agree(got, promised)) return `${place} falls by ${got}, more than ${promised}.`;
    const other = asWritten(multiple).dividedBy(L);
    const fallen = decreaseAt(other);
    const isWorse = other.equals(alpha) || fallen.lessThan(got);
    return isWorse ? undefined : `${place} falls by ${got}; at the rate ${other} it falls by ${fallen}.`;
  },
};
