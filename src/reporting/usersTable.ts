import type { Optimizer } from '../optimizers/optimizer.js';

/** Who makes which choice on each axis of an optimizer: a row for each who is named, in the order of being named. */
export interface UserRow {
  readonly user: string;
  /** One entry per axis; several ids where somebody does both, an empty text where nothing is known. */
  readonly choices: readonly string[];
}

/** The choices of libraries, papers and courses, axis by axis. */
export function usersTable({ axes }: Optimizer): readonly UserRow[] {
  const all = Object.values(axes);
  const users = new Set(all.flatMap(({ choices }) => choices.flatMap((choice) => choice.users)));
  return [...users].map((user) => ({
    user,
    choices: all.map(({ choices }) =>
      choices
        .filter((choice) => choice.users.includes(user))
        .map(({ id }) => id)
        .join(', '),
    ),
  }));
}
