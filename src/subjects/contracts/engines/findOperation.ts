import { type PrimitiveId, primitiveIds } from '../../../autodiff/primitives/index.js';
import { plainName } from '../../../optimizers/find.js';
import { operationNames } from './operationNames.js';

/** The operation that a name means, its id or what engines call it; `undefined` where none does. */
export function findOperation(name: string): PrimitiveId | undefined {
  const plain = plainName(name);
  return primitiveIds.find((id) => [id, ...operationNames[id].names].some((one) => plainName(one) === plain));
}
