import type { EngineMistake } from './engineMistake.js';

const power = [{ primitive: 'constant_power' }, { primitive: 'power' }] as const;

/** An exponent that may be a number or a value, and only one of both works. */
export const adPowTypeConfusion: EngineMistake = {
  id: 'ad-pow-type-confusion',
  statement: 'A power works for one kind of exponent only: a number and a value are confused.',
  variants: () =>
    (['plain', 'wrapped'] as const).flatMap((given) =>
      (['adjoint', 'value', 'throws'] as const).flatMap((outcome) =>
        [power, power.slice(0, 1)].map((where) => ({
          fault: { numbers: { in: where, position: 'second', given, outcome } },
        })),
      ),
    ),
  hint: 'Are pow(a, 2) and pow(a, new Value(2)) the same?',
  explanation: 'Tell a number from a value before its data is read: Math.pow(a, undefined) is NaN.',
  frequency: 'seen',
};
