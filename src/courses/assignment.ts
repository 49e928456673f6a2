import { z } from 'zod';
import {
  choiceQuestion,
  creditSchema,
  graphQuestion,
  idSchema,
  questionHead,
  traceQuestion,
} from '../answers/sheetQuestion.js';
import { primitiveIds } from '../autodiff/primitives/index.js';
import { feedbackLevels } from '../grading/feedback.js';
import { levels } from '../puzzles/puzzle.js';

/** Who sees a question or a check: its author, nobody but the instructor, or its author once the work is due. */
export const visibilities = ['visible', 'hidden', 'after_due_date'] as const;
export type Visibility = (typeof visibilities)[number];

const share = z.number().min(0).max(1);
const visibility = z.enum(visibilities).default('visible');
const feedback = z.enum(feedbackLevels).describe('how far reports of wrong submissions go');

const inCourse = {
  requires: z
    .array(idSchema)
    .default([])
    .describe('questions that must have all their points before this is looked at'),
  visibility,
  feedback: feedback.optional(),
};

const check = z.strictObject({
  id: idSchema,
  title: z.string().optional(),
  points: z.number().nonnegative(),
  laws: z.array(z.string()).min(1).optional().describe('laws that must hold; without, the whole verdict counts'),
  requires: z.array(idSchema).default([]).describe('checks of the same question that must pass before'),
  visibility,
});

const limits = z
  .strictObject({
    seconds: z.number().positive().max(60).optional().describe('of work for one call, the same on every machine'),
    memoryMegabytes: z.int().min(16).max(1024).optional(),
  })
  .default({});

const inFile = {
  ...questionHead,
  ...inCourse,
  files: z
    .array(z.string())
    .min(1)
    .optional()
    .describe('names of the file that answers; by default those of what is asked'),
  checks: z.array(check).min(1).optional().describe('points per check; without, one check has them all'),
  limits,
};

const optimizer = z.strictObject({
  ...inFile,
  kind: z.literal('optimizer'),
  optimizer: z.string(),
  dialect: z.array(z.string()).default([]).describe('what is asked for; the equations as written where it is empty'),
  dialects: z
    .record(z.string(), share)
    .default({})
    .describe('the share of the points that another dialect earns, by a name of it; "other" is every other one'),
});

const autodiff = z.strictObject({
  ...inFile,
  kind: z.literal('autodiff'),
  limitation: share
    .default(0)
    .describe('the share of the points that a limitation costs, such as a chain too long for it'),
});

const primitive = z.strictObject({
  ...inFile,
  kind: z.literal('primitive'),
  primitive: z.enum(primitiveIds as [string, ...string[]]),
});

const puzzle = z.strictObject({
  ...questionHead,
  ...inCourse,
  kind: z.literal('puzzle'),
  optimizer: z.string(),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1),
  level: z.union(levels.map((level) => z.literal(level))).default(1),
  ask: z.enum(['equation', 'value']).default('equation').describe('the line as it should be, or what the lines give'),
});

const question = z.union([
  traceQuestion.extend(inCourse),
  graphQuestion.extend(inCourse),
  choiceQuestion.extend(inCourse),
  optimizer,
  autodiff,
  primitive,
  puzzle,
]);

/** What is handed out to a class: questions, what they are worth, and what of the grading is told. */
export const assignmentSchema = z.strictObject({
  $schema: z.string().optional(),
  name: idSchema,
  title: z.string(),
  points: z.number().nonnegative().optional().describe('of all questions together; only to see that they add up'),
  due: z.iso.datetime({ offset: true }).optional().describe('such as 2026-10-01T23:59:00Z'),
  feedback: feedback.default('full'),
  credit: creditSchema,
  questions: z.array(question).min(1),
});

export type Assignment = z.output<typeof assignmentSchema>;
export type AssignmentInput = z.input<typeof assignmentSchema>;
export type Question = Assignment['questions'][number];
/** A question that is answered by a file with code. */
export type CodeQuestion = Extract<Question, { kind: 'optimizer' | 'autodiff' | 'primitive' }>;
/** A question that is answered in a sheet. */
export type WrittenQuestion = Exclude<Question, CodeQuestion>;
export type AskedCheck = z.output<typeof check>;

/** Whether a question is answered by a file with code. */
export function isOfCode(asked: Question): asked is CodeQuestion {
  return asked.kind === 'optimizer' || asked.kind === 'autodiff' || asked.kind === 'primitive';
}

/** The checks of a question; one for everything where it lists none. */
export function checksOf(asked: CodeQuestion): readonly AskedCheck[] {
  return asked.checks ?? [{ id: 'right', points: asked.points, requires: [], visibility: 'visible' }];
}
