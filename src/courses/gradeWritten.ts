import { atPlace, judgeQuestion, knownOf } from '../answers/judgeQuestion.js';
import type { Entry, Sheet } from '../answers/sheet.js';
import { Problem } from '../formula/problem.js';
import { standardOf } from '../laws/standard.js';
import { findOptimizer } from '../optimizers/find.js';
import { isRight, type Judged } from '../puzzles/judged.js';
import { judgeEdit } from '../puzzles/judgeEdit.js';
import { judgeValue } from '../puzzles/judgeValue.js';
import { makePuzzle } from '../puzzles/makePuzzle.js';
import type { Puzzle } from '../puzzles/puzzle.js';
import { type Assignment, isOfCode, type WrittenQuestion } from './assignment.js';
import { usualName } from './fileFor.js';
import type { GradedQuestion } from './graded.js';

type Answered = Pick<GradedQuestion, 'earned' | 'sheet' | 'puzzle' | 'message'>;

/**
 * What a sheet earns for one question.
 * @throws Problem with the place in the sheet
 */
export function gradeWritten(question: WrittenQuestion, sheet: Sheet, credit: Assignment['credit']): Answered {
  const entries = sheet.get(question.id) ?? new Map<string, Entry>();
  if (question.kind === 'puzzle') return gradePuzzle(question, entries);
  const judged = judgeQuestion(question, entries, credit);
  return { earned: judged.earned, sheet: judged, message: '' };
}

/** @throws Problem `sheet-question` for the first question that the assignment does not have, or has in code */
export function requireAsked({ name, questions }: Assignment, sheet: Sheet): void {
  for (const [id, entries] of sheet) {
    const place = [...entries.values()][0]?.place;
    const question = questions.find((one) => one.id === id);
    if (question === undefined) {
      const known = knownOf(
        id,
        questions.filter((one) => !isOfCode(one)).map((one) => one.id),
      );
      throw new Problem('sheet-question', `${name} has no question ${id}. ${known}`, place);
    }
    if (!isOfCode(question)) continue;
    const said = `${id} is answered by a file, such as ${usualName(question)}; take it out of the sheet.`;
    throw new Problem('sheet-question', said, place);
  }
}

type PuzzleQuestion = Extract<WrittenQuestion, { kind: 'puzzle' }>;

/** The puzzle of a question: every student gets the same one. @throws Problem `no-puzzle` */
function puzzleOf({ optimizer, seed, level }: PuzzleQuestion): Puzzle {
  return makePuzzle(standardOf(findOptimizer(optimizer)), seed, level);
}

function gradePuzzle(question: PuzzleQuestion, entries: ReadonlyMap<string, Entry>): Answered {
  const { id, ask, points } = question;
  for (const [name, { place }] of entries) {
    if (name === ask) continue;
    throw new Problem('sheet-answer', `Question ${id} does not ask for ${name}. It has ${ask}.`, place);
  }
  const entry = entries.get(ask);
  if (entry === undefined || entry.text.trim() === '') return { earned: 0, message: '' };
  const puzzle = puzzleOf(question);
  const judged = atPlace(entry.place, () => judge(puzzle, ask, entry.text));
  return { earned: isRight(judged) ? points : 0, puzzle: { puzzle, judged }, message: '' };
}

function judge(puzzle: Puzzle, ask: PuzzleQuestion['ask'], text: string): Judged {
  if (ask === 'equation') return { way: 'answer', judgement: judgeEdit(puzzle, text) };
  const typed = text.trim().replaceAll('−', '-');
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(typed)) {
    return { way: 'value', judgement: judgeValue(puzzle, typed) };
  }
  throw new Problem('answer-value', `'${text}' is no number; write one such as 0.9.`);
}
