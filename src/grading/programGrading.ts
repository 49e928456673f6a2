import { basename } from 'node:path';
import { findDialect } from '../optimizers/dialect.js';
import { openEquipped } from '../subjects/protocol/openEquipped.js';
import type { ProgramAt } from '../subjects/protocol/programAt.js';
import { aboutOptimizer } from './aboutOptimizer.js';
import { chooseOptimizer } from './chooseOptimizer.js';
import { engineName, type GradeOptions } from './gradeOptions.js';
import type { Grading, NoGrading } from './grading.js';
import { gradingMessages } from './messages.js';
import { namedStandard } from './namedStandard.js';
import { programHints } from './programHints.js';

/**
 * A program ready to be examined, as a plain process of this machine.
 * @throws Problem for an optimizer or a dialect that does not exist
 */
export async function programGrading(
  path: string,
  program: ProgramAt,
  { as, dialect, trust, limits, precision }: GradeOptions,
): Promise<Grading | NoGrading> {
  if (program === 'forbidden') return refused(gradingMessages['may-not-run']());
  if (program === 'no-python') return refused(gradingMessages['no-python']());
  if (!trust) return refused(gradingMessages['needs-trust']());
  if (as === engineName) return refused(gradingMessages['no-engines']());
  const { hints, several } = await programHints(path);
  if (as === undefined && several.length > 0) {
    return refused(gradingMessages['several-optimizers'](basename(path), several));
  }
  const chosen = chooseOptimizer(hints, as);
  if (chosen.kind === 'unknown') return refused(chosen.message);
  const { optimizer } = chosen;
  const named = findDialect(optimizer, dialect);
  const opened = await openEquipped(program, aboutOptimizer(optimizer), limits);
  if (opened.kind === 'ungradable') return { ...opened, ran: 'trust' };
  const { subject, contract, command } = opened;
  const close = async () => opened.close();
  const standard = namedStandard(optimizer, named, subject.reads, precision ?? subject.precision);
  const other = command === program.command ? [] : [gradingMessages['other-python'](command, program.command)];
  const notes = [...chosen.notes, gradingMessages['on-trust'](), ...other];
  return { kind: 'grading', contract, optimizer, named, subject, standard, notes, ran: 'trust', close };
}

function refused(message: string): NoGrading {
  return { kind: 'ungradable', reason: 'no-contract', message };
}
