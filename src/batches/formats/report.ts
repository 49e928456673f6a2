import { showNumber } from '../../reporting/number.js';
import { visible } from '../../reporting/visible.js';
import { workMessages } from '../../reporting/workMessages.js';
import type { ToldWork } from '../record.js';

/** What a student is told, as a page in Markdown. What came from the student stands in fences that it cannot end. */
export function reportMarkdown(student: string, assignment: string, told: ToldWork): string {
  const { points, earned, hiddenChecks, notes, questions } = told;
  const remarks = [...(hiddenChecks > 0 ? [workMessages.hidden(hiddenChecks)] : []), ...notes.map(visible)];
  return [
    `# ${assignment}, ${student}: ${showNumber(earned, 4)} / ${showNumber(points, 4)}`,
    '',
    ...remarks.flatMap((remark) => [fenced(remark), '']),
    ...questions.flatMap(({ text }) => [fenced(text), '']),
  ].join('\n');
}

function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}
