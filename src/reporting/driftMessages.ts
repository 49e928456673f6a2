import { counted } from './messages.js';

/** What is said of changes between two recordings. */
export const driftMessages = {
  exact: (cases: number) => `Nothing changed: ${counted(cases, 'case')}, all to the bit.`,
  within: (cases: number) => `Nothing changed but rounding: ${counted(cases, 'case')}, all within the error bound.`,
  changed: (_cases: number) => 'Changed.',
  'another-optimizer': (was: string, is: string) =>
    `It was ${was}, and is ${is}. If this is the baseline of something else, give the right one; if the change is meant, record a new one with assay record.`,
  precision: (was: string, is: string) => `It answers in ${is}; it was ${was}.`,
  unrecognised: (was: string) =>
    `No equations of the registry fit it now${was ? `; it was ${was}` : ''}. assay grade looks for two mistakes at once.`,
  added: (statement: string) => `New: ${statement}`,
  gone: (statement: string) => `No longer so: ${statement}`,
  'from-step': (step: number) => `It differs from step ${step} on.`,
  smallest: () => 'Smallest case:',
  now: (text: string) => `Now, ${text}`,
  edge: (title: string, before: string, after: string) => `At the edge “${title}”: ${after}; it was: ${before}.`,
  unanswered: (count: number, first: string) =>
    `${counted(count, 'case')} answered by one of the two only, the first: ${first}.`,
  numbers: (exact: number, within: number, changed: number, bound: string) =>
    bound === 'bits'
      ? `${exact} cases exact, ${changed} changed; no equations were recorded, so that no error bound is known.`
      : `${exact} cases exact, ${within} within the error bound of ${bound}, ${changed} changed.`,
} as const;
