import { counted } from './messages.js';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** What is said of logs. */
export const logMessages = {
  decided: (steps: number) => `Its equations alone give all ${counted(steps, 'step')} of the log.`,
  undecided: () => 'The log is not enough to decide.',
  unknown: () =>
    'No optimizer of the registry whose hyperparameters the log gives makes it, nor one named mistake or edit. If it does not begin with the first step, or gives no hyperparameters of the run, record one that does.',
  fitting: (names: readonly string[], all: number) =>
    `It fits ${list.format(names)}${all > names.length ? `, and ${all - names.length} more` : ''}.`,
  'same-as': (names: readonly string[]) => `No log tells it apart from ${list.format(names)}.`,
  further: (first: string, other: string) => `This input would tell ${first} from ${other}:`,
  there: (other: string, text: string) => `For ${other}, ${text}`,
} as const;
