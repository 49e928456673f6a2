import { z } from 'zod';
import { type PrimitiveId, primitiveIds } from '../autodiff/primitives/index.js';
import { flagName, note } from './note.js';
import { publishedList } from './publishedNumbers.js';

const name = z.string().regex(/^[a-z]\w{0,15}$/, 'a short name such as a or n1');

/** More operations than this are no test but a load. */
const mostRepeats = 100_000;

const node = z.strictObject({
  node: name,
  primitive: z.enum(primitiveIds as [PrimitiveId, ...PrimitiveId[]]),
  of: z
    .array(z.union([name, z.number()]))
    .min(1)
    .max(2)
    .describe('Names of variables or earlier nodes; a number is a constant'),
  repeat: z
    .int()
    .min(2)
    .max(mostRepeats)
    .optional()
    .describe('Apply the operation so many times, each time but the first on its own last result in the first place'),
});

const test = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+-\d+$/, 'the name of the file and a number'),
  comment: z.string().describe('What the test is, and why it was chosen'),
  flags: z.array(flagName).describe('Engines with these mistakes fail the test; see notes'),
  variables: z.array(name).min(1).max(26),
  at: z.array(z.number()).min(1).describe('One number for each variable'),
  nodes: z.array(node).min(1).max(1000).describe('The graph, each node behind those that it is computed from'),
  output: name.describe('The node that is differentiated'),
  value: publishedList.describe('Its value'),
  gradient: publishedList.describe('Its derivative by each variable'),
});

const primitive = z.strictObject({
  arguments: z.array(z.string()),
  parameter: z.string().optional().describe('A fixed number behind the arguments, which has no partial'),
  value: z.string(),
  partials: z.record(z.string(), z.string()).describe('By argument; y is the value'),
  source: z.string(),
});

/** The test vectors of engines of automatic differentiation. */
export const engineFile = z
  .strictObject({
    $schema: z.literal('../schema/graph-vectors.schema.json'),
    schemaVersion: z.literal(1),
    kind: z.literal('autodiff'),
    generator: z.string().describe('What wrote the file, with its version'),
    notes: z.record(flagName, note).describe('What each flag means'),
    primitives: z.record(z.string(), primitive).describe('What the graphs are made of; what an engine lacks it skips'),
    tests: z.array(test).min(1),
  })
  .describe('Test vectors of automatic differentiation');

export type EngineFile = z.infer<typeof engineFile>;
export type EngineTest = EngineFile['tests'][number];
