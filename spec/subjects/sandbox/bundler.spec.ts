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

/** What it gives when it is read for the first time comes never; a second time, at once. */
function slowAtFirst() {
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  let reads = 0;
  const options = bundling(async () => {
    begin();
    if (++reads === 1) await new Promise(() => undefined);
    return { contents: 'console.log(1)' };
  });
  return { begun, options };
}

const innocentBundle = { outputFiles: [{ text: expect.stringContaining('console.log(1)') }] };

describe('a source that ends the bundler', () => {
  it('is the only one that fails of those under way, and of those that come later', async () => {
    const { begun, options } = slowAtFirst();
    // Each time it is read, the service ends, as it does when its stack overflows.
    const deadly = bundling(async () => {
      await begun;
      await stop();
      return { contents: '' };
    });
    const innocent = bundleTogether(options);
    expect(await bundleTogether(deadly)).toBe('stopped');
    expect(await innocent).toMatchObject(innocentBundle);
    expect(await bundleTogether(options)).toMatchObject(innocentBundle);
  });

  it('may also keep it busy for ever', async () => {
    const { begun, options } = slowAtFirst();
    const endless = bundling(() => new Promise(() => undefined));
    const innocent = bundleTogether(options);
    await begun;
    expect(await bundleTogether(endless, 50)).toBe('stopped');
    expect(await innocent).toMatchObject(innocentBundle);
  });

  it('is told apart from one with a mistake in it', async () => {
    const mistaken = bundling(() => Promise.resolve({ contents: 'const (' }));
    await expect(bundleTogether(mistaken)).rejects.toMatchObject({
      errors: [{ text: 'Expected identifier but found "("' }],
    });
  });
});
