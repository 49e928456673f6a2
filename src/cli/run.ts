import { Command, CommanderError, type OutputConfiguration } from 'commander';
import { Problem } from '../formula/problem.js';
import { type ExitCode, exitCodes } from './exitCodes.js';
import { showProblem } from './showProblem.js';
import type { Subcommand } from './subcommand.js';
import { version } from './version.js';

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
  output: Required<Pick<OutputConfiguration, 'writeOut' | 'writeErr'>>,
): Promise<ExitCode> {
  let ended: ExitCode = exitCodes.passed;
  const program = new Command('assay')
    .description('Tests optimizers and automatic differentiation, and names the mistake in a wrong one.')
    .version(version)
    .configureOutput(output)
    .exitOverride();
  try {
    for (const { name, description, load } of subcommands) {
      const command = program.command(name).description(description);
      if (name !== words[0]) continue;
      const { configure } = await load();
      configure(command, (code) => {
        ended = code;
      });
    }
    await program.parseAsync(words, { from: 'user' });
    return ended;
  } catch (problem) {
    return explain(problem, output.writeErr);
  }
}

function explain(problem: unknown, write: (text: string) => void): ExitCode {
  if (problem instanceof CommanderError) return askedForHelp(problem) ? exitCodes.passed : exitCodes.usage;
  if (problem instanceof Problem) {
    write(showProblem(problem));
    return exitCodes.usage;
  }
  write(
    `This is a defect of assay, not of what it was given:\n${problem instanceof Error ? problem.stack : problem}\n`,
  );
  return exitCodes.ownFault;
}

/** Commander has written the help or the complaint already, and throws for both. */
const askedForHelp = (problem: CommanderError) => problem.exitCode === 0;
