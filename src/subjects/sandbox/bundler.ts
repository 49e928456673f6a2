import type { BuildOptions, BuildResult } from 'esbuild';

type Built<O extends BuildOptions> = BuildResult<O> | 'stopped';

/** Milliseconds; an optimizer is bundled in a few of them. */
const usualPatience = 5_000;

// esbuild has one service per process; so there is one queue of those that wait to have it for themselves.
let alone: Promise<unknown> = Promise.resolve();

/**
 * Bundles beside other bundles. A source that exhausts esbuild ends its service, and with it every bundle under way;
 * each of these is then tried once more, alone and in a fresh service, so that only the guilty one fails.
 *
 * @returns `stopped` where the source exhausts the service, or occupies it for longer than `patience`
 * @throws BuildFailure for what is wrong with the source
 */
export async function bundleTogether<O extends BuildOptions>(options: O, patience = usualPatience): Promise<Built<O>> {
  await alone;
  const built = await buildOnce(options, patience);
  if (built !== 'stopped') return built;
  const turn = alone.then(() => buildAfresh(options, patience));
  alone = turn.catch(() => undefined);
  return turn;
}

async function buildAfresh<O extends BuildOptions>(options: O, patience: number): Promise<Built<O>> {
  await stopService();
  const built = await buildOnce(options, patience);
  if (built === 'stopped') await stopService();
  return built;
}

// Nobody who waits for a service hears from esbuild that it was stopped.
const underWay = new Set<() => void>();

async function stopService(): Promise<void> {
  const { stop } = await import('esbuild');
  await stop();
  for (const lose of underWay) lose();
}

async function buildOnce<O extends BuildOptions>(options: O, patience: number): Promise<Built<O>> {
  const { build } = await import('esbuild');
  let lose = () => {};
  const lost = new Promise<'stopped'>((resolve) => {
    lose = () => resolve('stopped');
  });
  underWay.add(lose);
  // The timer also keeps the process alive, which a service that ends does not.
  const timer = setTimeout(stopService, patience);
  try {
    return await Promise.race([build(options as BuildOptions) as Promise<BuildResult<O>>, lost]);
  } catch (error) {
    // What esbuild finds wrong in the source comes as a list; a service that ended comes without.
    if (error instanceof Error && 'errors' in error) throw error;
    return 'stopped';
  } finally {
    clearTimeout(timer);
    underWay.delete(lose);
  }
}
