import type { Command } from 'commander';
import type { Drift } from '../conformance/drift.js';
import { driftDocument, driftDocumentSchema } from '../conformance/driftDocument.js';
import { driftText } from '../reporting/driftText.js';
import { type ExitCode, exitCodes } from './exitCodes.js';
import { pageOf } from './pageOf.js';
import { version } from './version.js';

/** Writes what changed, for a person or for programs. @returns `failed` where something did */
export function tellDrift(
  drift: Drift,
  names: readonly [string, string],
  { command, json }: { readonly command: Command; readonly json: boolean },
): ExitCode {
  const { sheet, write } = pageOf(command);
  if (json) {
    const document = driftDocumentSchema.parse(driftDocument(drift, { version }));
    write(`${JSON.stringify(document, undefined, 2)}\n`);
  } else write(driftText(drift, names, sheet));
  return drift.verdict === 'changed' ? exitCodes.failed : exitCodes.passed;
}
