import type { Command } from 'commander';
import { driftBetween } from '../../conformance/drift.js';
import { baselineIn } from '../baselineIn.js';
import type { End } from '../subcommand.js';
import { tellDrift } from '../tellDrift.js';

/** `assay diff a.json b.json`: what changed from one recording to another. */
export function configure(command: Command, end: End): void {
  command
    .argument('<before>', 'a file that assay record wrote')
    .argument('<after>', 'another one')
    .option('--json', 'for programs')
    .action(async (before: string, after: string, { json = false }: { readonly json?: boolean }) => {
      const drift = driftBetween(await baselineIn(before), await baselineIn(after));
      end(tellDrift(drift, [before, after], { command, json }));
    });
}
