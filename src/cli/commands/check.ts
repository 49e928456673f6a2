import type { Command } from 'commander';
import { check } from '../../conformance/check.js';
import { baselineIn } from '../baselineIn.js';
import type { End } from '../subcommand.js';
import { tellDrift } from '../tellDrift.js';
import { withSpecimen } from '../withSpecimen.js';

interface CheckOptions {
  readonly against: string;
  readonly trust?: true;
  readonly json?: true;
}

/** `assay check <subject> --against baseline.json`: what changed since then. */
export function configure(command: Command, end: End): void {
  command
    .argument('<subject>', 'a module, with #name for one of its exports, a Python file, or a program')
    .requiredOption('--against <baseline>', 'a file that assay record wrote')
    .option('--trust', 'run programs as plain processes: there is no sandbox for them')
    .option('--json', 'for programs')
    .action(async (place: string, options: CheckOptions) => {
      const baseline = await baselineIn(options.against);
      const drift = await withSpecimen(place, options, (specimen) => check(specimen, baseline));
      end(tellDrift(drift, [options.against, place], { command, json: options.json === true }));
    });
}
