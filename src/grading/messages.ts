/** Simplest first, so many are named of what an engine lacks: what does not stand on one line is not read. */
const mostNamed = 2;

/** What grading says of a submission as a whole: one function of its parameters per message. */
export const gradingMessages = {
  'unknown-optimizer': (hints: readonly string[], known: readonly string[]) =>
    `No optimizer is called ${hints.join(' or ')}. Rename the export or the file, or say which it is with --as, as in ` +
    `--as ${known.includes('adam') ? 'adam' : known[0]}. Known are ${known.join(', ')}.`,
  'several-optimizers': (file: string, names: readonly string[]) =>
    `It holds several optimizers: ${names.slice(0, 9).join(', ')}. Choose one, as in ${file}#${names[0]}.`,
  'file-says-otherwise': (file: string, judged: string) =>
    `The file's name says ${file}, its export ${judged}; it is judged as ${judged}. Choose with --as ${file}.`,
  'never-read': (name: string, preset: number) => `${name} is never read; judged at its default ${preset}.`,
  timeout: (seconds: number, place: string) => `Timeout after ${seconds} s${place}.`,
  memory: (_: number, place: string) => `Out of memory${place}.`,
  'output-limit': (_: number, place: string) => `Too much output${place}.`,
  error: (_: number, place: string) => `An error${place}.`,
  'bad-answer': (_: number, place: string) => `No numbers${place}.`,
  protocol: (_: number, place: string) => `It does not keep to the protocol${place}.`,
  'not-run': (_: number, place: string) => `It was not run${place}.`,
  'harness-error': (_: number, place: string) => `The grader failed${place}; nothing is held against the submission.`,
  'all-nan': (isExplained: boolean) =>
    'Every run ends in NaN: look for a division of 0 by 0, the root of a negative number, or a state that starts ' +
    `undefined.${isExplained ? ' What follows is one way to get there.' : ''}`,
  'answers-differ': (breach: string) =>
    `${breach} No equations do that: look for chance, or for what is remembered from one run to the next.`,
  'otherwise-alone': (step: number, after: number, alone: number) =>
    `In the smallest case theta after step ${step} is ${after} when other runs came before, and ${alone} when it is the ` +
    'first. No equations do that: look for what is kept outside the state, and found again when the same numbers come.',
  elsewhere: () => 'The answers were recorded elsewhere; nothing ran here.',
  'on-trust': () => 'It ran on trust: as a plain process, without a sandbox, with the rights of whoever called.',
  'needs-trust': () =>
    'It is a program, and there is no sandbox for programs here: it would have your rights, your files and your network. ' +
    'If you trust it, add --trust. Without, it can be judged by its answers; assay cases writes what to ask.',
  'may-not-run': () => 'It is a program that may not be run. Permit it with chmod +x.',
  'no-python': () => 'It is a module of Python, and there is no python3 here. Install one, or name one with --python.',
  'other-python': (used: string, usual: string) =>
    `${used} ran it, since ${usual} lacks what it imports; --python names another.`,
  'no-engines': () => 'Programs are graded as optimizers; engines of automatic differentiation are TypeScript files.',
  'in-floats': () =>
    'All its numbers are floats of 24 bits, so it is held to the roundings of single precision (--precision float32).',
  'floats-nonetheless': () =>
    'All its numbers are floats of 24 bits: it computes in single precision, and double precision is asked for.',
  'only-for-paper': (names: string) => `it is stated for the algorithm as published, not for ${names}`,
  'not-offered': (operations: readonly string[], circumstances: readonly string[]) => {
    const others = operations.length - mostNamed;
    const told = others > 1 ? [`${operations.slice(0, mostNamed).join(', ')} and ${others} others`] : operations;
    return `Not offered: ${[...told, ...circumstances].join(', ')}.`;
  },
  'operation-missing': (id: string) =>
    `It offers no ${id.replaceAll('_', ' ')} under any of its names; assay show ${id} lists them.`,
  'nothing-offered': () =>
    'No operation of the engine was found. Its values need methods such as add, mul and tanh, or the file exports them.',
  'other-dialect': (asked: string) => `It is right, but not in the dialect that was asked for: ${asked}.`,
} as const;

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const suffixes: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

/** `3rd`. */
export function ordinal(n: number): string {
  return `${n}${suffixes[ordinals.select(n)]}`;
}
