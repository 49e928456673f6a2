import { plainName } from '../optimizers/find.js';
import { type TrainingItem, type TrainingKind, trainingKinds } from './index.js';

/** A piece of training with the registry it stands in. */
export interface FoundTraining {
  readonly kind: TrainingKind;
  readonly item: TrainingItem;
}

/** The piece of training of this id, without case and separators, or `undefined`. */
export function lookUpTraining(name: string): FoundTraining | undefined {
  const plain = plainName(name);
  for (const kind of trainingKinds) {
    const item = kind.items.find(({ id }) => plainName(id) === plain);
    if (item) return { kind, item };
  }
  return undefined;
}
