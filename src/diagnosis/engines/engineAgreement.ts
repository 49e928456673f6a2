import type { Enclosure } from '../../arithmetic/enclosure.js';
import { float64 } from '../../arithmetic/float64.js';
import type { SecondBackward } from '../../autodiff/mistakes/secondBackward.js';
import { handwritten } from '../../autodiff/primitives/handwritten.js';
import { conventionsOf } from '../../laws/autodiff/conventions.js';
import type { EngineExchange } from '../../laws/autodiff/examineEngine.js';
import { placeWithin } from '../../laws/compare.js';
import { enclosedNumbers, widened } from '../../subjects/engines/enclosedGradient.js';
import {
  type EngineNumbers,
  type EngineResult,
  type EngineRunner,
  engineRunner,
} from '../../subjects/engines/engineRunner.js';
import type { GradientRequest } from '../../subjects/gradientRequest.js';
import type { GradientAnswer } from '../../subjects/gradientResponse.js';
import { fallsAlike } from '../agreement.js';
import { type EngineCandidate, settingsOf } from './engineCandidate.js';

/** Tells whether a candidate gives an engine's answers; bound once, asked many times. */
export type EngineAgreement = (exchange: EngineExchange) => boolean;

/** Doubles, with which engines compute. */
export const doubles: EngineNumbers<number> = { arithmetic: float64, input: float64.fromNumber };

/**
 * Binds a candidate for comparison, under whichever convention a request leaves open.
 * @param only the place of the one number that is compared: 0 for the value, then the variables; by default all
 */
export function engineAgreement(candidate: EngineCandidate, only?: number): EngineAgreement {
  const agreements = new Map<SecondBackward, EngineAgreement>();
  return (exchange) => agreeingUnder(candidate, exchange, agreements, only) !== undefined;
}

/** The convention under which a candidate gives an answer; `undefined` where it does not give it. */
export function agreeingConvention(candidate: EngineCandidate, exchange: EngineExchange): SecondBackward | undefined {
  return agreeingUnder(candidate, exchange, new Map());
}

function agreeingUnder(
  candidate: EngineCandidate,
  exchange: EngineExchange,
  agreements: Map<SecondBackward, EngineAgreement>,
  only?: number,
): SecondBackward | undefined {
  const { secondBackward } = candidate.variant;
  const open = conventionsOf(exchange.request);
  return (secondBackward ? [secondBackward] : open).find((convention) => {
    const agrees = agreements.get(convention) ?? agreementUnder(convention, candidate, only);
    agreements.set(convention, agrees);
    return agrees(exchange);
  });
}

/** Its handwritten and plain readings are bound where they are needed. */
function agreementUnder(
  secondBackward: SecondBackward,
  candidate: EngineCandidate,
  only: number | undefined,
): EngineAgreement {
  const settings = { ...settingsOf(candidate), secondBackward };
  const expect = engineRunner(enclosedNumbers, settings);
  const otherwise = whenNeeded(() =>
    engineRunner(enclosedNumbers, { ...settingsOf(candidate, handwritten), secondBackward }),
  );
  const plainly = whenNeeded(() => engineRunner(doubles, settings));
  const bluntly = whenNeeded(() => engineRunner(doubles, { ...settings, multipliesZeros: true }));
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
      if (only !== undefined && k !== only) return true;
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
