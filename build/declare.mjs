import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Writes the type declarations of the public API into `dist/`.
 * An installation without development dependencies has no compiler, and no use for declarations: nothing happens.
 */
export async function declare() {
  const compiler = compilerPath();
  if (compiler === undefined) return;
  const call = promisify(execFile)(process.execPath, [compiler, '-p', 'tsconfig.declarations.json'], { cwd: root });
  await call.catch((failure) => {
    throw new Error(`The type declarations could not be written:\n${failure.stdout}`);
  });
}

function compilerPath() {
  try {
    return fileURLToPath(import.meta.resolve('typescript/bin/tsc'));
  } catch {
    return undefined;
  }
}
