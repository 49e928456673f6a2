import type { Enclosure } from '../../arithmetic/enclosure.js';
import { float64 } from '../../arithmetic/float64.js';
import { editedTable } from '../../autodiff/primitives/editedTable.js';
import { handwritten } from '../../autodiff/primitives/handwritten.js';
import { type PrimitiveTable, primitives } from '../../autodiff/primitives/index.js';
import type { EngineExchange } from '../../laws/autodiff/examineEngine.js';
import { placeWithin } from '../../laws/compare.js';
import { enclosedNumbers, widened } from '../../subjects/engines/enclosedGradient.js';
import {
  type EngineNumbers,
  type EngineResult,
  type EngineRunner,
  type EngineSettings,
  engineRunner,
} from '../../subjects/engines/engineRunner.js';
import type { GradientRequest } from '../../subjects/gradientRequest.js';
import type { GradientAnswer } from '../../subjects/gradientResponse.js';
import { fallsAlike } from '../agreement.js';
import type { EngineCandidate } from './engineCandidate.js';

/** Tells whether a candidate gives an engine's answers; bound once, asked many times. */
export type EngineAgreement = (exchange: EngineExchange) => boolean;

const doubles: EngineNumbers<number> = { arithmetic: float64, input: float64.fromNumber };

/** The engine that a candidate stands for. */
function settingsOf(candidate: EngineCandidate, original: PrimitiveTable = primitives): EngineSettings {
  const { variant, composition, instead } = candidate;
  const { edits = [], fault = {}, where } = variant;
  const table = editedTable(edits, original);
  const isAnother = instead !== undefined && where !== undefined;
  return { table: isAnother ? { ...table, [instead]: table[where] } : table, fault, composition };
}

/** Binds a candidate for comparison; its handwritten and plain readings are bound where they are needed. */
export function engineAgreement(candidate: EngineCandidate): EngineAgreement {
  const expect = engineRunner(enclosedNumbers, settingsOf(candidate));
  const otherwise = whenNeeded(() => engineRunner(enclosedNumbers, settingsOf(candidate, handwritten)));
  const plainly = whenNeeded(() => engineRunner(doubles, settingsOf(candidate)));
  const bluntly = whenNeeded(() => engineRunner(doubles, { ...settingsOf(candidate), multipliesZeros: true }));
  return ({ request, response }) => {
    const result = expect(request);
    if (response.kind === 'failure') {
      const isError = response.reason === 'error' || response.reason === 'bad-answer';
      return isError ? result === undefined : true;
    }
    if (result === undefined) return false;
    if (isLost(result.value) && !Number.isFinite(numberAt(plainly(request), 0)))
      return !Number.isFinite(response.value);
    const places = numbersOf(result);
    return numbersOfAnswer(response).every((got, k) => {
      const expected = places[k] as Enclosure;
      const verdict = placeOf(got, expected);
      if (verdict === 'inside') return true;
      if (verdict === 'undecided') {
        return [plainly, bluntly].some((run) => fallsLike(got, numberAt(run(request), k), expected));
      }
      return mayBeRounding(got, expected) && isWithinEither(got, expected, otherwise(request), k);
    });
  };
}

/** Nothing is known of it: a pole, an overflow, or a branch that rounding decides. */
const isLost = ({ value, radius }: Enclosure): boolean => !Number.isFinite(value) || !Number.isFinite(radius);

/** Equal formulas end in different NaNs and infinities; where there is a number, half of the digits are shared. */
function fallsLike(got: number, plain: number, expected: Enclosure): boolean {
  return Number.isFinite(plain) ? fallsAlike(got, plain, scaleOf(expected)) : !Number.isFinite(got);
}

function whenNeeded<N>(make: () => EngineRunner<N>): (request: GradientRequest) => EngineResult<N> | undefined {
  let made: EngineRunner<N> | undefined;
  return (request) => {
    made ??= make();
    return made(request);
  };
}

const numbersOf = <N>({ value, gradient }: EngineResult<N>): readonly N[] => [value, ...gradient];
const numbersOfAnswer = ({ value, gradient }: GradientAnswer): readonly number[] => [value, ...gradient];

/** The output's own adjoint is 1. */
const scaleOf = ({ value }: Enclosure): number => Math.max(1, Math.abs(value));
const placeOf = (got: number, expected: Enclosure) => placeWithin(got, expected, scaleOf(expected));

function numberAt(result: EngineResult<number> | undefined, k: number): number {
  return (result && numbersOf(result)[k]) ?? Number.NaN;
}

/** Most that is outside is far outside: only what is near need be held against another form, beside the output's 1. */
function mayBeRounding(got: number, expected: Enclosure): boolean {
  return fallsAlike(got, expected.value, scaleOf(expected));
}

function isWithinEither(
  got: number,
  expected: Enclosure,
  other: EngineResult<Enclosure> | undefined,
  k: number,
): boolean {
  const found = other && numbersOf(other)[k];
  return found !== undefined && placeOf(got, widened(expected, found)) === 'inside';
}
