import type { Examined } from '../grading/examined.js';
import { examinedInItsPrecision } from '../grading/examined.js';
import { type GradeOptions, usualSeed } from '../grading/gradeOptions.js';
import { judgeExamined } from '../grading/judge.js';
import { namedStandard } from '../grading/namedStandard.js';
import { laws } from '../laws/index.js';
import { standardOf } from '../laws/standard.js';
import { findDialect } from '../optimizers/dialect.js';
import { findOptimizer } from '../optimizers/find.js';
import { declarationsIn } from './declarations.js';
import { describeLaws, type Explanation } from './describeLaws.js';
import { explanationOf } from './explanationOf.js';
import { openOptimizer, placeOf } from './openTested.js';
import type { OptimizerOptions, OptimizerSubject } from './options.js';
import { placeOfCall } from './placeOfCall.js';

/**
 * Registers a vitest test for each law that holds for an optimizer in a dialect, named by its statement.
 * @throws Problem for an optimizer, dialect or law that does not exist, and for a declaration that is not complete
 */
export function describeOptimizer(title: string, subject: OptimizerSubject, options: OptimizerOptions): void {
  const optimizer = findOptimizer(options.as);
  const graded = gradeOptionsOf(options);
  const named = findDialect(optimizer, graded.dialect);
  const standard = namedStandard(optimizer, named, standardOf(optimizer, named.dialect).reads);
  const holding = laws.filter((law) => law.consequence && law.holdsFor(standard) === true);
  describeLaws({
    title,
    laws: holding,
    declarations: declarationsIn(options, holding),
    timeout: options.timeout ?? usualTimeout,
    place: placeOfCall(describeOptimizer),
    async examine() {
      const grading = await openOptimizer(title, subject, graded);
      const examined = await examinedInItsPrecision(grading, graded);
      const explain = remembered(() => explained(placeOf(subject) ?? title, examined, graded, placeOf(subject)));
      return { reports: examined.examination.reports, explain, close: grading.close };
    },
  });
}

/** A minute and a half: a program in another language starts slowly, and what is wrong is searched for. */
export const usualTimeout = 90_000;

function gradeOptionsOf({ as, dialect = [], precision, python, runs, seed, without = {} }: OptimizerOptions) {
  const options: GradeOptions = {
    as,
    seed: seed ?? usualSeed,
    dialect: typeof dialect === 'string' ? [dialect] : dialect,
    without: Object.keys(without),
    ...(precision ? { precision } : {}),
    ...(python ? { python } : {}),
    ...(runs ? { runs } : {}),
  };
  return options;
}

async function explained(
  name: string,
  examined: Examined,
  options: GradeOptions,
  path: string | undefined,
): Promise<Explanation> {
  return explanationOf(name, await judgeExamined(name, examined, { ...options, trust: true }), path !== undefined);
}

/** Worked out once, when it is first asked for. */
export function remembered<T>(work: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | undefined;
  return () => {
    known ??= work();
    return known;
  };
}
