import type { EngineMistake, EngineVariant } from './engineMistake.js';

type Position = NonNullable<EngineVariant['besideNumber']>;

const beside = (besideNumber: Position, partials: Readonly<Record<string, string>>): EngineVariant => ({
  edits: [{ primitive: 'multiply', partials }],
  besideNumber,
});

/** The branch for numbers passes the adjoint on as a sum would, or multiplies by what it should not. */
export const adNumberFactor: EngineMistake = {
  id: 'ad-number-factor',
  statement: 'Where a plain number is a factor, the adjoint is not multiplied by that number.',
  variants: () =>
    [
      { a: '1', b: '1' },
      { a: 'a', b: 'b' },
    ].flatMap(({ a, b }) => [beside('second', { a }), beside('either', { a, b }), beside('first', { b })]),
  hint: 'What is the slope of 3 · a, and which of the two branches of mul() is taken there?',
  explanation:
    'd(a · c)/da is c for a plain number c as for a Value: the branch for numbers computes the right product, but its ' +
    'backward leaves c out. Pass on c · out.grad, or make a Value of the number and have one branch.',
  frequency: 'hypothetical',
};
