import { type Precision, precisions } from '../arithmetic/format.js';
import type { ExpectedNumber } from './expectedValues.js';
import type { Finding } from './finding.js';
import { fromHexFloat } from './hexFloat.js';
import type { PublishedList } from './publishedNumbers.js';

/** What is off in published numbers, beside what we work out ourselves. @param where the test and the place in it */
export function* checkNumbers(
  published: PublishedList,
  own: readonly ExpectedNumber[],
  where: string,
): Generator<Finding> {
  const { decimal, hex, float64, float32 } = published;
  const lengths = [decimal, hex, float64, float32].map(({ length }) => length);
  if (lengths.some((length) => length !== own.length)) {
    yield { where, what: `There are ${own.length} numbers to be given, and the lists have ${lengths.join(', ')}.` };
    return;
  }
  for (const [i, number] of own.entries()) {
    const at = own.length > 1 ? `${where}, coordinate ${i + 1}` : where;
    const value = fromHexFloat(hex[i] ?? '');
    if (Number(decimal[i]) !== value)
      yield { where: at, what: `The decimal ${decimal[i]} is not the hexadecimal ${hex[i]}, which is ${value}.` };
    for (const precision of precisions) {
      yield* checkAllowed(value, published[precision][i] ?? null, number, { precision, at });
    }
  }
}

interface Place {
  readonly precision: Precision;
  readonly at: string;
}

function* checkAllowed(
  value: number,
  stated: number | null,
  own: ExpectedNumber,
  { precision, at }: Place,
): Generator<Finding> {
  const known = own[precision];
  if (stated === null) {
    if (known !== null) yield { where: at, what: `Nothing is allowed for ${precision}, and ${known} is known.` };
    return;
  }
  if (Math.abs(value - own.value) > stated) {
    yield {
      where: at,
      what: `${value} is expected, and our reference gives ${own.value}: more apart than the ${stated} that is allowed for ${precision}.`,
    };
  }
  if (known === null)
    yield {
      where: at,
      what: `${stated} is allowed for ${precision}, where rounding may take more than half of the digits: say null.`,
    };
  else if (stated > known)
    yield { where: at, what: `${stated} is allowed for ${precision}, and rounding can explain only ${known}.` };
  else if (stated < known)
    yield {
      where: at,
      what: `Only ${stated} is allowed for ${precision}, and a right program may be off by ${known}.`,
    };
}
