import { spawnSync } from 'node:child_process';
import { interpreters } from '../../../src/subjects/python/interpreters.js';

/** Whether some Python here has a module; it is looked for and not loaded, since some take a second to load. */
export async function isInstalled(module: string): Promise<boolean> {
  const look = `import importlib.util as u, sys; sys.exit(u.find_spec("${module}") is None)`;
  return (await interpreters()).some((python) => spawnSync(python, ['-c', look]).status === 0);
}
