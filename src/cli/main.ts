#!/usr/bin/env node
import { run } from './run.js';
import { subcommands } from './subcommands.js';

process.exitCode = await run(process.argv.slice(2), subcommands, {
  writeOut: (text) => process.stdout.write(text),
  writeErr: (text) => process.stderr.write(text),
});
