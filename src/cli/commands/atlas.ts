import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { Problem } from '../../formula/problem.js';
import { optimizers } from '../../optimizers/index.js';
import { atlas } from '../../reporting/atlas.js';
import { terminalOf } from '../terminal.js';

/** `assay atlas`: the registry as one document in Markdown. */
export function configure(command: Command): void {
  command
    .option('-o, --output <file>', 'write there and print nothing')
    .action(async ({ output }: { readonly output?: string }) => {
      const text = atlas(optimizers);
      if (output === undefined) terminalOf(command).write(text);
      else await written(output, text);
    });
}

async function written(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    throw new Problem('unwritable', `${path} cannot be written: ${told}. Name a file in a folder that exists.`);
  }
}
