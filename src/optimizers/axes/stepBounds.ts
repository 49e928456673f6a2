import type { Axis } from '../optimizer.js';

const both = [
  { replace: 'min(eta_plus * size, max_step)', with: 'max(min(eta_plus * size, max_step), min_step)' },
  { replace: 'max(eta_minus * size, min_step)', with: 'max(min(eta_minus * size, max_step), min_step)' },
] as const;

/** When Rprop's step sizes are held within their bounds; it matters where the first size lies outside. */
export const stepBounds: Axis = {
  question: 'When is the step size held within its bounds?',
  choices: [
    {
      id: 'as-it-moves',
      statement: 'A growing step size is held below max_step, a shrinking one above min_step.',
      edits: [],
      users: ['Igel & Hüsken iRprop−', 'Riedmiller & Braun 1993', 'Riedmiller 1994'],
      source: 'Igel & Hüsken (2000), all variants',
    },
    {
      id: 'on-change',
      statement: 'A step size that changes is held within both bounds.',
      edits: both,
      users: ['optax'],
      source: 'optax.rprop: scale_by_rprop clips where the product of the signs is not 0',
      differs: 'from t = 2 where lr lies outside the bounds',
    },
    {
      id: 'always',
      statement: 'The step size is held within both bounds in every step, the first one too.',
      edits: [
        ...both,
        { replace: 'turn < 0 ? shorter : size', with: 'turn < 0 ? shorter : max(min(size, max_step), min_step)' },
      ],
      users: ['PyTorch'],
      source: 'torch.optim.Rprop: step_size.mul_(factor).clamp_(min, max), the factor 1 where nothing is compared',
      differs: 'from t = 1 where lr lies outside the bounds',
    },
  ],
};
