import type { Axis } from '../optimizer.js';

/** What Rprop does when a gradient has changed its sign: the last step went past a minimum. */
export const signChange: Axis = {
  question: 'What happens in a step whose gradient has changed sign?',
  choices: [
    {
      id: 'pause',
      statement: 'The coordinate stays where it is, and the next step finds no sign to compare with.',
      edits: [],
      users: ['Igel & Hüsken iRprop−', 'PyTorch'],
      source: 'Igel & Hüsken (2000), iRprop−; torch.optim.Rprop, whose gradient is set to 0 there',
    },
    {
      id: 'backtrack',
      statement: 'The last step is taken back, and the next one finds no sign to compare with.',
      edits: [
        { replace: 'g = turn < 0 ? 0 : g', with: 'move = turn < 0 ? -move : -size * sign(g)   # weight-backtracking' },
        { replace: 'previous = g', with: 'previous = turn < 0 ? 0 : g' },
        { replace: 'theta - size * sign(g)', with: 'theta + move' },
      ],
      state: { move: { shape: 'like theta', initial: '0' } },
      users: ['Riedmiller & Braun 1993'],
      source: 'Riedmiller & Braun (1993), as Igel & Hüsken (2000) describe it under the name Rprop+',
      differs: 'from the first step in which a gradient changes sign',
    },
    {
      id: 'go-on',
      statement: 'The smaller step is taken at once, along the new gradient.',
      edits: [{ replace: 'g = turn < 0 ? 0 : g', with: '' }],
      users: ['Riedmiller 1994'],
      source: 'Riedmiller (1994), which Igel & Hüsken (2000) describe under the name Rprop−',
      differs: 'from the first step in which a gradient changes sign',
    },
    {
      id: 'one-late',
      ball: { unknown: 'a step that answers to the gradient before last may turn round too late for ever' },
      statement: 'Each step is taken one step later, and not at all when the gradient has changed sign by then.',
      edits: [
        {
          replace: 'theta = theta - size * sign(g)',
          with: `move = turn < 0 ? 0 : pending     # step
                 pending = size * sign(g)          # step
                 theta = theta - move              # step`,
        },
      ],
      state: { pending: { shape: 'like theta', initial: '0' } },
      users: ['optax'],
      source: 'optax.rprop: scale_by_rprop (optax/_src/transform.py) returns the update that it kept the step before',
      differs: 'from t = 1, where nothing moves',
    },
  ],
};
