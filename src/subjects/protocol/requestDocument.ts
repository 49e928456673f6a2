import { z } from 'zod';
import type { TraceRequest } from '../request.js';
import { toWire, type WireNumber, wireNumber } from './wireNumber.js';

const count = z.int().nonnegative();

/** Numbers by name. */
export const numbersByName = z.record(z.string(), wireNumber);

/** What an optimizer is asked, as JSON. */
export const requestSchema = z.object({
  hyperparameters: numbersByName,
  tensors: z.array(z.object({ shape: z.array(count), values: z.array(wireNumber) })),
  steps: z.array(z.object({ gradients: z.array(z.array(wireNumber)), set: numbersByName.optional() })),
  probes: z
    .object({
      reuseArrays: z.literal(true).optional(),
      resumeAt: count.optional(),
      twin: z.literal(true).optional(),
      repeat: z.literal(true).optional(),
    })
    .optional(),
});

/** A request as plain JSON values. The fields come in this order, so that a program can look for one behind another. */
export function requestDocument({
  hyperparameters,
  tensors,
  steps,
  probes,
}: TraceRequest): z.infer<typeof requestSchema> {
  return {
    hyperparameters: recordOf(hyperparameters),
    tensors: tensors.map(({ shape, values }) => ({ shape: [...shape], values: Array.from(values, toWire) })),
    steps: steps.map(({ gradients, set }) => ({
      ...(set ? { set: recordOf(set) } : {}),
      gradients: gradients.map((gradient) => Array.from(gradient, toWire)),
    })),
    ...(probes ? { probes } : {}),
  };
}

function recordOf(values: Readonly<Record<string, number>>): Record<string, WireNumber> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, toWire(value)]));
}
