import { open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../formula/problem.js';

/**
 * Keeps a folder of results to one run at a time; what a run that was killed has left is taken over.
 * @returns what gives the folder free
 * @throws Problem `in-use`
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = path.join(folder, '.lock');
  for (let attempt = 0; ; attempt++) {
    const handle = await open(file, 'wx').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST' && attempt < 2) return undefined;
      throw error;
    });
    if (handle) {
      await handle.writeFile(String(process.pid));
      await handle.close();
      return () => rm(file, { force: true });
    }
    const owner = Number(await readFile(file, 'utf8').catch(() => ''));
    if (owner > 0 && owner !== process.pid && isRunning(owner)) {
      throw new Problem('in-use', `Process ${owner} is grading into ${folder}; wait for it, or take another --out.`);
    }
    await rm(file, { force: true });
  }
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
