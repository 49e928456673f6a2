import { type Command, Option } from 'commander';
import { findOptimizer } from '../../optimizers/find.js';
import { optimizers } from '../../optimizers/index.js';
import { optimizerJson } from '../../reporting/optimizerJson.js';
import { optimizerText } from '../../reporting/optimizerText.js';
import { registryText } from '../../reporting/registryText.js';
import { terminalOf } from '../terminal.js';
import { version } from '../version.js';

/** Where a page's lines are broken when the output is no terminal. */
const pageWidth = 100;

/** `assay show [optimizer]`: the registry, or all that is known of one optimizer. */
export function configure(command: Command): void {
  command
    .argument('[optimizer]', 'without it, every optimizer with a line each')
    .option('--tex', 'equations as TeX')
    .addOption(new Option('--json', 'for programs, TeX included').conflicts('tex'))
    .action((name: string | undefined, { tex = false, json = false }: { tex?: boolean; json?: boolean }) => {
      const { write, width, style } = terminalOf(command);
      const chosen = name === undefined ? optimizers : [findOptimizer(name)];
      const [only] = chosen;
      if (json) write(`${JSON.stringify(showJson(name, chosen.map(optimizerJson)), undefined, 2)}\n`);
      else if (name === undefined || only === undefined) write(registryText(chosen, width, style));
      else write(optimizerText(only, { width: width ?? pageWidth, style, tex }));
    });
}

/** `optimizer` where one was named, `optimizers` for the registry. */
function showJson(name: string | undefined, found: readonly object[]): object {
  const head = { assay: version, schemaVersion: 1 };
  return name === undefined ? { ...head, optimizers: found } : { ...head, optimizer: found[0] };
}
