import { markdownTable } from '../../reporting/markdown.js';
import { showNumber } from '../../reporting/number.js';
import { gain, type RunComparison } from '../compareRuns.js';

/** Which grades another run changed, as a page in Markdown. */
export function comparisonMarkdown({ same, changes, onlyBefore, onlyAfter }: RunComparison): string {
  const many = same + changes.length;
  const [dropped, rose] = [
    changes.filter((one) => gain(one) < 0).length,
    changes.filter((one) => gain(one) > 0).length,
  ];
  const counts = changes.length === 0 ? '' : `: ${dropped} dropped, ${rose} rose`;
  return [
    `${changes.length} of ${many} ${many === 1 ? 'grade' : 'grades'} changed${counts}.`,
    '',
    ...markdownTable(
      ['student', 'before', 'after', 'change', 'questions'],
      changes.map(({ student, before, after, questions }) => [
        ...[student, showNumber(before, 6), showNumber(after, 6), signed(gain({ before, after }))],
        questions.map((one) => `${one.id} ${signed(gain(one))}`).join(', '),
      ]),
    ),
    ...missing('Not graded this time', onlyBefore),
    ...missing('Not graded before', onlyAfter),
  ].join('\n');
}

const signed = (points: number): string =>
  `${points > 0 ? '+' : points < 0 ? '−' : ''}${showNumber(Math.abs(points), 6)}`;

function missing(said: string, students: readonly string[]): readonly string[] {
  return students.length === 0 ? [] : [`${said}: ${students.join(', ')}.`, ''];
}
