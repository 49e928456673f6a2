import { type GradeOptions, usualSeed } from '../grading/gradeOptions.js';
import { examineOpenedEngine, judgeExaminedEngine } from '../grading/judgeEngine.js';
import { engineLaws } from '../laws/autodiff/index.js';
import { declarationsIn } from './declarations.js';
import { describeLaws } from './describeLaws.js';
import { remembered, usualTimeout } from './describeOptimizer.js';
import { explanationOf } from './explanationOf.js';
import { openEngine, placeOf } from './openTested.js';
import type { ConformanceOptions, EngineSubject } from './options.js';
import { placeOfCall } from './placeOfCall.js';

/**
 * Registers a vitest test for each law of autodiff engines, named by its statement; what an engine does not offer is
 * skipped.
 * @throws Problem for a law that does not exist, and for a declaration that is not complete
 */
export function describeAutodiff(title: string, subject: EngineSubject, options: ConformanceOptions = {}): void {
  const { runs, seed = usualSeed, without = {} } = options;
  const graded: GradeOptions = { seed, dialect: [], without: Object.keys(without), ...(runs ? { runs } : {}) };
  describeLaws({
    title,
    laws: engineLaws,
    declarations: declarationsIn(options, engineLaws),
    timeout: options.timeout ?? usualTimeout,
    place: placeOfCall(describeAutodiff),
    async examine() {
      const grading = await openEngine(title, subject, graded);
      const examination = await examineOpenedEngine(grading, graded);
      const name = placeOf(subject) ?? title;
      const explain = remembered(async () => {
        const judged = await judgeExaminedEngine(name, grading, examination, graded);
        return explanationOf(name, judged, placeOf(subject) !== undefined);
      });
      return { reports: examination.reports, explain, close: grading.close };
    },
  });
}
