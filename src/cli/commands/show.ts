import { type Command, Option } from 'commander';
import { nearest } from '../../formula/nearest.js';
import { Problem } from '../../formula/problem.js';
import { lookUp } from '../../optimizers/find.js';
import { optimizers } from '../../optimizers/index.js';
import type { Optimizer } from '../../optimizers/optimizer.js';
import { optimizerBrief } from '../../reporting/optimizerBrief.js';
import { optimizerJson } from '../../reporting/optimizerJson.js';
import { optimizerText } from '../../reporting/optimizerText.js';
import type { Page } from '../../reporting/page.js';
import { registryText } from '../../reporting/registryText.js';
import { trainingJson } from '../../reporting/trainingJson.js';
import { trainingText } from '../../reporting/trainingText.js';
import { type FoundTraining, lookUpTraining } from '../../training/find.js';
import { trainingKinds } from '../../training/index.js';
import { terminalOf } from '../terminal.js';
import { version } from '../version.js';

interface ShowOptions {
  readonly full?: true;
  readonly tex?: true;
  readonly json?: true;
}

/** What a name stands for. */
type Shown = { readonly optimizer: Optimizer } | { readonly training: FoundTraining };

/** Where a page's lines are broken when the output is no terminal. */
const pageWidth = 100;

/** `assay show [name]`: the registries, or what is known of one optimizer or piece of training. */
export function configure(command: Command): void {
  command
    .argument('[name]', 'an optimizer, schedule, loss, …; without it, all of them with a line each')
    .option('--full', 'of an optimizer, all that is known: dialects, mistakes, edges, laws')
    .option('--tex', 'equations as TeX')
    .addOption(new Option('--json', 'for programs, all that is known, TeX included').conflicts(['tex', 'full']))
    .action((name: string | undefined, options: ShowOptions) => {
      const { write, width, style } = terminalOf(command);
      const shown = name === undefined ? undefined : find(name);
      const page = { width: width ?? pageWidth, style, tex: options.tex === true };
      if (options.json)
        write(`${JSON.stringify({ assay: version, schemaVersion: 1, ...json(shown) }, undefined, 2)}\n`);
      else if (shown === undefined) write(registryText([{ items: optimizers }, ...shelves()], width, style));
      else write(text(shown, page, options.full === true));
    });
}

/** @throws Problem `unknown-item`, with the nearest known one */
function find(name: string): Shown {
  const optimizer = lookUp(name);
  if (optimizer) return { optimizer };
  const training = lookUpTraining(name);
  if (training) return { training };
  const ids = [...optimizers, ...trainingKinds.flatMap(({ items }) => items)].map(({ id }) => id);
  const near = nearest(name, ids);
  const hint = near ? ` Did you mean ${near}?` : '';
  const called = name.trim() === '' ? 'without a name' : `called ${name}`;
  throw new Problem('unknown-item', `There is nothing ${called} here.${hint} assay show lists all.`);
}

function shelves() {
  return trainingKinds.map(({ plural, items }) => ({ heading: plural, items }));
}

function text(shown: Shown, page: Page, isFull: boolean): string {
  if ('training' in shown) return trainingText(shown.training, page);
  return isFull ? optimizerText(shown.optimizer, page) : optimizerBrief(shown.optimizer, page);
}

/** One thing where one was named, all registries otherwise. */
function json(shown: Shown | undefined): object {
  if (shown === undefined) {
    const training = trainingKinds.flatMap((kind) => kind.items.map((item) => trainingJson({ kind, item })));
    return { optimizers: optimizers.map(optimizerJson), training };
  }
  return 'training' in shown
    ? { training: trainingJson(shown.training) }
    : { optimizer: optimizerJson(shown.optimizer) };
}
