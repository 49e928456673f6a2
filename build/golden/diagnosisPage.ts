import { escapesAmong, oneEdit, pairsTried, twoEdits } from '../../bench/diagnosis/escapes.js';
import { alarmsAmong, heldToAll, implementationsOf } from '../../bench/diagnosis/implementations.js';
import { namedAmong } from '../../bench/diagnosis/named.js';
import { oracles } from '../../bench/diagnosis/oracles.js';
import { type Passed, passedByOracles } from '../../bench/diagnosis/passed.js';
import { type Power, powerOf } from '../../bench/diagnosis/power.js';
import { casesPerLaw, usualSeed } from '../../src/grading/gradeOptions.js';
import { standardOf } from '../../src/laws/standard.js';
import { optimizers } from '../../src/optimizers/index.js';
import type { Optimizer } from '../../src/optimizers/optimizer.js';

/** Variants with two edits that are planted for the search, of each optimizer. */
const pairsNamed = 10;
/** Rewritten implementations of each optimizer; a few more than a thousand, since some do not stay equal. */
const written = 1010;
const seed = 1;

type Row = readonly (string | number)[];

/** A table of Markdown; numbers stand to the right. */
function table(head: Row, rows: readonly Row[]): string {
  const right = head.map((_, k) => rows.every((row) => typeof row[k] === 'number'));
  const line = (cells: Row): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(right.map((is) => (is ? '--:' : '---'))), ...rows.map(line)].join('\n');
}

/** The line of a table that begins with this optimizer. */
export function lineOf(cells: Row): string {
  return `| ${cells.join(' | ')} |`;
}

/** What becomes of the variants of an optimizer with one edit. */
export function oneEditRow(optimizer: Optimizer): Row {
  const standard = standardOf(optimizer);
  const { variants, caught, same, escaped } = escapesAmong(oneEdit(standard), standard);
  return [optimizer.id, variants, caught, same, escaped.length];
}

/** What becomes of a sample of those with two. */
export function twoEditRow(optimizer: Optimizer): Row {
  const standard = standardOf(optimizer);
  const { all, drawn } = twoEdits(standard, seed, pairsTried);
  const { variants, caught, same, escaped } = escapesAmong(drawn, standard);
  return [optimizer.id, all, variants, caught, same, escaped.length];
}

/** How many planted variants the search explains by the same function. */
export async function namedRow(optimizer: Optimizer): Promise<Row> {
  const standard = standardOf(optimizer);
  const one = await namedAmong(oneEdit(standard), standard);
  const two = await namedAmong(twoEdits(standard, seed + 1, pairsNamed).drawn, standard);
  return [optimizer.id, one.tried, one.right, two.tried, two.right];
}

/** How many right implementations are accused. */
function alarmRow(optimizer: Optimizer): Row {
  const { tried, accused, unequal } = alarmsAmong(implementationsOf(optimizer, written, seed));
  return [optimizer.id, tried, accused.length, unequal];
}

/** What each law notices of an optimizer's errors, by the law. */
export function powerRows(optimizer: Optimizer): readonly Row[] {
  return powerOf(standardOf(optimizer)).map(({ law, edits, mistakes, alone, besideEquations }: Power) => {
    return [optimizer.id, law.id, edits, mistakes, besideEquations, alone];
  });
}

/** What the oracles of libraries let pass, beside the laws. */
export function oracleRows(passed: readonly Passed[] = passedByOracles()): readonly Row[] {
  return passed.map(({ oracle, id, edits, mistakes }) => [
    ...[oracle.library, id, edits.wrong, edits.byOracle, edits.byAssay],
    ...[mistakes.wrong, mistakes.byOracle, mistakes.byAssay],
  ]);
}

/** Sums of the columns that are counts. */
function summed(rows: readonly Row[]): Row {
  const [first = []] = rows;
  return first.map((_, k) => (k === 0 ? 'all' : rows.reduce((sum, row) => sum + Number(row[k]), 0)));
}

const withSum = (rows: readonly Row[]): readonly Row[] => [...rows, summed(rows)];

/** By law: over all optimizers that it holds for. */
function powerByLaw(rows: readonly Row[]): readonly Row[] {
  const laws = [...new Set(rows.map((row) => row[1]))];
  return laws.map((law) => {
    const own = rows.filter((row) => row[1] === law);
    const sum = (k: number) => own.reduce((total, row) => total + Number(row[k]), 0);
    return [law as string, own.length, sum(2), sum(3), sum(4), sum(5)];
  });
}

