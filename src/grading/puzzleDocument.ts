import { z } from 'zod';
import { printEquation } from '../formula/print.js';
import type { Judged } from '../puzzles/judged.js';
import { isRight } from '../puzzles/judged.js';
import { type Planted, plantedIn } from '../puzzles/planted.js';
import type { Puzzle } from '../puzzles/puzzle.js';
import { requestDocument, requestSchema } from '../subjects/protocol/requestDocument.js';
import { toWire, wireNumber } from '../subjects/protocol/wireNumber.js';

/** A change of the document's shape raises it. */
const schemaVersion = 1;

const count = z.int().nonnegative();
const coordinate = count.describe('from 0');
const step = z.int().positive().describe('from 1');

const judgement = z.discriminatedUnion('way', [
  z.object({
    way: z.literal('answer'),
    right: z.boolean(),
    kind: z.enum(['right', 'wrong']),
    dialect: z.string().describe('axis=choice where the answer is right in a dialect; empty otherwise'),
    changesNothing: z.boolean(),
    line: z.string().nullable().describe('the name that the first line computes that still differs'),
    smallest: z
      .object({
        ...{ request: requestSchema, step, tensor: count, coordinate },
        lines: z.array(z.object({ line: z.string(), yours: wireNumber, right: wireNumber })),
      })
      .nullable()
      .describe('the smallest case on which the equations still differ'),
  }),
  z.object({
    way: z.literal('input'),
    right: z.boolean(),
    kind: z.enum(['apart', 'same', 'too-close']),
    ...{ request: requestSchema, step, coordinate },
    asked: z.boolean().describe('the place is the point at which the step asks for its gradient'),
    expected: wireNumber.describe('what the right equations give there'),
    planted: wireNumber.describe('what the equations of the puzzle give there'),
    hides: z.array(z.object({ place: z.string(), names: z.array(z.string()) })),
  }),
  z.object({
    way: z.literal('value'),
    right: z.boolean(),
    kind: z.enum(['right', 'wrong', 'right-equations', 'few-digits']),
    typed: z.string(),
  }),
]);

const solution = z.object({
  id: z.string().describe('the mistake, where it has a name; empty otherwise'),
  statement: z.string(),
  explanation: z.string(),
  changes: z.array(z.object({ line: z.string(), from: z.string(), to: z.string() })).describe('from wrong to right'),
});

/** What `assay puzzle --json` prints. */
export const puzzleDocumentSchema = z
  .object({
    assay: z.string().describe('the version that made the puzzle'),
    schemaVersion: z.literal(schemaVersion),
    ...{ optimizer: z.string(), seed: count, level: z.int().min(1).max(3) },
    equations: z.array(z.string()).describe('as the learner gets them, with the mistake'),
    wrongLines: z.int().positive(),
    asked: z
      .object({ request: requestSchema, step, coordinate, digits: z.int().positive() })
      .describe('the input for which the value of theta is asked'),
    judgement: judgement.nullable().describe('null where nothing was answered'),
    solution: solution.nullable().describe('null until the answer is right in the way of an equation, or asked for'),
  })
  .describe('A puzzle: equations with a planted mistake, and what an answer to it came to');

export type PuzzleDocument = z.infer<typeof puzzleDocumentSchema>;

/** A puzzle with what an answer came to. The planted mistake is in it only where it was found or asked for. */
export function puzzleDocument(
  puzzle: Puzzle,
  about: { readonly version: string; readonly judged?: Judged | undefined; readonly withSolution: boolean },
): PuzzleDocument {
  const { standard, seed, level, planted, wrongLines, asked } = puzzle;
  const { version, judged, withSolution } = about;
  const isFound = judged?.way === 'answer' && isRight(judged);
  return {
    assay: version,
    schemaVersion,
    ...{ optimizer: standard.optimizer.id, seed, level, wrongLines },
    equations: planted.lines.map(printEquation),
    asked: {
      request: requestDocument(asked.request),
      ...{ step: asked.step, coordinate: asked.coordinate, digits: asked.digits },
    },
    judgement: judged ? judgementOf(judged) : null,
    solution: withSolution || isFound ? solutionOf(plantedIn(puzzle)) : null,
  };
}

function solutionOf({ changes, mistake }: Planted): z.infer<typeof solution> {
  const { id = '', statement = '', explanation = '' } = mistake ?? {};
  return { id, statement, explanation, changes: [...changes] };
}

function judgementOf(judged: Judged): z.infer<typeof judgement> {
  const right = isRight(judged);
  if (judged.way === 'value') return { way: 'value', right, ...judged.judgement };
  if (judged.way === 'input') {
    const { kind, step: at, coordinate: of, asked, right: expected, planted, ...rest } = judged.judgement;
    const hides = 'hides' in rest ? rest.hides.map(({ place, names }) => ({ place, names: [...names] })) : [];
    return {
      ...{ way: 'input', right, kind, step: at, coordinate: of, asked: asked === true, hides },
      request: requestDocument(judged.request),
      ...{ expected: toWire(expected), planted: toWire(planted) },
    };
  }
  const { judgement: found } = judged;
  const base = { way: 'answer', right, kind: found.kind } as const;
  if (found.kind === 'right') {
    return { ...base, dialect: found.dialectName, changesNothing: false, line: null, smallest: null };
  }
  const { request, lines, firstLine, step: at, tensor, coordinate: of } = found.differs;
  const worked = lines.map(({ line, yours, right: rightly }) => ({
    ...{ line, yours: toWire(yours), right: toWire(rightly) },
  }));
  const smallest = { request: requestDocument(request), step: at, tensor, coordinate: of, lines: worked };
  return { ...base, dialect: '', changesNothing: found.changesNothing, line: firstLine ?? null, smallest };
}
