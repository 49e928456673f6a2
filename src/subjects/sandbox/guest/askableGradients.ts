import { BadAnswer } from '../../contracts/badAnswer.js';
import type { Realm } from '../../contracts/realm.js';
import { copyVector, type Expected } from './copyVector.js';
import { guarded } from './guestFailure.js';

/** The gradients of one step, to be asked for. */
export interface AskableGradients {
  /** A function gradientAt(point) per tensor, of the submission's realm; each may be called once. */
  readonly functions: readonly object[];
  /** Throws what went wrong while a gradient was asked for; does nothing where all was well. */
  requireSound(): void;
  /** The points at which the gradients were asked for. @throws BadAnswer where one never was; see `requireSound` */
  points(): readonly Float64Array[];
}

const twice =
  'It asked for the gradient twice in one step; a step has one gradient: keep what gradientAt(point) returned.';
const never = 'It never called gradientAt(point) in this step, so that the step knows no gradient.';

/**
 * @param gradients what the functions return, in the submission's realm, whatever point they are asked for
 * @param called told of every call, right or wrong
 */
export function askableGradients(
  realm: Realm,
  gradients: readonly unknown[],
  expected: readonly Expected[],
  called: () => void,
): AskableGradients {
  const asked: Float64Array[] = [];
  let wrong: { readonly thrown: unknown } | undefined;
  const requireSound = () => {
    if (wrong !== undefined) throw wrong.thrown;
  };
  const gradientAt = (tensor: number, point: unknown): unknown => {
    called();
    try {
      if (asked[tensor] !== undefined) throw new BadAnswer(twice);
      asked[tensor] = guarded(() => copyVector(point, expected[tensor] as Expected, 'asked for the gradient at'));
      return gradients[tensor];
    } catch (thrown) {
      wrong ??= { thrown };
      // biome-ignore lint/style/useThrowOnlyError: an error of ours would be a way from the submission's realm to ours
      throw 'There is no gradient at what was asked.';
    }
  };
  return {
    functions: gradients.map((_, tensor) => realm.callable(1, ([point]) => gradientAt(tensor, point))),
    requireSound,
    points() {
      requireSound();
      return gradients.map((_, tensor) => {
        const point = asked[tensor];
        if (point === undefined) throw new BadAnswer(never);
        return point;
      });
    },
  };
}
