import type { Recorded } from '../record.js';
import { roundedPoints } from './roundedPoints.js';

type Question = Recorded['work']['questions'][number];

/** One thing that has points. */
interface Case {
  readonly name: string;
  readonly points: number;
  readonly earned: number;
  readonly outcome: Question['outcome'];
  /** What is said of it. */
  readonly says: string;
}

/** What stands before and behind the suites, a suite being what `junitSuite` gives. */
export const junitFrame = (assignment: string): readonly [string, string] => [
  `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="${escaped(assignment)}">\n`,
  '</testsuites>\n',
];

/**
 * One work as a suite of JUnit XML: a case for each check, in what all readers have in common. `failure` is a wrong one,
 * `error` one that could not be looked at.
 */
export function junitSuite(assignment: string, { student, seconds, work }: Recorded): string {
  const cases = work.questions.flatMap(casesOf);
  const count = (...outcomes: readonly Case['outcome'][]) =>
    cases.filter((one) => outcomes.includes(one.outcome)).length;
  const failed = count('fail', 'partial', 'missing');
  const counts = `tests="${cases.length}" failures="${failed}" errors="${count('unreadable', 'harness-error')}" skipped="${count('skipped')}"`;
  const properties = Object.entries({ points: work.points, earned: roundedPoints(work.earned) });
  return [
    `  <testsuite name="${escaped(student)}" ${counts} time="${seconds.toFixed(3)}">`,
    '    <properties>',
    ...properties.map(([name, value]) => `      <property name="${name}" value="${value}"/>`),
    '    </properties>',
    ...cases.map((one) => caseXml(one, `${assignment}.${student}`)),
    '  </testsuite>\n',
  ].join('\n');
}

function casesOf(question: Question): readonly Case[] {
  const { id, title, points, earned, outcome, checks, message, submission } = question;
  const says = message || submission?.diagnosis?.statement || submission?.message || '';
  if (checks.length < 2) return [{ name: `${id}: ${title}`, points, earned, outcome, says }];
  return checks.map((check) => ({ ...check, name: `${id}: ${check.id}`, says }));
}

const elements: Readonly<Partial<Record<Case['outcome'], 'failure' | 'error' | 'skipped'>>> = {
  ...{ fail: 'failure', partial: 'failure', missing: 'failure' },
  ...{ unreadable: 'error', 'harness-error': 'error', skipped: 'skipped' },
};

function caseXml({ name, points, earned, outcome, says }: Case, className: string): string {
  const head = `    <testcase name="${escaped(name)}" classname="${escaped(className)}" time="0"`;
  const element = elements[outcome];
  if (element === undefined) return `${head}/>`;
  const message = `${roundedPoints(earned)} of ${roundedPoints(points)} points${says === '' ? '' : `. ${says}`}`;
  const type = element === 'skipped' ? '' : ` type="${outcome}"`;
  return `${head}>\n      <${element} message="${escaped(message)}"${type}/>\n    </testcase>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
};

/** What XML 1.0 has no way to write, as terminals are made to act by, is replaced. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll(/[&<>"\n]/g, (one) => entities[one] as string);
}
