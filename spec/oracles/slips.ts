import type { Decimal } from 'decimal.js';
import { decimal } from '../../src/arithmetic/decimal.js';
import { float64 } from '../../src/arithmetic/float64.js';
import { formulaNames } from '../../src/autodiff/boundPrimitives.js';
import { type PrimitiveId, primitiveOf } from '../../src/autodiff/primitives/index.js';
import { bind } from '../../src/formula/evaluate.js';
import { parseEquations, parseExpression } from '../../src/formula/parse.js';
import { print } from '../../src/formula/print.js';
import { oneEditVariants } from '../../src/formula/variants.js';
import type { DomainPoint } from './primitivePoints.js';
import { manyDigits, type Told } from './verdicts.js';

const exact = decimal(manyDigits);
const lastSharedDigit = exact.literal('1e-40');

/** Every formula that is one slip of the pen away from a primitive's partial by one argument. */
export function slipsOf(id: PrimitiveId, argument: string): readonly string[] {
  const { arguments: names, parameter, partials } = primitiveOf(id);
  const [first, ...others] = parameter === undefined ? names : [...names, parameter];
  // The first argument stands where an algorithm has its step counter, so that x + 1 for x is drawn as well.
  const kinds = { hyperparameters: [], values: [...others, 'y'], counter: first as string };
  const variants = oneEditVariants(parseEquations(`slope = ${partials[argument]}`), kinds);
  return variants.flatMap((lines) => lines.map(({ expression }) => print(expression)));
}

/** What a formula tells that stands where a primitive has its partial; digits are worked out when they are asked for. */
export function toldByFormula(id: PrimitiveId, formula: string): (point: DomainPoint) => Told {
  const [expression, layout] = [parseExpression(formula), formulaNames(primitiveOf(id))];
  const [inDoubles, inDigits] = [bind(expression, layout, float64), bind(expression, layout, exact)];
  const told = new Map<DomainPoint, Told>();
  return (point) => {
    let digits: Decimal | undefined;
    const known = told.get(point) ?? {
      double: inDoubles(point.double, 0),
      get digits() {
        digits ??= inDigits(point.digits, 0);
        return digits;
      },
    };
    told.set(point, known);
    return known;
  };
}

/** Whether two tell the same, to 40 digits. */
export function isSame({ digits: a }: Told, { digits: b }: Told): boolean {
  if (!a.isFinite() || !b.isFinite()) return String(a) === String(b);
  return a.minus(b).abs().lessThanOrEqualTo(a.abs().times(lastSharedDigit));
}
