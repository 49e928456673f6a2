import type { Edit } from '../../formula/edit.js';

/** Where an optimizer's decay stands, and the edits that spoil it. Each pattern stands once in its optimizer. */
export interface DecayTerm {
  /** The decay, as it is written. */
  readonly term: string;
  /** Adds what should be subtracted, or the reverse. */
  readonly flipped: Edit;
  readonly dropped: Edit;
  /** Adds the other of the two decays, coupled or decoupled. */
  readonly both: Edit;
}

const penalty = 'g = g + weight_decay * theta   # weight decay';

/** The decay joins the gradient. */
export const coupled: DecayTerm = {
  term: 'weight_decay * theta',
  flipped: { replace: 'g + weight_decay * theta', with: 'g - weight_decay * theta' },
  dropped: { replace: 'g = g + weight_decay * theta', with: '' },
  both: {
    replace: 'g = g + weight_decay * theta',
    with: `${penalty}
           theta = theta - lr * weight_decay * theta   # weight decay`,
  },
};

/** The decay stands beside the step of Adam. */
export const besideAdam: DecayTerm = decoupled(
  'lr * m_hat / (sqrt(v_hat) + eps)',
  'lr * weight_decay * theta',
  'm = beta1 * m + (1 - beta1) * g',
);

/** The decay stands beside the step of Lion. */
export const besideLion: DecayTerm = decoupled(
  'lr * sign(c)',
  'lr * weight_decay * theta',
  'c = beta1 * m + (1 - beta1) * g',
);

/** The decay stands beside the step of momentum. */
export const besideMomentum: DecayTerm = decoupled('lr * m', 'weight_decay * theta', 'm = (1 - beta1) * m + beta1 * g');

/** The decay stands beside a step that a preconditioner M scales. @param firstLine the first line of the update */
export function besidePreconditioned(firstLine: string): DecayTerm {
  return decoupled('lr * M * g', 'weight_decay * theta', firstLine);
}
/** The decay joins the gradient where it enters the buffer of LARS; the ratio beside it reads the decay too. */
export const besideGradient: DecayTerm = {
  term: 'weight_decay * theta',
  flipped: { replace: 'g + weight_decay * theta', with: 'g - weight_decay * theta' },
  dropped: { replace: 'g + weight_decay * theta', with: 'g' },
  both: {
    replace: 'theta = theta - m',
    with: 'theta = theta - m - lr * weight_decay * theta',
  },
};

/** The decay joins the direction of LAMB, before its norm is taken. */
export const insideDirection: DecayTerm = {
  term: 'weight_decay * theta',
  flipped: {
    replace: 'm_hat / (sqrt(v_hat) + eps) + weight_decay * theta',
    with: 'm_hat / (sqrt(v_hat) + eps) - weight_decay * theta',
  },
  dropped: {
    replace: 'm_hat / (sqrt(v_hat) + eps) + weight_decay * theta',
    with: 'm_hat / (sqrt(v_hat) + eps)',
  },
  both: {
    replace: 'm = beta1 * m + (1 - beta1) * g',
    with: `${penalty}\nm = beta1 * m + (1 - beta1) * g`,
  },
};

function decoupled(step: string, term: string, firstLine: string): DecayTerm {
  return {
    term,
    flipped: { replace: `theta - ${step} - ${term}`, with: `theta - ${step} + ${term}` },
    dropped: { replace: `theta - ${step} - ${term}`, with: `theta - ${step}` },
    both: { replace: firstLine, with: `${penalty}\n${firstLine}` },
  };
}
