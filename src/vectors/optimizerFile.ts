import { z } from 'zod';
import { flagName, note } from './note.js';
import { publishedTensors } from './publishedNumbers.js';

const tensors = z.array(z.array(z.number()).min(1)).min(1);
const numbersByName = z.record(z.string(), z.number());

/** Circumstances that a right program does not notice, by the probe of a request that brings them about. */
export const circumstances = {
  twin: 'second instance',
  reuseArrays: 'reused gradient arrays',
} as const;

const step = z.strictObject({
  set: numbersByName.optional().describe('Hyperparameters that change before this step, as by a schedule'),
  gradients: tensors.describe('By tensor and coordinate; handed out whatever point is asked for'),
  expected: z
    .record(z.string(), publishedTensors)
    .describe('After this step: theta, then the state by its name in the equations, by tensor and coordinate'),
});

const test = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+-\d+$/, 'the name of the file and a number'),
  comment: z.string().describe('What the test is, and why it was chosen'),
  flags: z.array(flagName).describe('Programs with these mistakes, or in these forms, fail the test; see notes'),
  circumstances: z
    .array(z.enum(Object.values(circumstances) as ['second instance', 'reused gradient arrays']))
    .min(1)
    .optional()
    .describe(
      'second instance: before each step another instance, begun alike, takes the same step with the gradients negated. ' +
        'reused gradient arrays: the gradients of all steps are handed over in the same arrays, overwritten in between. ' +
        'The flags of such a test hold where these are brought about',
    ),
  hyperparameters: numbersByName.describe('All that the group has, as doubles'),
  theta0: tensors.describe('The parameters before the first step, by tensor and coordinate'),
  steps: z.array(step).min(1),
});

const group = z.strictObject({
  name: z.string().describe('The form of the equations: its choices, or "as written"'),
  dialect: z.array(z.string().regex(/^[a-z]+=[a-z0-9-]+$/)).describe('One choice per question, as axis=choice'),
  users: z.array(z.string()).describe('Papers, courses and libraries that write it so'),
  equations: z.array(z.string()).min(1).describe('One step, in order; t counts from 1'),
  state: z
    .record(z.string(), z.strictObject({ shape: z.enum(['scalar', 'like theta', 'n by n']), initial: z.string() }))
    .describe('What is kept for each tensor; n by n row by row'),
  asksAt: z
    .string()
    .optional()
    .describe('The line that computes the point at which the gradient is asked for, compared like theta; else theta'),
  tests: z.array(test).min(1),
});

/** The test vectors of one optimizer, for programs in any language. */
export const optimizerFile = z
  .strictObject({
    $schema: z.literal('../schema/vectors.schema.json'),
    schemaVersion: z.literal(1),
    kind: z.literal('optimizer'),
    generator: z.string().describe('What wrote the file, with its version'),
    optimizer: z.strictObject({ id: flagName, title: z.string(), source: z.string() }),
    notes: z.record(flagName, note).describe('What each flag means'),
    groups: z.array(group).min(1).describe('One for each form that somebody uses; hold a program against its own'),
  })
  .describe('Test vectors of an optimizer');

export type OptimizerFile = z.infer<typeof optimizerFile>;
export type OptimizerGroup = OptimizerFile['groups'][number];
export type OptimizerTest = OptimizerGroup['tests'][number];
