import { z } from 'zod';
import type { TraceRequest } from '../subjects/request.js';

const count = z.int().nonnegative();

/** A number of a document. */
export const numberSchema = z
  .union([z.number(), z.enum(['NaN', 'Infinity', '-Infinity', '-0'])])
  .describe('A double. JSON has no NaN, infinities and negative zero: they are texts.');

/** Numbers by name. */
export const numbersSchema = z.record(z.string(), numberSchema);

/** What a subject was asked. */
export const requestSchema = z.object({
  hyperparameters: numbersSchema,
  tensors: z.array(z.object({ shape: z.array(count), values: z.array(numberSchema) })),
  steps: z.array(z.object({ gradients: z.array(z.array(numberSchema)), set: numbersSchema.optional() })),
  probes: z
    .object({
      reuseArrays: z.literal(true).optional(),
      resumeAt: count.optional(),
      twin: z.literal(true).optional(),
      repeat: z.literal(true).optional(),
    })
    .optional(),
});

type NumberText = z.infer<typeof numberSchema>;

/** A request as plain JSON values. */
export function requestOf({ hyperparameters, tensors, steps, probes }: TraceRequest): z.infer<typeof requestSchema> {
  return {
    hyperparameters: recordOf(hyperparameters),
    tensors: tensors.map(({ shape, values }) => ({ shape: [...shape], values: Array.from(values, numberText) })),
    steps: steps.map(({ gradients, set }) => ({
      gradients: gradients.map((gradient) => Array.from(gradient, numberText)),
      ...(set ? { set: recordOf(set) } : {}),
    })),
    ...(probes ? { probes } : {}),
  };
}

function recordOf(values: Readonly<Record<string, number>>): Record<string, NumberText> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, numberText(value)]));
}

/** A number, or null where there is none. */
export function numberOrNull(value: number | undefined): NumberText | null {
  return value === undefined ? null : numberText(value);
}

/** A number as JSON holds it. */
export function numberText(value: number): NumberText {
  if (Object.is(value, -0)) return '-0';
  return Number.isFinite(value) ? value : (String(value) as NumberText);
}
