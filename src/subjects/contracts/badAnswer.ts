/** The submission answered, but not with what its contract asks for. The message is a sentence that says what to do. */
export class BadAnswer extends Error {}

/**
 * @returns the value, known to be an object.
 * @throws BadAnswer when it is anything else; a promise is named as such.
 */
export function requireObject(value: unknown, advice: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null) {
    if (typeof Reflect.get(value, 'then') === 'function') {
      throw new BadAnswer(`It returned a promise; nothing here may be async. ${advice}`);
    }
    return value as Record<string, unknown>;
  }
  throw new BadAnswer(`It returned ${value === null ? 'null' : describeType(value)}. ${advice}`);
}

/** @returns the kind of a value in words: `a number`, `a string`, `nothing`, …; never runs code of the value. */
export function describeType(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'object') return 'an object';
  return `a ${typeof value}`;
}
