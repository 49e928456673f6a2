import { type Command, Option } from 'commander';
import { engineLaws } from '../../laws/autodiff/index.js';
import { laws } from '../../laws/index.js';
import { standardOf } from '../../laws/standard.js';
import { theorems } from '../../laws/theorems.js';
import { findOptimizer } from '../../optimizers/find.js';
import { lawChapters, lawsJson, lawsPlain, lawsText } from '../../reporting/lawsText.js';
import { terminalOf } from '../terminal.js';
import { version } from '../version.js';

interface LawsOptions {
  readonly for?: string;
  readonly json?: true;
  readonly plain?: true;
}

/** Where lines are broken when the output is no terminal. */
const pageWidth = 100;

/** `assay laws`: what is checked, as the contents of a textbook. */
export function configure(command: Command): void {
  command
    .option('--for <optimizer>', 'mark which hold for it, and say why others do not')
    .addOption(new Option('--json', 'for programs, TeX included').conflicts('plain'))
    .option('--plain', 'linear text without columns, glyphs or colours')
    .action(({ for: name, json, plain }: LawsOptions) => {
      const { write, width = pageWidth, style } = terminalOf(command);
      const optimizer = name === undefined ? undefined : findOptimizer(name);
      const standard = optimizer && standardOf(optimizer);
      // What is said of engines and of training holds for no one optimizer.
      const chapters = lawChapters(optimizer ? laws : [...engineLaws, ...laws, ...theorems]);
      if (json) {
        const head = { assay: version, schemaVersion: 1, ...(optimizer ? { for: optimizer.id } : {}) };
        write(`${JSON.stringify({ ...head, chapters: lawsJson(chapters, standard) }, undefined, 2)}\n`);
      } else write(plain ? lawsPlain(chapters, standard) : lawsText(chapters, standard, { width, style }));
    });
}
