import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const sandbox = join(root, 'src/subjects/sandbox');

/** The driver as one script, whose completion value is its exports. */
async function bundleDriver() {
  const { outputFiles } = await build({
    entryPoints: [join(sandbox, 'guest/driver.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'driver',
    footer: { js: 'driver;' },
    platform: 'neutral',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    tsconfigRaw: '{}',
  });
  return outputFiles.map((file) => file.text).join('');
}

/**
 * Makes `import { driverSource } from 'assay:driver'` the bundled driver as a string.
 * @type {import('esbuild').Plugin}
 */
const driverAsText = {
  name: 'driver-as-text',
  setup(builder) {
    builder.onResolve({ filter: /^assay:driver$/ }, ({ path }) => ({ path, namespace: 'driver' }));
    builder.onLoad({ filter: /.*/, namespace: 'driver' }, async () => ({
      contents: `export const driverSource = ${JSON.stringify(await bundleDriver())};`,
    }));
  },
};

/**
 * Bundles the sandbox's worker thread into a folder: `worker.js`, and `quickjs.wasm` beside it.
 *
 * @param {string} folder absolute path; made when it is missing
 */
export async function buildWorker(folder) {
  await mkdir(folder, { recursive: true });
  const require = createRequire(import.meta.url);
  await copyFile(require.resolve('@jitl/quickjs-wasmfile-release-sync/wasm'), join(folder, 'quickjs.wasm'));
  await build({
    entryPoints: [join(sandbox, 'worker.ts')],
    outfile: join(folder, 'worker.js'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    legalComments: 'none',
    plugins: [driverAsText],
    logLevel: 'warning',
  });
}
