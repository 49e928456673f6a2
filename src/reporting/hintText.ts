import { type FeedbackLevel, tells } from '../grading/feedback.js';
import type { Result } from '../grading/result.js';
import { messages } from './messages.js';
import { headerLines, resultText } from './resultText.js';
import { levelOfRung, type Rung, rungs } from './rung.js';
import type { Sheet } from './sheet.js';
import { lastTold } from './toldText.js';
import { visible } from './visible.js';
import { withheld } from './withheld.js';

/**
 * The verdict with as much help as was asked for, and the command that asks for more where there is more; what is not
 * wrong is told whole.
 * @param limit how far an author may climb
 */
export function hintText(result: Result, rung: Rung, sheet: Sheet, limit: FeedbackLevel = 'full'): string {
  const asked = withheld(result, levelOfRung[rung]);
  if (result.verdict !== 'fail' || asked.told === undefined) return resultText(withheld(result, limit), sheet);
  const told = lastTold(asked, asked.told, sheet);
  const more = nextLines(asked, rung, limit, sheet);
  return ['', ...headerLines(asked, sheet), '', ...told, '', ...more, ''].join('\n');
}

function nextLines({ path }: Result, rung: Rung, limit: FeedbackLevel, { style }: Sheet): readonly string[] {
  const above = rungs.find((one) => one > rung);
  if (!tells(limit, above === undefined ? 'full' : levelOfRung[above])) return [];
  const more = above === undefined ? messages['whole-report']() : messages['next-hint'](above);
  const upTo = limit === 'full' ? '' : ` --feedback ${limit}`;
  const command = `npx assay grade ${visible(path)}${upTo} ${above === undefined ? '--full' : `--hint ${above}`}`;
  return [`  ${style.faint(more)}  ${command}`, ''];
}
