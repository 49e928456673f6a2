import { counted } from './messages.js';
import { showNumber } from './number.js';

/** What is said of two subjects. */
export const comparisonMessages = {
  same: (cases: number) => `The same function: they agree on all ${counted(cases, 'case')} that both were asked.`,
  different: (cases: number) =>
    cases === 0
      ? 'Not the same function.'
      : `Not the same function; ${counted(cases, 'shorter case')} did not show it.`,
  'nothing-asked': (_cases: number) =>
    'There is no case that both answered. Run assay identify on each of them, to see what they take.',
  bound: (bound: 'float32' | 'float64' | 'bits') =>
    bound === 'bits'
      ? 'Neither was recognised, so that no bound is known: every bit counts.'
      : `Differences that rounding in ${bound} can make are not counted.`,
  unrecognised: () => 'not recognised',
  shortest: () => 'Shortest input that separates them:',
  second: (text: string) => `In the second, ${text}`,
  gap: (gap: number) => `The gap is ${showNumber(gap, 6)}.`,
  dialects: () => 'They are dialects of one optimizer: a convention separates them, no mistake.',
  'no-translation': () =>
    'Translate: the registry knows no identity that turns the one into the other. With equal values, the input above is the counterexample.',
  translates: (means: string, reproduced: string, cases: number) =>
    `Translate: ${means} reproduces ${reproduced} (${counted(cases, 'case')}) with`,
  'does-not-translate': (means: string, reproduced: string, _cases: number) =>
    `Translate: ${means} does not reproduce ${reproduced} by the identity that the registry knows,`,
  counterexample: () => 'Counterexample:',
} as const;
