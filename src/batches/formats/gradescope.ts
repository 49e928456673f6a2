import { z } from 'zod';
import type { Visibility } from '../../courses/assignment.js';
import type { Recorded } from '../record.js';
import { roundedPoints } from './roundedPoints.js';

const test = z.strictObject({
  score: z.number(),
  max_score: z.number(),
  status: z.enum(['passed', 'failed']),
  name: z.string(),
  number: z.string(),
  output: z.string().optional(),
  visibility: z.enum(['hidden', 'after_due_date', 'visible']),
});

/**
 * What Gradescope reads from `results.json`. There is no score of the whole, which would replace the sum of the tests.
 * Source: Gradescope, "Autograder Specifications", output format.
 */
export const gradescopeSchema = z.strictObject({
  execution_time: z.number().nonnegative(),
  test_name_format: z.literal('text'),
  test_output_format: z.literal('text'),
  // Otherwise the names of all tests are told by what was printed.
  stdout_visibility: z.literal('hidden'),
  tests: z.array(test).min(1),
});

type Test = z.output<typeof test>;
type Question = Recorded['work']['questions'][number];

/** One work as Gradescope takes it: a test for each check, with the report at the first that may be seen. */
export function gradescopeResults(record: Recorded): z.output<typeof gradescopeSchema> {
  return {
    execution_time: record.seconds,
    ...{ test_name_format: 'text', test_output_format: 'text', stdout_visibility: 'hidden' },
    tests: record.work.questions.flatMap((question, index) => testsOf(question, index + 1, record)),
  };
}

function testsOf(question: Question, number: number, { told }: Recorded): readonly Test[] {
  const { id, title, points, earned, outcome, visibility, checks } = question;
  const [only = { id, title, points, earned, outcome, visibility }, second] = checks;
  const single = second === undefined;
  const asked = single ? [{ ...only, title }] : checks;
  const isTold = new Set<Visibility>();
  return asked.map((check, index) => {
    // A check of a hidden question is hidden, whatever it says itself.
    const seen = visibility === 'visible' ? check.visibility : visibility === 'hidden' ? visibility : laterOf(check);
    const texts = seen === 'visible' ? told.author : told.due;
    const output =
      seen === 'hidden' || isTold.has(seen) ? undefined : texts.questions.find((one) => one.id === id)?.text;
    isTold.add(seen);
    return {
      score: roundedPoints(check.earned),
      max_score: roundedPoints(check.points),
      status: check.outcome === 'pass' ? 'passed' : 'failed',
      name: single ? `${id} · ${title}` : `${id} · ${title}: ${check.title}`,
      number: single ? `${number}` : `${number}.${index + 1}`,
      ...(output === undefined ? {} : { output }),
      visibility: seen,
    };
  });
}

const laterOf = ({ visibility }: { readonly visibility: Visibility }): Visibility =>
  visibility === 'hidden' ? 'hidden' : 'after_due_date';
