import type { PrimitiveEdit } from '../../autodiff/primitives/editedTable.js';
import { handwritten } from '../../autodiff/primitives/handwritten.js';
import { type PrimitiveId, primitiveOf } from '../../autodiff/primitives/index.js';
import type { AnyPrimitive } from '../../autodiff/primitives/primitive.js';
import { parseExpression } from '../../formula/parse.js';
import { print } from '../../formula/print.js';
import { namesIn } from '../../formula/syntax.js';
import { oneEditVariants } from '../../formula/variants.js';

const span = { start: 0, end: 0 };

/**
 * Every formula of a primitive with one slip of the pen in it: its partials first, then its value; and every form in
 * which it is usually written by hand, since a slip in one form is none in another. A partial may also be left out as a
 * whole, or have another sign.
 */
export function formulaEdits(id: PrimitiveId): readonly PrimitiveEdit[] {
  const edits = known.get(id) ?? written(id);
  known.set(id, edits);
  return edits;
}

const known = new Map<PrimitiveId, readonly PrimitiveEdit[]>();

function written(id: PrimitiveId): readonly PrimitiveEdit[] {
  const { arguments: names, parameter } = primitiveOf(id);
  const operands = parameter === undefined ? names : [...names, parameter];
  const slips = (read: (primitive: AnyPrimitive) => string, known: readonly string[]) => {
    const forms = new Set([primitiveOf(id), handwritten[id]].map(read));
    return new Set([...forms].flatMap((formula) => slipsOf(formula, known, parameter)));
  };
  return [
    ...names.flatMap((name) =>
      Array.from(
        new Set([
          ...slips(({ partials }) => partials[name] as string, [...operands, 'y']),
          ...wholes(primitiveOf(id).partials[name] as string, [...operands, 'y']),
        ]),
        (slip) => ({ primitive: id, partials: { [name]: slip } }),
      ),
    ),
    ...Array.from(
      slips(({ value }) => value, operands),
      (slip) => ({ primitive: id, value: slip }),
    ),
  ];
}

/** What may stand in place of a whole partial: nothing, any name, or the partial with another sign. */
function wholes(partial: string, names: readonly string[]): readonly string[] {
  const others = ['1', '0', `-(${partial})`, ...names].map((text) => print(parseExpression(text)));
  return others.filter((text) => text !== print(parseExpression(partial)));
}

/** @param counter a fixed number behind the arguments, which may be off by one */
function slipsOf(formula: string, names: readonly string[], counter = 't'): readonly string[] {
  const line = { target: 'slope', expression: parseExpression(formula), span };
  // Where nothing counts, slips that bring a counter in are left out.
  const slips = oneEditVariants([line], { hyperparameters: [], values: names, counter }).flatMap(([edited]) => {
    const isReadable = edited && [...namesIn(edited.expression)].every((name) => names.includes(name));
    return isReadable ? [print(edited.expression)] : [];
  });
  // Of two that are the same function the shorter is the one to read: x^c rather than x^(c * 1).
  return slips.toSorted((a, b) => a.length - b.length);
}