/** The whole page; it takes some minutes. */
export async function diagnosisPage(): Promise<string> {
  const named: Row[] = [];
  for (const optimizer of optimizers) named.push(await namedRow(optimizer));
  const power = optimizers.flatMap(powerRows);
  return [
    ...opening,
    ...section('One edit: does any escape?', oneEditText, oneEditHead, withSum(optimizers.map(oneEditRow))),
    ...section('Two edits: does any escape?', twoEditText, twoEditHead, withSum(optimizers.map(twoEditRow))),
    ...section('Is it named right?', namedText, namedHead, withSum(named)),
    ...section('Is a right one accused?', alarmText, alarmHead, withSum(optimizers.map(alarmRow))),
    ...section(
      'What does each law notice?',
      powerText,
      powerHead.slice(1).toSpliced(1, 0, 'optimizers'),
      powerByLaw(power),
    ),
    ...section('What does each law notice, by optimizer?', powerByText, powerHead, power),
    ...section('What do the tests of libraries let pass?', oracleText, oracleHead, oracleRows()),
    ...oracles.map(
      ({ library, source, runs, asks }) => `- ${library}, ${Object.keys(runs).join('; ')}: ${asks} ${source}.`,
    ),
    '',
  ].join('\n');
}

function section(title: string, text: readonly string[], head: Row, rows: readonly Row[]): readonly string[] {
  return [`## ${title}`, '', ...text, '', table(head, rows), ''];
}

const opening = [
  '# How good is the diagnosis?',
  '',
  'The checks are tested by errors that are planted. A *variant* is an optimizer’s equations with one or two slips of the',
  'pen: an operator changed, a name taken for another, a line dropped. It stands in for a submission: it is asked what a',
  `submission is asked, with seed ${usualSeed} and ${casesPerLaw} drawn cases a law, and judged by the same laws. All randomness flows from`,
  `seed ${seed}. Each optimizer is taken as it is written, in its first dialect.`,
  '',
  'The suite computes anew, and compares with this page: the table of one edit and that of the libraries’ tests whole; of',
  'the tables of two edits, of names and of laws by optimizer the rows of a few optimizers. The rest is computed by',
  '`npm run golden -- diagnosis`. `npm run bench -- diagnosis` measures how long a diagnosis takes, and plants more.',
  '',
];

const oneEditText = [
  'All of them. *Caught*: some law fails. *Same function*: none does, and exact arithmetic gives the same to 40 digits on',
  'the small cases, doubles to half of theirs on all drawn ones and on cases with each hyperparameter at 0. *Escaped*:',
  'neither.',
];
const oneEditHead = ['optimizer', 'variants', 'caught', 'same function', 'escaped'];

const twoEditText = [`${pairsTried} drawn without repetition from all of an optimizer’s; where it has fewer, all.`];
const twoEditHead = ['optimizer', 'variants', 'tried', 'caught', 'same function', 'escaped'];

const namedText = [
  'Each variant with one edit is planted, and so many with two; *right* is an explanation that is the same function as',
  'what was planted, to 40 digits on the small cases.',
];
const namedHead = ['optimizer', 'one edit', 'right', 'two edits', 'right'];

const alarmText = [
  'Equal implementations, in turns run line by line over whole vectors, in one loop in place (elementwise ones), with',
  'the last coordinate first, and in single precision; rewritten by identities, with intermediate values inlined or',
  'named, running products, and lines that do not read each other exchanged, in up to four dialects. One in',
  `${heldToAll} is held to all laws, the others to the equations on every case that is asked. *Not equal*: accused`,
  'rightly, since the rewriting divides by what is 0 in some case, which exact arithmetic confirms.',
];
const alarmHead = ['optimizer', 'implementations', 'accused', 'not equal'];

const powerText = [
  'Every law by itself, over the variants with one edit and the named mistakes (faults in running the equations among',
  'them) of all optimizers that it speaks of. *Beside the equations*: no law fails them but this one and that which holds',
  'every case to the equations. *Alone*: nothing but this law fails them. A law that notices nothing here notices what no',
  'equations do, such as a caller’s array that is written into; `spec/laws/seenRed.spec.ts` shows each failing.',
];
const powerByText = ['The same for each law and optimizer.'];
const powerHead = ['optimizer', 'law', 'edits', 'mistakes', 'beside the equations', 'alone'];

const oracleText = [
  'Three libraries’ own tests of their optimizers, rebuilt from their inputs and bounds, in doubles, beside the laws. Only',
  'wrong variants are counted, and named mistakes that are edits of single coordinates.',
];
const oracleHead = [
  ...['library', 'optimizer', 'wrong by one edit', 'the library passes', 'Assay passes'],
  ...['named mistakes', 'the library passes', 'Assay passes'],
];
