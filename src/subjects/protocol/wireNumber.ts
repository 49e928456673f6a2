import { z } from 'zod';

/** A double as JSON. */
export const wireNumber = z
  .union([z.number(), z.enum(['NaN', 'Infinity', '-Infinity', '-0'])])
  .describe('A double. JSON has no NaN, infinities and negative zero: they are texts.');

export type WireNumber = z.infer<typeof wireNumber>;

/** A double as it is written: finite ones as the shortest number that reads back the same. */
export function toWire(value: number): WireNumber {
  if (Object.is(value, -0)) return '-0';
  return Number.isFinite(value) ? value : (String(value) as WireNumber);
}

/** The double that was written. */
export const fromWire = (written: WireNumber): number => Number(written);
