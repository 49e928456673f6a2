import { basename, extname } from 'node:path';
import type { Specimen } from '../conformance/specimen.js';
import { lookUpWithin } from '../optimizers/find.js';
import { hyperparameterLists } from '../optimizers/hyperparameter.js';
import type { Optimizer } from '../optimizers/optimizer.js';
import { openEquipped } from '../subjects/protocol/openEquipped.js';
import { type ProgramAt, programAt } from '../subjects/protocol/programAt.js';
import type { Subject } from '../subjects/subject.js';
import { type OpenedSubmission, openSubmission } from '../subjects/submission.js';
import { aboutOptimizer } from './aboutOptimizer.js';
import type { GradeOptions } from './gradeOptions.js';
import type { NoGrading } from './grading.js';
import { gradingMessages } from './messages.js';
import { namesOf } from './namedStandard.js';

type OpenOptions = Pick<GradeOptions, 'trust' | 'python' | 'limits' | 'workers'>;

/**
 * Opens a module, a module of Python or a program so that it can be asked under the names of every optimizer.
 * @param place a path, with the name of an export behind `#`
 */
export async function openSpecimen(place: string, options: OpenOptions): Promise<Specimen | NoGrading> {
  const [path = '', exportName] = place.split('#');
  const program = await programAt(path, options.python);
  if (program !== undefined) return programSpecimen(path, program, options);
  const { limits, workers } = options;
  const opened = await openSubmission(path, {
    ...(limits ? { limits } : {}),
    ...(workers ? { workers } : {}),
    ...(exportName ? { exportName } : {}),
  });
  return opened.kind === 'ungradable' ? opened : submissionSpecimen(place, opened);
}

function submissionSpecimen(name: string, opened: OpenedSubmission): Specimen {
  return {
    name,
    hints: meantBy(opened.hints),
    subjectFor: (optimizer) => opened.subject(namesOf(optimizer), hyperparameterLists),
    close: opened.close,
  };
}

/** A program is started anew for every optimizer, and hears which one is asked for. */
function programSpecimen(path: string, program: ProgramAt, { trust, limits }: OpenOptions): Specimen | NoGrading {
  if (program === 'forbidden') return refused(gradingMessages['may-not-run']());
  if (program === 'no-python') return refused(gradingMessages['no-python']());
  if (!trust) return refused(gradingMessages['needs-trust']());
  const closes: (() => void)[] = [];
  const subjectFor = async (optimizer: Optimizer): Promise<Subject | undefined> => {
    const opened = await openEquipped(program, aboutOptimizer(optimizer), limits);
    if (opened.kind === 'ungradable') return undefined;
    closes.push(opened.close);
    return opened.subject;
  };
  const hints = meantBy([basename(path, extname(path))]);
  const end = () => {
    for (const close of closes) close();
  };
  return { name: path, hints, subjectFor, close: async () => end() };
}

/** The optimizers that names mean, each once. */
function meantBy(names: readonly string[]): readonly Optimizer[] {
  return [...new Set(names.flatMap((name) => lookUpWithin(name) ?? []))];
}

function refused(message: string): NoGrading {
  return { kind: 'ungradable', reason: 'no-contract', message };
}
