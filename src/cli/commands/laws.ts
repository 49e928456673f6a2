import { type Command, Option } from 'commander';
import { engineName } from '../../grading/gradeOptions.js';
import { engineLaws } from '../../laws/autodiff/index.js';
import { laws } from '../../laws/index.js';
import type { LawStatement } from '../../laws/law.js';
import { standardOf } from '../../laws/standard.js';
import { theorems } from '../../laws/theorems.js';
import { findOptimizer, lookUp, plainName } from '../../optimizers/find.js';
import { lawsOfOperation } from '../../reporting/engineText.js';
import { lawChapters, lawsJson, lawsPlain, lawsText } from '../../reporting/lawsText.js';
import { findOperation } from '../../subjects/contracts/engines/findOperation.js';
import { pageWidth } from '../pageOf.js';
import { terminalOf } from '../terminal.js';
import { version } from '../version.js';

interface LawsOptions {
  readonly for?: string;
  readonly json?: true;
  readonly plain?: true;
}

/** `assay laws`: what is checked, as the contents of a textbook. */
export function configure(command: Command): void {
  command
    .option('--for <name>', 'mark which hold for an optimizer; or those of autodiff, or of one operation')
    .addOption(new Option('--json', 'for programs, TeX included').conflicts('plain'))
    .option('--plain', 'linear text without columns, glyphs or colours')
    .action(({ for: name, json, plain }: LawsOptions) => {
      const { write, width = pageWidth, style } = terminalOf(command);
      const ofEngines = name === undefined || lookUp(name) ? undefined : lawsOfEngines(name);
      const optimizer = name === undefined || ofEngines ? undefined : findOptimizer(name);
      const standard = optimizer && standardOf(optimizer);
      // What is said of engines and of training holds for no one optimizer.
      const chapters = lawChapters(ofEngines ?? (optimizer ? laws : [...engineLaws, ...laws, ...theorems]));
      if (json) {
        const head = {
          assay: version,
          schemaVersion: 1,
          ...(name === undefined ? {} : { for: optimizer?.id ?? name }),
        };
        write(`${JSON.stringify({ ...head, chapters: lawsJson(chapters, standard) }, undefined, 2)}\n`);
      } else write(plain ? lawsPlain(chapters, standard) : lawsText(chapters, standard, { width, style }));
    });
}

/** What engines are held to: all of it, or what is asked of one that offers a single operation. */
function lawsOfEngines(name: string): readonly LawStatement[] | undefined {
  if (plainName(name) === engineName) return engineLaws;
  const operation = findOperation(name);
  return operation && lawsOfOperation(operation);
}
