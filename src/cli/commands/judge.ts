import type { Command } from 'commander';
import { Problem } from '../../formula/problem.js';
import type { RecordedAnswers } from '../../grading/recordedAnswers.js';
import { findOptimizer } from '../../optimizers/find.js';
import { answersIn } from '../answersIn.js';
import { exitCodeOf } from '../exitCodeOf.js';
import { checkFeedback } from '../feedbackLimit.js';
import { collect, wholeNumber } from '../handTyped.js';
import { pageOf } from '../pageOf.js';
import { addReportOptions, type ReportOptions } from '../reportOptions.js';
import type { End } from '../subcommand.js';
import { tellResults } from '../tellResults.js';

interface JudgeOptions extends ReportOptions {
  readonly as?: string;
  readonly dialect?: readonly string[];
  readonly seed?: string;
  readonly case?: string;
}

/** `assay judge answers.jsonl`: what `assay grade` says, of answers that were given elsewhere. */
export function configure(command: Command, end: End): void {
  const withOptions = command
    .argument('<answers>', 'what a program answered to the lines of assay cases; - for standard input')
    .option('--as <name>', 'refuse answers to the cases of another optimizer')
    .option('--dialect <name>', 'refuse answers to the cases of another dialect; again for another', collect)
    .option('--seed <number>', 'refuse answers to the cases of another seed')
    .option('--case <law>', 'only this law, with the case that breaks it (assay laws lists them)');
  addReportOptions(withOptions).action(async (path: string, options: JudgeOptions) => {
    checkFeedback(options);
    const answers = await answersIn(path);
    requireRun(answers, options);
    const { seed, dialect, optimizer } = answers.words;
    const grade = { seed, dialect, as: optimizer, answers };
    const page = pageOf(command);
    if (options.case !== undefined) {
      const { showCase } = await import('../showCase.js');
      end(await showCase([path], options.case, grade, page));
      return;
    }
    const { gradeSubmission } = await import('../../grading/gradeSubmission.js');
    const result = await gradeSubmission(path, grade);
    await tellResults([result], { milliseconds: result.durationMs, seed }, options, page);
    end(exitCodeOf([result], dialect.length > 0));
  });
}

/** @throws Problem `other-run` */
function requireRun({ words, optimizer }: RecordedAnswers, { as, dialect, seed }: JudgeOptions): void {
  const asked = [
    as === undefined ? [] : [[findOptimizer(as).id, optimizer.id]],
    seed === undefined ? [] : [[`seed ${wholeNumber(seed, '--seed', [0, 2 ** 31 - 1])}`, `seed ${words.seed}`]],
    dialect === undefined
      ? []
      : [[`dialect ${dialect.join(', ')}`, `dialect ${words.dialect.join(', ') || 'as written'}`]],
  ].flat();
  const other = asked.find(([wanted, given]) => wanted !== given);
  if (other === undefined) return;
  throw new Problem('other-run', `These answers are to the cases of ${other[1]}, and ${other[0]} was asked for.`);
}
