import { BadAnswer, describeType } from '../../contracts/badAnswer.js';

/** Shape of one tensor: a bare number when `scalar`, else a vector of `length` numbers. */
export interface Expected {
  readonly scalar: boolean;
  readonly length: number;
}

// The getters themselves: a property of that name planted on an array does not count.
const typedPrototype: object = Object.getPrototypeOf(Float64Array.prototype);
const typedLength = Object.getOwnPropertyDescriptor(typedPrototype, 'length')?.get as (this: object) => number;
const typedName = Object.getOwnPropertyDescriptor(typedPrototype, Symbol.toStringTag)?.get as (
  this: object,
) => string | undefined;

/** `Float64Array` and the like; undefined for anything that is not a typed array. */
export function typedArrayName(value: object): string | undefined {
  return typedName.call(value);
}

/** True for typed arrays of every realm, whatever properties they were given; a DataView has no elements. */
function isTypedArray(value: unknown): value is Float64Array {
  return ArrayBuffer.isView(value) && typedArrayName(value) !== undefined;
}

function numbersIn(count: number): string {
  return count === 1 ? '1 number' : `${count} numbers`;
}

/** A string is shown in quotes, cut to 20 characters. */
function shown(value: unknown): string {
  return typeof value === 'string' ? `a string ("${value.slice(0, 20)}")` : describeType(value);
}

/**
 * Copies what a submission answered, reading every element exactly once.
 *
 * @param verb what it did with the value, for messages
 * @returns plain doubles; NaN and infinities are passed on as they are.
 * @throws BadAnswer when it is not an array (plain or typed) of the expected length, or an element is not a number.
 */
export function copyVector(value: unknown, { scalar, length }: Expected, verb = 'returned'): Float64Array {
  if (typeof value === 'number' && scalar) return Float64Array.of(value);
  const typed = isTypedArray(value);
  if (!typed && !Array.isArray(value)) {
    const expected = scalar ? 'a number' : `an array of ${numbersIn(length)}`;
    throw new BadAnswer(`It ${verb} ${shown(value)} where ${expected} was expected.`);
  }
  const list = value as ArrayLike<unknown>;
  const count = typed ? typedLength.call(list) : list.length;
  if (count !== length) throw new BadAnswer(`It ${verb} ${numbersIn(count)} where ${length} were expected.`);
  const copy = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const element = list[i];
    if (typeof element !== 'number') {
      throw new BadAnswer(`Element ${i} of what it ${verb} is ${shown(element)} where a number was expected.`);
    }
    copy[i] = element;
  }
  return copy;
}

/** Whether a vector that was handed over still holds these numbers; anything else that it may have become is false. */
export function holds(vector: unknown, values: Float64Array): boolean {
  if (typeof vector === 'number') return true;
  const list = vector as ArrayLike<unknown>;
  const { length } = values;
  if (list.length !== length) return false;
  for (let i = 0; i < length; i++) if (!Object.is(list[i], values[i])) return false;
  return true;
}
