import { formsOf, type PrimitiveId } from '../../../autodiff/primitives/index.js';
import { operationNames } from '../../contracts/engines/operationNames.js';
import { plainOperator } from '../../contracts/engines/plainOperators.js';

/**
 * Whether an operation is the form of its function that a primitive is. Under a name of the form's own it is; under the
 * name that all forms share it is the one whose value is nearest, and the first where it computes none.
 * @param name the name under which it was found
 * @param x the first argument, and the only one of a function that has forms
 * @param valueThere what it computes of x; undefined where it throws or computes no number
 */
export function isFormOffered(id: PrimitiveId, name: string, x: number, valueThere: () => number | undefined): boolean {
  const forms = formsOf(id);
  const [first = id] = forms;
  if (forms.length === 1 || (id !== first && operationNames[id].names.includes(name))) return true;
  const value = valueThere();
  if (value === undefined) return id === first;
  const distances = forms.map((form) => Math.abs(Number(plainOperator(form).call([x])) - value));
  return forms[distances.indexOf(Math.min(...distances))] === id;
}
