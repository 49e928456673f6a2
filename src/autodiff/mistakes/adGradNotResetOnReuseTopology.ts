import type { EngineMistake } from './engineMistake.js';

/** Marks, links or lists that outlive the walk that they were made for. */
export const adGradNotResetOnReuseTopology: EngineMistake = {
  id: 'ad-grad-not-reset-on-reuse-topology',
  statement: 'A walk back leaves marks or a list behind, and the next one does not reach everything, or not in order.',
  variants: () => (['marks', 'turned list', 'list'] as const).map((keeps) => ({ fault: { keeps } })),
  hint: 'When backward() is called a second time, what does it find of the first: who is marked, which list is walked?',
  explanation:
    'Marks of who was visited must be new in every walk, and so must the list of nodes: kept, it belongs to another ' +
    'output, and list.reverse() turns a kept list round each time. Make both inside backward().',
  frequency: 'hypothetical',
};
