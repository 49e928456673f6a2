import { z } from 'zod';
import { offers } from './offer.js';
import { wireNumber } from './wireNumber.js';

/** The version of the protocol. A change that an older program would not understand raises it. */
export const protocolVersion = 1;

const mostOfMessage = 2_000;

/** Modules that a program would import, and that are not there. */
const lacks = z
  .array(z.string().regex(/^[\p{L}\p{N}_.]{1,60}$/u, 'up to 60 letters, digits, _ and .'))
  .max(100)
  .optional();
/** Words of a program that stand in reports. */
const name = z.string().regex(/^[\p{L}\p{N} .+#()/_-]{1,60}$/u, 'up to 60 letters, digits, spaces and . + # ( ) / _ -');
const id = z.int().positive();
const step = z.int().positive();
const trace = z.array(z.array(z.array(wireNumber)));
const ofTensor = z.strictObject({ step, tensor: z.int().nonnegative() }).optional();

const hello = z.strictObject({
  type: z.literal('hello'),
  protocol: z.literal(protocolVersion),
  run: z.string().max(mostOfMessage),
  language: name,
  precision: z.enum(['float64', 'float32']),
  contract: name.optional(),
  offers: z.array(z.enum(offers)).optional(),
  reads: z.array(z.string().max(60)).max(100).optional(),
  lacks,
});

const answer = z.strictObject({
  type: z.literal('trace'),
  id,
  parameters: trace,
  asked: trace.optional(),
  observations: z
    .strictObject({
      gradientModified: ofTensor,
      hyperparameterModified: z.strictObject({ step, name }).optional(),
      parametersModified: ofTensor,
      disagreement: ofTensor,
    })
    .optional(),
});

const failure = z.strictObject({
  type: z.literal('failure'),
  id,
  reason: z.enum(['error', 'bad-answer', 'not-offered']),
  message: z.string().max(mostOfMessage),
  step: step.optional(),
  place: z
    .strictObject({
      file: z.string().max(mostOfMessage),
      line: z.int().positive(),
      column: z.int().positive(),
      sourceLine: z.string().max(mostOfMessage).optional(),
    })
    .optional(),
});

/** That nothing can be asked at all, in the place of a greeting. */
const refusal = z.strictObject({
  type: z.literal('refusal'),
  run: z.string().max(mostOfMessage),
  ...{ message: failure.shape.message, place: failure.shape.place, lacks },
});

const bye = z.strictObject({ type: z.literal('bye') });

/** One line that a program writes. */
export const saidSchema = z.discriminatedUnion('type', [hello, answer, failure, refusal, bye]);

export type Said = z.infer<typeof saidSchema>;
export type Hello = z.infer<typeof hello>;
export type Refusal = z.infer<typeof refusal>;
/** What is said of one request. */
export type SaidAnswer = z.infer<typeof answer>;
export type SaidFailure = z.infer<typeof failure>;
