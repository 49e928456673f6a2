import { Command, CommanderError, type OutputConfiguration } from 'commander';
import { nearest } from '../formula/nearest.js';
import { Problem } from '../formula/problem.js';
import { type ExitCode, exitCodes } from './exitCodes.js';
import { formulaHint, formulaWords } from './formulaWords.js';
import { showProblem, wrapped } from './showProblem.js';
import type { Subcommand } from './subcommand.js';
import { usageSentence } from './usageSentence.js';
import { version } from './version.js';

type Output = Required<Pick<OutputConfiguration, 'writeOut' | 'writeErr'>> &
  Pick<OutputConfiguration, 'getErrHelpWidth'>;

/**
 * Runs one command line.
 *
 * @param words what stands after `assay`
 * @param subcommands the words that may come first; only the one that was called is imported
 * @param output where help, usage errors and our own faults are written
 * @returns how it ended; never rejects
 */
export async function run(
  words: readonly string[],
  subcommands: readonly Subcommand[],
  output: Output,
): Promise<ExitCode> {
  let ended: ExitCode = exitCodes.passed;
  try {
    const [called, plainWords] = calledSubcommand(words, subcommands);
    const program = programWith(output);
    for (const { name, description } of subcommands) {
      const command = program.command(name).description(description);
      if (name !== called?.name) continue;
      const { configure } = await called.load();
      configure(command, (code) => {
        ended = code;
      });
    }
    await program.parseAsync(called?.takesFormula ? formulaWords(plainWords) : plainWords, { from: 'user' });
    return ended;
  } catch (problem) {
    const takesFormula = subcommands.some(({ name, takesFormula }) => takesFormula && name === words[0]);
    return explain(problem, { word: words[0], takesFormula }, output);
  }
}

/**
 * The subcommand that is meant, and the words in their plain form: `help grade` is `grade --help`.
 * @throws Problem `unknown-command`, with the nearest
 */
function calledSubcommand(
  words: readonly string[],
  subcommands: readonly Subcommand[],
): readonly [Subcommand | undefined, readonly string[]] {
  const asksForHelp = words[0] === 'help';
  const [first, ...others] = asksForHelp ? words.slice(1) : words;
  if (first === undefined || first.startsWith('-')) return [undefined, asksForHelp ? ['--help'] : words];
  const called = subcommands.find(({ name }) => name === first);
  if (called !== undefined) return [called, asksForHelp ? [first, '--help'] : [first, ...others]];
  const near = nearest(
    first,
    subcommands.map(({ name }) => name),
  );
  const hint = near === undefined ? '' : ` Did you mean ${near}?`;
  throw new Problem('unknown-command', `There is no command '${first}'.${hint} assay --help lists the commands.`);
}

function programWith(output: Output): Command {
  return (
    new Command('assay')
      .description('Tests optimizers and automatic differentiation, and names the mistake in a wrong one.')
      .version(version)
      // Complaints are written below, in the words of all others.
      .configureOutput({ ...output, outputError: () => undefined })
      .exitOverride()
  );
}

function explain(
  problem: unknown,
  { word, takesFormula }: { readonly word: string | undefined; readonly takesFormula: boolean },
  { writeErr: write, getErrHelpWidth }: Output,
): ExitCode {
  const width = getErrHelpWidth?.();
  if (problem instanceof CommanderError) {
    // Help and the version have been written; commander throws to end.
    if (problem.exitCode === 0) return exitCodes.passed;
    const hint = takesFormula ? formulaHint(problem.message) : '';
    if (problem.code !== 'commander.help') write(wrapped(usageSentence(problem.message, word, hint).trimEnd(), width));
    return exitCodes.usage;
  }
  if (problem instanceof Problem) {
    write(showProblem(problem, width));
    return exitCodes.usage;
  }
  write(
    `This is a defect of assay, not of what it was given:\n${problem instanceof Error ? problem.stack : problem}\n`,
  );
  return exitCodes.ownFault;
}
