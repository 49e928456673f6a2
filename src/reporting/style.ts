import { styleText } from 'node:util';

/** How a text stands out. The words say it too: no meaning is carried by a colour alone. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly notable: (text: string) => string;
}

type Format = Parameters<typeof styleText>[0];

/**
 * The colours of a terminal, or none.
 * @param coloured whether the output shows colours; who writes knows it (a terminal, `NO_COLOR` not set)
 */
export function styleFor(coloured: boolean): Style {
  const as = (format: Format) => (text: string) =>
    coloured ? styleText(format, text, { validateStream: false }) : text;
  return { strong: as('bold'), faint: as('dim'), good: as('green'), bad: as('red'), notable: as('yellow') };
}
