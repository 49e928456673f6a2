import type { EngineMistake } from './engineMistake.js';

/** Math.log10 and Math.log2 in the place of Math.log, with the slope of either. */
export const adLogBase: EngineMistake = {
  id: 'ad-log-base',
  statement: 'The logarithm is taken to another base than e.',
  variants: () =>
    ['10', '2'].flatMap((base) => {
      const value = `log(x) / log(${base})`;
      return [
        { edits: [{ primitive: 'log' as const, value }] },
        { edits: [{ primitive: 'log' as const, value, partials: { x: `1 / (x * log(${base}))` } }] },
      ];
    }),
  hint: 'What is log(e), and what does Math.log10(Math.E) give?',
  explanation:
    'Here log is the natural logarithm, Math.log, whose slope is 1 / x. To another base b it is log(x) / log(b), and ' +
    'its slope 1 / (x · log(b)).',
  frequency: 'hypothetical',
};
