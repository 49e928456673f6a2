import { type Command, Option } from 'commander';
import { Problem } from '../formula/problem.js';
import { type FeedbackLevel, feedbackLevels } from '../grading/feedback.js';
import { type Rung, rungs } from '../reporting/rung.js';

/** How results are told. */
export interface ReportOptions {
  readonly json?: true;
  readonly plain?: true;
  readonly verbose?: true;
  readonly hint?: Rung;
  readonly full?: true;
  readonly feedback: FeedbackLevel;
}

/** @throws Problem `no-such-hint` */
function rungOf(given: string | number): Rung {
  const text = String(given);
  const rung = rungs.find((one) => String(one) === text);
  if (rung !== undefined) return rung;
  throw new Problem(
    'no-such-hint',
    `--hint takes ${rungs.join(', ')}, or nothing for the first; not ${text}. Files stand before it.`,
  );
}

/** Adds the options that say how results are told; those of `grade` and of `judge` are the same. */
export function addReportOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--hint [rung]', 'only 1: where to look, 2: a question, 3: the smallest case')
        .argParser(rungOf)
        .preset(1)
        .conflicts(['json', 'plain', 'verbose', 'case']),
    )
    .addOption(new Option('--full', 'everything at once, as without a hint').conflicts('hint'))
    .addOption(
      new Option('--feedback <level>', 'how far reports of wrong ones may go, and hints with them')
        .choices(feedbackLevels)
        .default('full'),
    )
    .addOption(new Option('--json', 'for programs').conflicts(['plain', 'verbose', 'case']))
    .option('--plain', 'linear text without columns, glyphs or colours');
}
