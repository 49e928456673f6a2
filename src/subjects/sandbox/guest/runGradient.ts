import type { Build, EngineContract } from '../../contracts/engines/engineContract.js';
import { runProgram, variablesInUse } from '../../contracts/engines/program.js';
import { NotOffered } from '../../contracts/notOffered.js';
import { encodeDifferentiated, type GradientQuestion } from '../gradientCodec.js';
import type { EnginePlan } from '../job.js';
import { exportOf } from './describeExports.js';
import { guarded } from './guestFailure.js';
import type { Evaluation } from './traceRun.js';

/**
 * Differentiates one program, with fresh values.
 *
 * @returns the encoded answer
 * @throws SubmissionThrew, BadAnswer, NotOffered.
 */
export function runGradient(
  { exportName, habits }: EnginePlan,
  contract: EngineContract,
  { program, at, probes }: GradientQuestion,
  { exports, realm }: Evaluation,
): Float64Array {
  const plainNumbers = probes.plainNumbers === true;
  if (plainNumbers && !habits.takesNumbers) throw new NotOffered('Its operations take no plain numbers.');
  const used = variablesInUse(program);
  const build: Build = (variables, operators) => runProgram(program, variables, operators, { habits, plainNumbers });
  return guarded(() => {
    const exported = exportOf(exports, exportName);
    const isUsed = (variable: number) => used[variable] === true;
    const { calling } = habits;
    return encodeDifferentiated(
      contract.differentiate({ exports, exported, realm, calling, at, build, isUsed, probes }),
    );
  });
}
