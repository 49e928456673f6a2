import type { Limits } from '../sandbox/limits.js';
import { type OpenedProgram, openProgram, type UngradableProgram } from './openProgram.js';
import type { About } from './questions.js';
import type { Program } from './runProgram.js';

/** What came of opening a program with one of the commands that can run it. */
interface Tried {
  readonly command: string;
  readonly opened: OpenedProgram | UngradableProgram;
}

/**
 * Opens a program; where what runs it lacks something that the program imports, with whatever else can run it and lacks
 * least. One that lacks nothing costs nothing more than `openProgram`.
 */
export async function openEquipped(
  program: Program,
  about: Omit<About, 'run'>,
  given: Partial<Limits> = {},
): Promise<(OpenedProgram | UngradableProgram) & { readonly command: string }> {
  const tried: Tried[] = [];
  for (const command of [program.command, ...(program.otherwise ?? [])]) {
    const opened = await openProgram({ ...program, command }, about, given);
    tried.push({ command, opened });
    if ((opened.lacks ?? []).length === 0) break;
  }
  const best = tried.reduce((least, one) => (lackOf(one) < lackOf(least) ? one : least));
  for (const one of tried) if (one !== best && one.opened.kind === 'program') one.opened.close();
  const { command, opened } = best;
  if (opened.kind === 'program' || opened.lacks === undefined) return { ...opened, command };
  const others = tried.filter((one) => one !== best).map(told);
  return { ...opened, command, message: [opened.message, ...others].join(' ') };
}

/** How much is missing. What ended with an error could not say. */
function lackOf({ opened }: Tried): number {
  if (opened.kind === 'ungradable' && opened.reason === 'error') return Number.POSITIVE_INFINITY;
  return opened.lacks?.length ?? 0;
}

function told({ command, opened: { lacks = [] } }: Tried): string {
  return lacks.length > 0 ? `${command} lacks ${lacks.join(' and ')}.` : `${command} cannot run it.`;
}
