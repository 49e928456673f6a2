import { type PrimitiveId, primitiveIds, primitiveOf } from '../../../autodiff/primitives/index.js';
import { BadAnswer } from '../../contracts/badAnswer.js';
import { type Build, callings, type EngineContract } from '../../contracts/engines/engineContract.js';
import type { Operator, Operators } from '../../contracts/engines/operators.js';
import { numberIn } from '../../contracts/engines/readNumber.js';
import type { EnginePlan, EngineProbeResult } from '../job.js';
import { exportOf } from './describeExports.js';
import { isFormOffered } from './isFormOffered.js';
import type { Evaluation } from './traceRun.js';

/** Inside the domain of every operation; as exponents, they are no whole numbers. */
const point = [0.5, 0.25] as const;

/** What became of operations on trivial arguments. */
interface Tried {
  readonly offers: readonly PrimitiveId[];
  readonly exponent: 'number' | 'wrapped';
  readonly takesNumbers: boolean;
}

/** The number that an operation computes; undefined where it throws or computes none. */
function outcome(
  operator: Operator | undefined,
  operands: readonly unknown[],
  read: (node: unknown) => number | undefined = numberIn,
): number | undefined {
  try {
    const found = read(operator?.call(operands));
    return Number.isFinite(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

/**
 * An operation is offered when it is there, even if it fails: that is for the real run to say. A varying exponent is
 * offered only where it works, since many engines allow fixed ones alone, under the same name. Methods of values are
 * expected to take plain numbers; functions of tapes are not, and positions on a tape cannot be told from numbers. Of
 * several forms of a function under one name, the one is offered that it computes.
 */
function tryOperations([x, y]: readonly unknown[], operators: Operators): Tried {
  const offers = primitiveIds.filter((id) => {
    const operator = operators.find(id, x);
    if (operator === undefined || (id === 'power' && outcome(operator, [x, y]) === undefined)) return false;
    return isFormOffered(id, operator.name, point[0], () => outcome(operator, [x], operators.numberOf));
  });
  const two = offers.filter((id) => primitiveOf(id).arguments.length === 2);
  const works = (id: PrimitiveId, second: unknown) => outcome(operators.find(id, x), [x, second]) !== undefined;
  const hasMethods = two.some((id) => operators.find(id, x)?.isMethod);
  return {
    offers,
    exponent: !works('constant_power', 2) && works('constant_power', operators.wrap(2)) ? 'wrapped' : 'number',
    takesNumbers: !operators.numbersAreNodes && (two.length === 0 || hasMethods || two.some((id) => works(id, 0.25))),
  };
}

/** What an engine is asked whose variables never arrived: there it shows what is wrong with it. */
const unprobed: readonly PrimitiveId[] = ['add', 'multiply'];

/** Hands the engine two variables in each of the ways, until they arrive, and tries the operations on them. */
export function probeEngine(plan: EnginePlan, contract: EngineContract, evaluation: Evaluation): EngineProbeResult {
  const { exports, realm } = evaluation;
  const exported = exportOf(exports, plan.exportName);
  for (const calling of callings) {
    let tried: Tried | undefined;
    const build: Build = (variables, operators) => {
      const arrived = variables.length === point.length && variables.every((node) => numberIn(node) !== undefined);
      if (arrived || operators.numbersAreNodes) tried ??= tryOperations(variables, operators);
      throw new BadAnswer('Nothing more is asked.');
    };
    try {
      const at = Float64Array.from(point);
      contract.differentiate({ exports, exported, realm, calling, at, build, isUsed: () => false, probes: {} });
    } catch {
      // It always ends here: how the engine goes backward is for the real run to say.
    }
    if (tried !== undefined) {
      const { offers, exponent, takesNumbers } = tried;
      return { plan: { ...plan, habits: { calling, exponent, takesNumbers } }, offers };
    }
  }
  return { plan, offers: unprobed };
}
