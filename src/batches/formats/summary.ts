import { markdownTable } from '../../reporting/markdown.js';
import { showNumber } from '../../reporting/number.js';
import { visible } from '../../reporting/visible.js';
import type { Tally } from '../tally.js';

/** The widest bar, in letters. */
const widestBar = 24;

/** What a class came to, as a page in Markdown. */
export function summaryMarkdown(tally: Tally): string {
  const { assignment, students, points, mean, questions, spread, mistakes, engine } = tally;
  const most = Math.max(1, ...spread);
  return [
    `# ${assignment}: ${students} ${students === 1 ? 'student' : 'students'}`,
    '',
    `Mean ${showNumber(mean, 4)} of ${showNumber(points, 4)} points. Graded by assay ${engine}.`,
    '',
    ...section(
      'Points',
      ['share of the points', 'students', ''],
      spread.map((many, tenth) => [shareOf(tenth), String(many), bar(many, most)]),
    ),
    ...section(
      'Questions',
      ['question', 'mean', 'of', 'all points', 'some', 'none', 'nothing handed in', 'unreadable or skipped'],
      questions.map(({ id, title, points: of, mean: each, outcomes }) => [
        ...[`${id}, ${visible(title)}`, showNumber(each, 4), showNumber(of, 4)],
        ...[outcomes.pass, outcomes.partial, outcomes.fail, outcomes.missing].map((many) => String(many ?? 0)),
        String((outcomes.unreadable ?? 0) + (outcomes.skipped ?? 0) + (outcomes['harness-error'] ?? 0)),
      ]),
    ),
    ...section('Mistakes', ['question', 'mistake', 'students', ''], mistakeRows(mistakes, students)),
  ].join('\n');
}

/** Rarer ones are in the summary for programs. */
const mostRows = 40;

function mistakeRows(mistakes: Tally['mistakes'], students: number): readonly (readonly string[])[] {
  return mistakes
    .slice(0, mostRows)
    .map(({ question, says, students: many }) => [question, visible(says), String(many), bar(many, students)]);
}

function section(title: string, head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return rows.length === 0 ? [] : [`## ${title}`, '', ...markdownTable(head, rows)];
}

const shareOf = (tenth: number): string => (tenth === 0 ? 'up to 10 %' : `${10 * tenth} to ${10 * tenth + 10} %`);
const bar = (many: number, of: number): string => '█'.repeat(Math.round((widestBar * many) / Math.max(1, of)));
