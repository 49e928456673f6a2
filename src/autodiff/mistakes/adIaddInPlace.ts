import type { EngineMistake, EngineVariant } from './engineMistake.js';

/** The operations of which it was seen, together and each. */
const changed = [
  ['add'],
  ['subtract'],
  ['multiply'],
  ['divide'],
  ['add', 'subtract'],
  ['add', 'subtract', 'multiply', 'divide'],
] as const;

const reluOfResult = { primitive: 'relu', partials: { x: 'y > 0 ? 1 : 0' } } as const;

/** The result is the operand, changed. */
export const adIaddInPlace: EngineMistake = {
  id: 'ad-iadd-in-place',
  statement: 'An operation changes its operand instead of making a new node.',
  variants: () =>
    changed.flatMap((names): readonly EngineVariant[] => {
      const places = names.map((primitive) => ({ primitive }));
      const faults = [
        { inPlace: places },
        { overwritesOperand: places },
        { overwritesOperand: places, readsEarly: 'everything' },
        { overwritesOperand: places, readsEarly: 'results' },
      ] as const;
      // With data that change it matters what the slope of relu reads.
      return faults.flatMap((fault) => [{ fault }, { fault, edits: [reluOfResult] }]);
    }),
  hint: 'After c = b.add(1), what is b?',
  explanation:
    'Other operations may still need the operand as it was, and their partials read it. Every operation must return a ' +
    'new node and leave its operands alone.',
  frequency: 'hypothetical',
};
