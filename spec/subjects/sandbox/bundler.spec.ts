import { type BuildOptions, type OnLoadResult, stop } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { bundleTogether } from '../../../src/subjects/sandbox/bundler.js';

/** A bundle of one source, which is read as `load` says. */
const bundling = (load: () => Promise<OnLoadResult>): BuildOptions & { write: false } => ({
  entryPoints: ['source'],
  write: false,
  bundle: true,
  logLevel: 'silent',
  plugins: [
    {
      name: 'source',
      setup(build) {
        build.onResolve({ filter: /.*/ }, ({ path }) => ({ path, namespace: 'source' }));
        build.onLoad({ filter: /.*/, namespace: 'source' }, load);
      },
    },
  ],
});

/** Ends the service each time it is read, as a source does on which the service overflows its stack. */
const deadly = bundling(async () => {
  await stop();
  return { contents: '' };
});

describe('a source that ends the bundler', () => {
  it('is the only one that fails of those under way, and of those that come later', async () => {
    let reads = 0;
    const waiting = bundling(async () => {
      reads++;
      // The first reading never ends: it is under way when the service stops.
      if (reads === 1) await new Promise(() => undefined);
      return { contents: 'console.log(1)' };
    });
    const innocent = bundleTogether(waiting);
    const guilty = bundleTogether(deadly);
    expect(await guilty).toBe('stopped');
    expect(await innocent).toMatchObject({ outputFiles: [{ text: expect.stringContaining('console.log(1)') }] });
    expect(await bundleTogether(waiting)).toMatchObject({ errors: [] });
  });

  it('is told apart from one with a mistake in it', async () => {
    const mistaken = bundling(() => Promise.resolve({ contents: 'const (' }));
    await expect(bundleTogether(mistaken)).rejects.toMatchObject({
      errors: [{ text: 'Expected identifier but found "("' }],
    });
  });
});
