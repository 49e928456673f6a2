import type { Mistake } from './mistake.js';

/** The difference itself, where Yogi takes its sign alone. */
export const yogiIsAdam: Mistake = {
  id: 'yogi-is-adam',
  statement: 'The second moment moves by a fraction of the difference: this is Adam’s average.',
  edits: [{ replace: 'sign(v - g^2) * g^2', with: '(v - g^2)' }],
  hint: 'After one large gradient and many small ones, by how much does your second moment fall in a step?',
  explanation:
    'Yogi moves v by (1 − beta2)·g², up or down, however far v is away; Adam moves it by (1 − beta2)·(v − g²). Under ' +
    'small gradients Yogi’s v therefore falls slowly, and its steps do not suddenly become long.',
  frequency: 'hypothetical',
};
