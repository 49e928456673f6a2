import type { BuildOptions, BuildResult } from 'esbuild';

type Built<O extends BuildOptions> = BuildResult<O> | 'stopped';

/** An optimizer is bundled within milliseconds. */
const patienceMilliseconds = 10_000;

// esbuild has one service per process; so there is one queue of those that wait to have it for themselves.
let alone: Promise<unknown> = Promise.resolve();

/**
 * Bundles beside other bundles. A source that exhausts esbuild ends its service, and with it every bundle under way;
 * each of these is then tried once more, alone and in a fresh service, so that only the guilty one fails.
 *
 * @returns `stopped` where the source exhausts the service, or occupies it for over 10 s
 * @throws BuildFailure for what is wrong with the source
 */
export async function bundleTogether<O extends BuildOptions>(options: O): Promise<Built<O>> {
  await alone;
  const built = await buildOnce(options);
  if (built !== 'stopped') return built;
  const turn = alone.then(() => buildAfresh(options));
  alone = turn.catch(() => undefined);
  return turn;
}

async function buildAfresh<O extends BuildOptions>(options: O): Promise<Built<O>> {
  const { stop } = await import('esbuild');
  await stop();
  const built = await buildOnce(options);
  if (built === 'stopped') await stop();
  return built;
}

async function buildOnce<O extends BuildOptions>(options: O): Promise<Built<O>> {
  const { build, stop } = await import('esbuild');
  const timer = setTimeout(stop, patienceMilliseconds);
  try {
    return (await build(options as BuildOptions)) as BuildResult<O>;
  } catch (error) {
    // What esbuild finds wrong in the source comes as a list; a service that ended comes without.
    if (error instanceof Error && 'errors' in error) throw error;
    return 'stopped';
  } finally {
    clearTimeout(timer);
  }
}
