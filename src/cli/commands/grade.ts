import { availableParallelism } from 'node:os';
import { type Command, Option } from 'commander';
import { type Precision, precisions } from '../../arithmetic/format.js';
import { Problem } from '../../formula/problem.js';
import { findSubmissions } from '../../grading/findSubmissions.js';
import { gradeAll } from '../../grading/gradeAll.js';
import { engineName, type GradeOptions, usualSeed } from '../../grading/gradeOptions.js';
import { findDialect } from '../../optimizers/dialect.js';
import { findOptimizer } from '../../optimizers/find.js';
import { requireDialect } from '../../optimizers/requireDialect.js';
import { findInterpreter } from '../../subjects/python/interpreters.js';
import { openWorkerPool, type WorkerPool } from '../../subjects/sandbox/workerPool.js';
import { addBatchOptions, type BatchOptions, requireClass } from '../batchOptions.js';
import { exitCodeOf } from '../exitCodeOf.js';
import type { ExitCode } from '../exitCodes.js';
import { checkFeedback } from '../feedbackLimit.js';
import { collect, seedRange, wholeNumber } from '../handTyped.js';
import { type Page, pageOf } from '../pageOf.js';
import { startLog, startProgress } from '../progress.js';
import { addReportOptions, type ReportOptions } from '../reportOptions.js';
import type { End } from '../subcommand.js';
import { tellResults } from '../tellResults.js';

interface GradeCommandOptions extends ReportOptions, BatchOptions {
  readonly as?: string;
  readonly tests?: string;
  readonly optimizer?: string;
  readonly dialect: readonly string[];
  readonly seed: string;
  readonly case?: string;
  readonly assignment?: string;
  readonly precision?: Precision;
  readonly trust?: true;
  readonly python?: string;
}

/** What the action works with. */
interface Run extends Page {
  readonly command: Command;
  readonly options: GradeCommandOptions;
  readonly grade: GradeOptions;
}

/**
 * How many submissions are graded at the same time, each run by a thread of its own: as many as there are processors;
 * two at least, so that one is read while another runs; eight at most, for each may take 64 MiB.
 */
const atOnce = Math.min(8, Math.max(2, availableParallelism()));

/** `assay grade <files or folders>`: a verdict for each, and what a wrong one computes instead. */
export function configure(command: Command, end: End): void {
  const withOptions = command
    .argument('[paths...]', 'files, or folders with submissions in and below them')
    .option('--as <name>', 'an optimizer, or autodiff (default: what exports or file names say)')
    .option('--dialect <name>', 'a library, paper or choice, such as eps=hat; again for another', collect, [])
    .option('--seed <number>', 'all random cases flow from it', String(usualSeed))
    .option('--case <law>', 'only this law, with the case that breaks it (assay laws lists them)')
    .addOption(
      new Option('--precision <name>', 'in which they compute (default: what their answers show)').choices(precisions),
    )
    .option('--trust', 'run programs as plain processes: there is no sandbox for them')
    .addOption(
      new Option(
        '--python <program>',
        'what runs modules of Python (default: a python3 that has what they import)',
      ).env('ASSAY_PYTHON'),
    )
    .addOption(
      new Option(
        '--assignment <name>',
        'what a course hands out: a built-in one (hw3) or its file; each path is one person’s work',
      ).conflicts(['as', 'dialect', 'case', 'hint', 'verbose', 'feedback', 'precision']),
    )
    .option('--verbose', 'the whole report of each of several')
    .addOption(
      new Option('--tests <file>', 'grade your own tests, by the wrong optimizers that they notice').conflicts([
        ...['as', 'case', 'hint', 'full', 'verbose', 'plain', 'trust', 'precision'],
      ]),
    )
    .option('--optimizer <name>', 'which optimizer the tests are of (default: what the name of the file says)');
  addReportOptions(addBatchOptions(withOptions)).action(
    async (paths: readonly string[], options: GradeCommandOptions) => {
      if (options.out !== undefined) {
        const { gradeClassInto } = await import('../gradeClassInto.js');
        end(await gradeClassInto(paths, options.out, options, command));
        return;
      }
      requireClass(options);
      // The worker thread warms up while everything else is looked at.
      const workers = openWorkerPool(atOnce);
      try {
        if (options.assignment !== undefined) {
          const { gradeAssignment } = await import('../gradeAssignment.js');
          const { assignment } = options;
          const seed = wholeNumber(options.seed, '--seed', seedRange);
          const python = options.python === undefined ? {} : { python: await findInterpreter(options.python) };
          const asked = { ...options, ...python, assignment, workers, seed };
          end(await gradeAssignment(paths, asked, pageOf(command)));
          return;
        }
        const run = runOf(command, options, workers);
        end(await (options.tests === undefined ? act(paths, run) : actOnTests(options.tests, paths, run, workers)));
      } finally {
        await workers.close();
      }
    },
  );
}

function runOf(command: Command, options: GradeCommandOptions, workers: WorkerPool): Run {
  checkFeedback(options);
  const seed = wholeNumber(options.seed, '--seed', seedRange);
  const { as, dialect, precision, trust } = options;
  if (as === undefined) requireDialect(dialect);
  else if (as !== engineName) findDialect(findOptimizer(as), dialect);
  return {
    command,
    options,
    grade: {
      ...{ seed, dialect, workers },
      ...(trust ? { trust } : {}),
      ...(as === undefined ? {} : { as }),
      ...(precision === undefined ? {} : { precision }),
    },
    ...pageOf(command),
  };
}

async function actOnTests(path: string, others: readonly string[], run: Run, workers: WorkerPool): Promise<ExitCode> {
  if (others.length > 0) throw new Problem('tests-alone', `--tests takes one file; leave ${others[0]} out.`);
  const { options, sheet, write } = run;
  const { gradeOwnTests } = await import('../ownTests.js');
  const { optimizer, dialect, json = false } = options;
  return gradeOwnTests({ path, optimizer, dialect, json, sheet, write }, workers);
}

async function act(given: readonly string[], run: Run): Promise<ExitCode> {
  const { options } = run;
  const { python } = options;
  const grade = python === undefined ? run.grade : { ...run.grade, python: await findInterpreter(python) };
  if (options.optimizer !== undefined) {
    throw new Problem(
      'optimizer-of-tests',
      'Of submissions the optimizer is said with --as; --optimizer goes with --tests.',
    );
  }
  if (given.length === 0) throw new Problem('no-paths', 'Say which files to grade, as in assay grade adam.ts.');
  const paths = await findSubmissions(given, grade);
  if (options.case !== undefined) {
    const { showCase } = await import('../showCase.js');
    return showCase(paths, options.case, grade, run);
  }
  const { getErrHelpWidth, writeErr } = run.command.configureOutput();
  const { length } = paths;
  const write = (text: string) => writeErr?.(text);
  const progress = getErrHelpWidth?.() === undefined ? startLog(length, write) : startProgress(length, write);
  const start = performance.now();
  const results = await gradeAll(paths, {
    ...grade,
    atOnce,
    onGraded: ({ path, verdict }) => progress.advance(path, verdict),
  });
  progress.end();
  await tellResults(results, { milliseconds: performance.now() - start, seed: grade.seed }, options, run);
  return exitCodeOf(results, grade.dialect.length > 0);
}
