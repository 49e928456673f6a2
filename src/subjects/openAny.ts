import { acceptedEngines } from './contracts/engines/chooseEngine.js';
import { contracts } from './contracts/index.js';
import { engineIn, engineLimits, type OpenedEngine } from './engine.js';
import { type OpenedFile, openFile, type UngradableSubmission } from './openedFile.js';
import { type OpenedSubmission, type SubmissionOptions, submissionIn } from './submission.js';

/**
 * Opens a file with an optimizer or an autodiff engine, and tells the two apart: a class of values or a tape makes it an
 * engine, and so does `grad(f)` where no export is an optimizer. Whoever names a contract, an export or names to prefer
 * means the optimizer.
 *
 * @throws RangeError for a limit or a contract that does not exist
 */
export async function openAny(
  path: string,
  options: SubmissionOptions = {},
): Promise<OpenedSubmission | OpenedEngine | UngradableSubmission> {
  const file = await openFile(path, options);
  if (file.kind === 'ungradable') return file;
  const engine = isNamed(options) ? undefined : engineOf(file, options);
  if (engine !== undefined) return engine;
  const optimizer = submissionIn(file, options);
  if (optimizer.kind === 'submission') return optimizer;
  await file.close();
  if (optimizer.reason !== 'no-contract') return optimizer;
  return { ...optimizer, message: `${optimizer.message}\nAn autodiff engine exports one of:${acceptedEngines()}` };
}

function isNamed({ contract, exportName, preferred }: SubmissionOptions): boolean {
  return contract !== undefined || exportName !== undefined || preferred !== undefined;
}

function engineOf(file: OpenedFile, { limits: given }: SubmissionOptions): OpenedEngine | undefined {
  const { sandboxed, described } = file;
  const limits = { ...sandboxed.limits, ...engineLimits(given) };
  const engine = engineIn({ ...file, sandboxed: { ...sandboxed, limits, job: { ...sandboxed.job, limits } } }, {});
  const isOptimizer = described.some((one) => contracts.some((contract) => contract.fits(one) === 'exactly'));
  return engine?.contract === 'grad' && isOptimizer ? undefined : engine;
}
