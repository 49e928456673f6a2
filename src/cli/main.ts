#!/usr/bin/env node
import { run } from './run.js';
import { subcommands } from './subcommands.js';

// Whoever reads along may have seen enough, as `head` has; how it ended is still true.
for (const output of [process.stdout, process.stderr]) {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await run(process.argv.slice(2), subcommands, {
  writeOut: (text) => process.stdout.write(text),
  writeErr: (text) => process.stderr.write(text),
  getErrHelpWidth: () => process.stderr.columns,
});
