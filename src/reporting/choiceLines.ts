import type { Choice } from '../optimizers/optimizer.js';
import { indent, type Page } from './page.js';
import { hang } from './wrap.js';

/**
 * One choice of a dialect with who makes it and where that is written.
 * @param apart the smallest case that tells it apart; empty for the first choice
 * @param page `column` is where sentences begin, beside the longest name of a choice
 */
export function choiceLines(
  choice: Choice,
  apart: string,
  { width, style, column }: Page & { readonly column: number },
): readonly string[] {
  const { id, statement, users, source, differs, hyperparameters = {} } = choice;
  const beside = (text: string) => hang('', text, { column, width });
  const own = Object.entries(hyperparameters).map(
    ([name, { meaning, default: value, domain }]) => `with ${name} = ${value} in ${domain.text}: ${meaning}`,
  );
  return [
    '',
    ...hang(`${indent}${id}`, statement, { column, width }),
    ...own.flatMap(beside),
    ...(users.length > 0 ? beside(`used by ${users.join(', ')}`) : []),
    ...(differs === undefined ? [] : beside(`differs ${differs}`)),
    ...(apart === '' ? [] : beside(apart)),
    ...beside(source).map(style.faint),
  ];
}
