import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { parseEquations } from '../../formula/parse.js';
import { gradient } from '../cases/numbers.js';
import { asWritten, exact, exceeds } from '../decimalView.js';
import type { Theorem } from '../theorem.js';
import { recurrence } from './recurrence.js';

/** The gradients of one coordinate, and the decay rate of what is averaged. */
interface Run {
  readonly gradients: readonly number[];
  readonly beta2: number;
}

/** How the divisor comes about; all state begins at 0. `divisor` is the square of what divides the gradient. */
const divisors = {
  AdaGrad: `
    n       = n + g^2
    divisor = n`,
  RMSProp: `
    v       = beta2 * v + (1 - beta2) * g^2
    divisor = v`,
  Adam: `
    v       = beta2 * v + (1 - beta2) * g^2
    divisor = v / (1 - beta2^t)`,
  AMSGrad: `
    v       = beta2 * v + (1 - beta2) * g^2
    v_hat   = max(v_hat, v)
    divisor = v_hat`,
  'AMSGrad in optax': `
    v       = beta2 * v + (1 - beta2) * g^2
    v_hat   = max(v_hat, v / (1 - beta2^t))
    divisor = v_hat`,
  'AMSGrad in PyTorch': `
    v       = beta2 * v + (1 - beta2) * g^2
    v_hat   = max(v_hat, v)
    divisor = v_hat / (1 - beta2^t)`,
} as const;

/** A large gradient and then none: whatever forgets shows it. */
const forgetting: Run = { gradients: [3, 0, 0], beta2: 0.9 };

/** A quantity of an algorithm: `AMSGrad: v_hat`. */
type Quantity = `${keyof typeof divisors}: ${'n' | 'v' | 'v_hat' | 'divisor'}`;

/** Adaptive rates are to fall, as those of a schedule do; for that nothing may be forgotten. */
export const ratesThatNeverRise: Theorem<Run, readonly Quantity[]> = {
  id: 'rates-that-never-rise',
  chapter: 'convergence',
  title: 'the effective rate of AdaGrad and AMSGrad never rises, that of RMSProp and Adam may',
  statement:
    'What divides the gradient never falls, and so with a constant lr the effective rate never rises, in AdaGrad and in AMSGrad, whose v_hat never falls although v may; it can rise in RMSProp and Adam, and in PyTorch’s AMSGrad, which corrects the largest v by a factor that shrinks.',
  tex: '\\hat v_t = \\max(\\hat v_{t-1}, v_t) \\;\\Rightarrow\\; \\eta / \\sqrt{\\hat v_t} \\le \\eta / \\sqrt{\\hat v_{t-1}}',
  source:
    'Duchi, Hazan & Singer (2011); Reddi, Kale & Kumar (2018), section 3 and Algorithm 2; torch.optim.Adam, amsgrad; optax.amsgrad',
  claim: [
    'AdaGrad: n',
    'AdaGrad: divisor',
    'AMSGrad: v_hat',
    'AMSGrad: divisor',
    'AMSGrad in optax: v_hat',
    'AMSGrad in optax: divisor',
    'AMSGrad in PyTorch: v_hat',
  ],
  cases: fc.record({
    gradients: fc.array(gradient, { minLength: 2, maxLength: 4 }),
    beta2: fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100),
  }),
  always: [forgetting],
  check: (run, claim) => {
    for (const [name, text] of Object.entries(divisors)) {
      const lines = parseEquations(text);
      const falls = fallsOf(
        recurrence(lines, exact),
        lines.map(({ target }) => target),
        run,
      );
      for (const [quantity, fall] of falls) {
        const isClaimed = claim.some((claimed) => claimed === `${name}: ${quantity}`);
        if (isClaimed && fall) return `${name}: ${quantity} ${fall}`;
        if (run === forgetting && !isClaimed && !fall) return `${name}: ${quantity} does not fall where it might.`;
      }
    }
    return undefined;
  },
};

/** For every quantity where it first falls, or `undefined` where it never does. */
function fallsOf(
  step: ReturnType<typeof recurrence<Decimal>>,
  quantities: readonly string[],
  { gradients, beta2 }: Run,
): ReadonlyMap<string, string | undefined> {
  const falls = new Map<string, string | undefined>(quantities.map((name) => [name, undefined]));
  const start = ['n', 'v', 'v_hat', 'divisor'].map((name) => [name, asWritten(0)] as const);
  let values: Readonly<Record<string, Decimal>> = Object.fromEntries(start);
  for (const [index, g] of gradients.entries()) {
    const given = { beta2: asWritten(beta2), g: asWritten(g), t: asWritten(index + 1) };
    const after = step({ ...values, ...given }) as Readonly<Record<string, Decimal>>;
    for (const name of quantities) {
      const [old, now] = [values[name] as Decimal, after[name] as Decimal];
      if (!falls.get(name) && exceeds(old, now)) falls.set(name, `falls from ${old} to ${now} at t = ${index + 1}.`);
    }
    values = after;
  }
  return falls;
}
