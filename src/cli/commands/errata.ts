import { type Command, Option } from 'commander';
import { erratumRecord } from '../../laws/errata/erratumRecord.js';
import { errata } from '../../laws/errata/index.js';
import { findSource } from '../../laws/errata/sources.js';
import { bySource, errataPlain, errataText } from '../../reporting/errataText.js';
import { pageWidth } from '../pageOf.js';
import { terminalOf } from '../terminal.js';
import { version } from '../version.js';

interface ErrataOptions {
  readonly source?: string;
  readonly json?: true;
  readonly plain?: true;
}

/** `assay errata`: what the sources print and what holds instead, with the numbers that show it. */
export function configure(command: Command): void {
  command
    .option('--source <key>', 'only what this source prints, such as HW3')
    .addOption(new Option('--json', 'for programs').conflicts('plain'))
    .option('--plain', 'linear text without columns or colours')
    .action(({ source: name, json, plain }: ErrataOptions) => {
      const { write, width = pageWidth, style } = terminalOf(command);
      const source = name === undefined ? undefined : findSource(name);
      const chosen = errata.filter(({ places }) => !source || places.some((place) => place.source === source));
      const records = chosen.map(erratumRecord);
      if (json) write(`${JSON.stringify({ assay: version, schemaVersion: 1, errata: records }, undefined, 2)}\n`);
      else {
        const groups = source ? [{ source, errata: records }] : bySource(records);
        write(plain ? errataPlain(groups) : errataText(groups, { width, style }));
      }
    });
}
