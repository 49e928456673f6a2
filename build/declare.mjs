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

/** Its file, by name: `tsc` on the path may be either of the two compilers that are installed. */
function compilerPath() {
  try {
    return fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript-native/package.json')));
  } catch {
    return undefined;
  }
}
