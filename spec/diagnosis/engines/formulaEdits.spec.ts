import type { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../../src/arithmetic/decimal.js';
import { bindPrimitive } from '../../../src/autodiff/boundPrimitives.js';
import type { Offers } from '../../../src/autodiff/mistakes/engineMistake.js';
import { editedTable, type PrimitiveEdit } from '../../../src/autodiff/primitives/editedTable.js';
import { type PrimitiveId, primitiveIds, primitiveOf } from '../../../src/autodiff/primitives/index.js';
import type { AnyPrimitive } from '../../../src/autodiff/primitives/primitive.js';
import { formulaEdits } from '../../../src/diagnosis/engines/formulaEdits.js';
import { edgePointsOf, type Point, pointsOf, roundPointsOf } from '../../../src/laws/autodiff/cases/points.js';
import { derivatives } from '../../../src/laws/autodiff/derivativeOf.js';
import type { EngineLaw } from '../../../src/laws/autodiff/engineLaw.js';
import { examineEngine } from '../../../src/laws/autodiff/examineEngine.js';
import { referenceEngine } from '../../../src/subjects/referenceEngine.js';

const exact = decimal(50);
const lastSharedDigit = exact.literal('1e-40');

/** Value and partials in decimals, the partials at the value that the primitive itself has. */
function numbersAt(primitive: AnyPrimitive, { at, exponent }: Point): readonly Decimal[] {
  const { value, partials } = bindPrimitive(primitive, exact);
  const slots = [...at, exponent].slice(0, 2).map((x) => exact.literal(String(x)));
  slots[2] = value(slots, 0);
  return [slots[2] as Decimal, ...partials.map((partial) => partial(slots, 0))];
}

function isSameNumber(a: Decimal, b: Decimal): boolean {
  if (!a.isFinite() || !b.isFinite()) return a.isNaN() ? b.isNaN() : a.equals(b);
  const larger = a.abs().lessThan(b.abs()) ? b.abs() : a.abs();
  return a.minus(b).abs().lessThanOrEqualTo(larger.times(lastSharedDigit));
}

/** Whether a slip changes nothing wherever the primitive has a slope: at kinks every choice is a convention. */
function isSameFunction(edit: PrimitiveEdit): boolean {
  const id = edit.primitive;
  const drawn = fc.sample(pointsOf(id), { seed: 5, numRuns: 12 });
  // Farther out, 1 − tanh² and its like cancel all digits that decimals carry.
  const points = [...roundPointsOf(id), ...edgePointsOf(id), ...drawn].filter(({ at }) => at.every((x) => x ** 2 < 16));
  const other = editedTable([edit])[id];
  return points.every((point) => {
    const [own, theirs] = [numbersAt(primitiveOf(id), point), numbersAt(other, point)];
    return own.every((x, k) => isSameNumber(x, theirs[k] as Decimal));
  });
}

const every: Offers = new Set(primitiveIds);

/** The law of one primitive with its cases drawn once, so that what is expected of them is worked out once. */
function lawOf(id: PrimitiveId): EngineLaw {
  const law = derivatives.find((one) => one.id === `derivative-of-${id.replaceAll('_', '-')}`) as EngineLaw;
  const cases = [...(law.always?.(every) ?? []), ...fc.sample(law.cases(every), { seed: 1, numRuns: 12 })];
  return { ...law, always: () => cases };
}

async function isCaught(edit: PrimitiveEdit, law: EngineLaw): Promise<boolean> {
  const subject = referenceEngine('a slip', { table: editedTable([edit]) });
  return (await examineEngine(subject, { seed: 1, runs: 0, laws: [law] })).reports[0]?.verdict === 'fail';
}

describe('slips of the pen in the formulas of a primitive', () => {
  it.each(primitiveIds)('are caught in %s, or are the same function', async (id) => {
    const law = lawOf(id);
    for (const edit of formulaEdits(id)) {
      if (!(await isCaught(edit, law))) expect([edit, isSameFunction(edit)]).toEqual([edit, true]);
    }
  });

  it('are taken from the table, and from the forms that are usual by hand', () => {
    const slips = formulaEdits('divide').flatMap(({ partials }) => partials?.b ?? []);
    expect(slips).toContain('y / b');
    expect(slips).toContain('a / b^2');
    expect(new Set(slips).size).toBe(slips.length);
  });

  it('include an exponent that is off by one', () => {
    expect(formulaEdits('constant_power')).toContainEqual({
      primitive: 'constant_power',
      partials: { x: '(c - 1) * x^(c - 1)' },
    });
  });
});
