import type { Result } from '../grading/result.js';
import { type ExitCode, exitCodes } from './exitCodes.js';

/**
 * How grading ended: a fault of ours first; then `usage` where no input could be used at all; then `failed` where
 * anything is not right. A dialect is right, unless another one was asked for.
 */
export function exitCodeOf(results: readonly Result[], dialectAsked: boolean): ExitCode {
  if (results.some(({ verdict }) => verdict === 'harness-error')) return exitCodes.ownFault;
  if (results.every(({ verdict }) => verdict === 'ungradable')) return exitCodes.usage;
  const right = results.every(({ verdict }) => verdict === 'pass' || (verdict === 'dialect' && !dialectAsked));
  return right ? exitCodes.passed : exitCodes.failed;
}
