import type { DeclaredDeviation } from './options.js';

/** What is said of declared deviations. */
export const declarationMessages = {
  ended: ({ link }: DeclaredDeviation) =>
    `It no longer deviates: the law holds. Take its entry out of deviations, and see whether ${link} can be closed.`,
  open: ({ link }: DeclaredDeviation, reason: string) =>
    `It is declared to deviate (${link}), but nothing was judged${reason ? `: ${reason}` : ''}. Take its entry out of deviations.`,
  expired: ({ because, link, until }: DeclaredDeviation, seen: string) =>
    `The declared deviation has expired on ${until}, and the law still fails: ${seen}\nIt was declared because: ${because}\nRepair it, or agree on a later day at ${link}.`,
} as const;

/** What is said where a description cannot be used. */
export const optionMessages = {
  'unknown-law': (id: string, near: string | undefined, ids: readonly string[]) =>
    `There is no law '${id}' here.${near ? ` Is '${near}' meant?` : ''} The laws are ${ids.join(', ')}.`,
  'no-reason': (id: string) =>
    `The law '${id}' is left out without a reason. Say why, as in without: { '${id}': '…' }.`,
  'no-because': (id: string) => `The declared deviation from '${id}' does not say why. Say it in because.`,
  'no-link': (id: string, link: string) =>
    `The declared deviation from '${id}' needs the address of an issue as its link, and has '${link}'.`,
  'no-day': (what: string, day: string) => `${what} must be a day such as 2027-01-31, and is '${day}'.`,
  twice: (id: string) => `The law '${id}' is both left out and declared to deviate. Keep one of them.`,
  'no-optimizer': (name: string) =>
    `'${name}' is nothing that can be opened: give a function, a class, what a module exports, or a path.`,
} as const;

/** What is said in tests. */
export const testMessages = {
  'left-out': (statement: string, reason: string) => `${statement} (left out: ${reason})`,
  declared: (statement: string, { until, link }: DeclaredDeviation) =>
    `${statement} (deviates until ${until}: ${link})`,
  told: (statement: string) => `${statement} The whole report stands at the first law that fails.`,
  'other-dialect': (dialects: readonly string[]) =>
    `Where that is meant, describe it with dialect: ${dialects.length === 1 ? `'${dialects[0]}'` : `[${dialects.map((one) => `'${one}'`).join(', ')}]`}.`,
  declare: (law: string) =>
    `Where it is known and will be repaired, declare it: deviations: [{ law: '${law}', because: '…', link: 'https://…', until: 'YYYY-MM-DD' }].`,
} as const;
