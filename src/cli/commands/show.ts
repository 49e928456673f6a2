import { type Command, Option } from 'commander';
import { primitiveIds } from '../../autodiff/primitives/index.js';
import { nearest } from '../../formula/nearest.js';
import { Problem } from '../../formula/problem.js';
import { engineName } from '../../grading/gradeOptions.js';
import { lookUp, plainName } from '../../optimizers/find.js';
import { optimizers } from '../../optimizers/index.js';
import { engineJson, engineText, operationJson, operationText } from '../../reporting/engineText.js';
import { lookUpMistake, mistakeIds, mistakeJson, mistakeText } from '../../reporting/mistakeText.js';
import { optimizerBrief } from '../../reporting/optimizerBrief.js';
import { optimizerJson } from '../../reporting/optimizerJson.js';
import { optimizerText } from '../../reporting/optimizerText.js';
import type { Page } from '../../reporting/page.js';
import { registryText } from '../../reporting/registryText.js';
import { trainingJson } from '../../reporting/trainingJson.js';
import { trainingText } from '../../reporting/trainingText.js';
import { findOperation } from '../../subjects/contracts/engines/findOperation.js';
import { lookUpTraining } from '../../training/find.js';
import { trainingKinds } from '../../training/index.js';
import { pageWidth } from '../pageOf.js';
import { terminalOf } from '../terminal.js';
import { version } from '../version.js';

interface ShowOptions {
  readonly full?: true;
  readonly tex?: true;
  readonly json?: true;
}

/** What a name stands for, as a page and as a document. */
interface Shown {
  text(page: Page, isFull: boolean): string;
  json(): object;
}

/** `assay show [name]`: the registries, or what is known of one of their items. */
export function configure(command: Command): void {
  command
    .argument(
      '[name]',
      'an optimizer, schedule, loss, …, autodiff, an operation such as tanh, or a mistake; without it, a line each',
    )
    .option('--full', 'of an optimizer, all that is known: dialects, mistakes, edges, laws')
    .option('--tex', 'equations as TeX')
    .addOption(new Option('--json', 'for programs, all that is known, TeX included').conflicts(['tex', 'full']))
    .action((name: string | undefined, options: ShowOptions) => {
      const { write, width, style } = terminalOf(command);
      const shown = name === undefined ? undefined : find(name);
      const page = { width: width ?? pageWidth, style, tex: options.tex === true };
      if (options.json) {
        const document = { assay: version, schemaVersion: 1, ...(shown ? shown.json() : everything()) };
        write(`${JSON.stringify(document, undefined, 2)}\n`);
      } else if (shown === undefined) write(registryText([{ items: optimizers }, ...shelves()], width, style));
      else write(shown.text(page, options.full === true));
    });
}

/** @throws Problem `unknown-item`, with the nearest known one */
function find(name: string): Shown {
  const shown = optimizerOf(name) ?? trainingOf(name) ?? engineOf(name) ?? operationOf(name) ?? mistakeOf(name);
  if (shown) return shown;
  const items = [...optimizers, ...trainingKinds.flatMap((kind) => kind.items)].map(({ id }) => id);
  const near = nearest(name, [...items, engineName, ...primitiveIds, ...mistakeIds()]);
  const hint = near ? ` Did you mean ${near}?` : '';
  const called = name.trim() === '' ? 'without a name' : `called ${name}`;
  throw new Problem('unknown-item', `There is nothing ${called} here.${hint} assay show lists all.`);
}

function optimizerOf(name: string): Shown | undefined {
  const found = lookUp(name);
  return (
    found && {
      text: (page, isFull) => (isFull ? optimizerText(found, page) : optimizerBrief(found, page)),
      json: () => ({ optimizer: optimizerJson(found) }),
    }
  );
}

function trainingOf(name: string): Shown | undefined {
  const found = lookUpTraining(name);
  return found && { text: (page) => trainingText(found, page), json: () => ({ training: trainingJson(found) }) };
}

function engineOf(name: string): Shown | undefined {
  if (plainName(name) !== engineName) return undefined;
  return { text: (page) => engineText(page), json: () => ({ engine: engineJson() }) };
}

function operationOf(name: string): Shown | undefined {
  const found = findOperation(name);
  return (
    found && {
      text: (page) => operationText(found, page, page.tex),
      json: () => ({ operation: operationJson(found) }),
    }
  );
}

function mistakeOf(name: string): Shown | undefined {
  const found = lookUpMistake(name);
  return found && { text: (page) => mistakeText(found, page), json: () => ({ mistake: mistakeJson(found) }) };
}

function shelves() {
  return trainingKinds.map(({ plural, items }) => ({ heading: plural, items }));
}

function everything(): object {
  const training = trainingKinds.flatMap((kind) => kind.items.map((item) => trainingJson({ kind, item })));
  return { optimizers: optimizers.map(optimizerJson), training };
}
