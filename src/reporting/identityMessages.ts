import { counted } from './messages.js';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** What is said of who a subject is. */
export const identityMessages = {
  unsteady: () =>
    'The same case has two answers: it is not deterministic, or keeps something from one run to the next. No equations can be named before the same case has one answer.',
  'also-unsteady': () => 'The same case has two answers when it is asked again in one run of the program.',
  mute: () =>
    'It answered no case. Run assay grade on it with --as and the optimizer that it is meant to be, to see why.',
  unknown: (tried: number) =>
    `No optimizer of the registry: none of its dialects fits, and none of ${tried.toLocaleString('en')} named mistakes and single edits. Run assay grade on it with --as and the nearest optimizer; it looks for two mistakes at once, too.`,
  agreed: (cases: number, isExact: boolean) =>
    `${isExact ? 'Agrees' : 'Agrees in this form'} on all ${counted(cases, 'case')} asked.`,
  'same-as': (names: readonly string[]) => `The same function as ${list.format(names)}: no input tells them apart.`,
  'also-fits': (names: readonly string[]) =>
    `Also fits ${list.format(names)}: what would tell them apart, it has no way to be asked (a rate that changes during the run, several tensors, or a second instance).`,
  precision: (found: string, declared: string) =>
    `It declares ${declared}, but every number that it answers is one of ${found}.`,
  ignores: (name: string, value: number, isKnown: boolean) =>
    `It reads ${name}, and a change of it has no effect${isKnown ? `: it behaves as ${name} = ${value}` : ''}.`,
  'never-reads': (name: string, value: number, isKnown: boolean) =>
    `It never reads ${name}${isKnown ? `, and behaves as ${name} = ${value}` : ''}.`,
  deviates: (kind: 'dialect' | 'mistake' | 'edit') =>
    kind === 'dialect' ? 'Differs from the paper by a convention.' : 'Differs from the paper.',
  'shortest-input': () => 'Shortest input that shows it:',
  edges: () => 'At the edges (lr = 0.1, theta = 1 unless said)',
  'not-as-equations': () => 'the equations do otherwise',
} as const;
