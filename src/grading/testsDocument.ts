import { z } from 'zod';
import { requestDocument, requestSchema } from '../subjects/protocol/requestDocument.js';
import { toWire, wireNumber } from '../subjects/protocol/wireNumber.js';
import type { Survivor, TestsResult } from './testsResult.js';

/** A change of the document's shape raises it. */
const schemaVersion = 1;

const count = z.int().nonnegative();
const tally = z.object({ killed: count, total: count });

const survivor = z.object({
  id: z.string().describe('the mistake, where it has a name; empty otherwise'),
  statement: z.string(),
  hint: z.string().describe('a question that leads there'),
  changes: z.array(z.object({ line: z.string(), from: z.string(), to: z.string() })).describe('from right to wrong'),
  smallest: z
    .object({
      request: requestSchema,
      step: z.int().positive().describe('from 1'),
      ...{ tensor: count, coordinate: count, right: wireNumber, wrong: wireNumber },
    })
    .nullable()
    .describe('the smallest case that would have caught it'),
});

/** What `assay grade --tests … --json` prints. */
export const testsDocumentSchema = z
  .object({
    assay: z.string().describe('the version that graded'),
    schemaVersion: z.literal(schemaVersion),
    ...{ path: z.string(), optimizer: z.string() },
    verdict: z.enum(['complete', 'incomplete', 'false-alarm', 'ungradable', 'harness-error']),
    score: z.number().min(0).max(1).describe('wrong optimizers killed, of all; 0 where nothing was graded'),
    message: z.string().describe('what is wrong with the file as a whole; empty otherwise'),
    falseAlarms: z.array(z.object({ name: z.string(), message: z.string(), line: z.int().positive().nullable() })),
    tests: z.array(z.object({ name: z.string(), kills: count, alone: count.describe('killed by no other test') })),
    ...{ named: tally, slips: tally },
    stopped: count.describe('killed because a test met a limit on them'),
    survivors: z.array(survivor),
  })
  .describe('A file of tests, graded by how many wrong optimizers they catch');

export type TestsDocument = z.infer<typeof testsDocumentSchema>;

/** The result as a document of plain JSON values. */
export function testsDocument(result: TestsResult, version: string): TestsDocument {
  const { path, standard, verdict, message, falseAlarms, tests, named, slips, stopped, survivors } = result;
  return {
    assay: version,
    schemaVersion,
    ...{ path, optimizer: standard.optimizer.id, verdict, score: scoreOf(result), message },
    falseAlarms: falseAlarms.map(({ name, message: said, place }) => ({
      name,
      message: said,
      line: place?.line ?? null,
    })),
    tests: tests.map((test) => ({ ...test })),
    ...{ named, slips, stopped },
    survivors: survivors.map(survivorOf),
  };
}

/** The share of wrong optimizers that were caught. */
export function scoreOf({ named, slips }: Pick<TestsResult, 'named' | 'slips'>): number {
  const total = named.total + slips.total;
  return total === 0 ? 0 : (named.killed + slips.killed) / total;
}

function survivorOf({ mistake, changes, smallest }: Survivor): z.infer<typeof survivor> {
  const { id = '', statement = '', hint = '' } = mistake ?? {};
  return {
    ...{ id, statement, hint, changes: [...changes] },
    smallest: smallest
      ? {
          request: requestDocument(smallest.request),
          ...{ step: smallest.step, tensor: smallest.tensor, coordinate: smallest.coordinate },
          ...{ right: toWire(smallest.one), wrong: toWire(smallest.other) },
        }
      : null,
  };
}
