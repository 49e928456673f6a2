import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { browserRooms } from '../../build/rooms.mjs';
import { filesUnder, root } from './workingCopy.js';

/** Everything in these rooms, as one script for a browser. */
async function bundleForBrowser(source: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2023',
    logLevel: 'silent',
  });
  return outputFiles.map((file) => file.text).join('\n');
}

/** A global scope that holds what the language defines and nothing else: no process, no Buffer, no require. */
const runWithoutNode = (script: string): unknown => runInContext(script, createContext());

describe('the rooms before subjects/', () => {
  const files = browserRooms.flatMap((room) => filesUnder(`src/${room}`)).filter((file) => file.endsWith('.ts'));

  it('run in a browser', async () => {
    expect(files.length).toBeGreaterThan(0);
    const script = await bundleForBrowser(files.map((file) => `import './${file}';`).join('\n'));
    expect(() => runWithoutNode(script)).not.toThrow();
  });

  it.each([
    "import { readFileSync } from 'node:fs'; readFileSync('x');",
    "import path from 'path'; path.join('x');",
    "await import('node:module');",
  ])('would not be bundled with %s', async (planted) => {
    await expect(bundleForBrowser(planted)).rejects.toThrow();
  });

  it.each(['process.exit();', "Buffer.from('x');", 'setImmediate(() => {});'])(
    'would not run with %s',
    async (planted) => {
      const script = await bundleForBrowser(planted);
      expect(() => runWithoutNode(script)).toThrow();
    },
  );
});
