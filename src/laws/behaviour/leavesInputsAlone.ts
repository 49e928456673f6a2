import type { Observations } from '../../subjects/response.js';
import { requests } from '../cases/requests.js';
import { everywhere } from '../holdsFor.js';
import { broken, holds, type Law } from '../law.js';

/** Gradients and hyperparameters belong to the caller; parameters too, unless the contract hands them over. */
export const leavesInputsAlone: Law = {
  id: 'leaves-inputs-alone',
  chapter: 'behaviour',
  title: 'inputs are left alone',
  statement: 'Gradients and hyperparameters are not modified, and parameters only where the contract allows it.',
  tex: 'g_t, \\alpha, \\beta, \\dots \\text{ are read only}',
  source: 'an update rule reads its arguments',
  holdsFor: everywhere,
  consequence: {
    cases: (standard) => requests(standard, { steps: [2, 4], tensors: [1, 2] }).map((request) => [request]),
    judge: ([{ answer }]) => {
      const seen = offence(answer.observations);
      return seen ? broken({ request: 0, step: seen.step, message: seen.message }) : holds;
    },
  },
};

function offence(seen: Observations): { readonly step: number; readonly message: string } | undefined {
  if (seen.gradientModified) {
    const { step } = seen.gradientModified;
    return { step, message: `Step ${step} changed the gradient array it was given; work on a copy.` };
  }
  if (seen.hyperparameterModified) {
    const { step, name } = seen.hyperparameterModified;
    return { step, message: `Step ${step} changed the hyperparameter ${name} it was given; keep a copy of your own.` };
  }
  if (seen.parametersModified) {
    const { step } = seen.parametersModified;
    return { step, message: `Step ${step} changed the parameters it was given to read; return new ones.` };
  }
  if (seen.disagreement) {
    const { step } = seen.disagreement;
    return { step, message: `Step ${step} updated the parameters in place and returned other ones; return the same.` };
  }
  return undefined;
}
