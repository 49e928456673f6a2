import type { Axis } from '../optimizer.js';

/** Who places ε where, for one optimizer, and what they cite. */
interface Placement {
  readonly outside: readonly string[];
  readonly hat: readonly string[];
  readonly outsideSource: string;
  readonly hatSource: string;
}

/** Where ε stands beside the root of a second moment that Adam's kin correct, or could: two places are in use. */
export function epsHat({ outside, hat, outsideSource, hatSource }: Placement): Axis {
  return {
    question: 'Where does eps stand?',
    choices: [
      {
        id: 'outside',
        statement: 'eps is added to the root.',
        edits: [],
        users: outside,
        source: outsideSource,
      },
      {
        id: 'hat',
        statement: 'eps is added to the root of the second moment before its correction ("epsilon hat").',
        edits: [{ replace: 'sqrt(v_hat) + eps', with: 'sqrt(v_hat) + eps / sqrt(1 - beta2^t)' }],
        users: hat,
        source: hatSource,
        differs: 'eps counts 1/√(1−beta2^t) times as much, 31.6 times at t = 1 and beta2 = 0.999',
      },
    ],
  };
}
