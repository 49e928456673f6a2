import { float32 } from '../arithmetic/float32.js';
import { float64 } from '../arithmetic/float64.js';
import { type Precision, precisions } from '../arithmetic/format.js';
import { engineMistakes } from '../autodiff/mistakes/index.js';
import { type PrimitiveId, primitiveIds } from '../autodiff/primitives/index.js';
import type { Gradient } from '../autodiff/reverse.js';
import { inOrders, settingsOf } from '../diagnosis/engines/engineCandidate.js';
import { ownOperations } from '../subjects/engines/composition.js';
import { type EngineSettings, engineRunner } from '../subjects/engines/engineRunner.js';
import type { GradientRequest } from '../subjects/gradientRequest.js';
import { type ExpectedNumber, isOutside } from './expectedValues.js';
import type { Note } from './note.js';

/** An engine in both precisions; `undefined` where it throws. */
export interface Engine {
  readonly float64: (request: GradientRequest) => Gradient<number> | undefined;
  readonly float32: (request: GradientRequest) => Gradient<number> | undefined;
}

/** An engine with a named mistake, made in one of the ways in which it is made. */
export interface EngineRival {
  readonly flag: string;
  readonly engine: Engine;
  /** The operation in which it is made, where it could be made in others. */
  readonly where: PrimitiveId | undefined;
}

/** An engine of these settings. */
export function engineOf(settings: EngineSettings = {}): Engine {
  return {
    float64: engineRunner({ arithmetic: float64, input: float64.fromNumber }, settings),
    float32: engineRunner({ arithmetic: float32, input: float32.fromNumber }, settings),
  };
}

/** Every named mistake in every way in which engines make it. */
export function engineRivals(): readonly EngineRival[] {
  const offers = new Set(primitiveIds);
  return engineMistakes.flatMap((mistake) =>
    mistake.variants(offers).flatMap((variant) =>
      inOrders(variant).map((ordered) => ({
        flag: mistake.id,
        engine: engineOf(settingsOf({ kind: 'mistake', mistake, variant: ordered, composition: ownOperations })),
        where: variant.where,
      })),
    ),
  );
}

/** What the flags mean. */
export function engineNotes(): Readonly<Record<string, Note>> {
  return Object.fromEntries(
    engineMistakes.map(({ id, statement, explanation, frequency }) => [
      id,
      {
        kind: 'mistake',
        catches: statement,
        effect: explanation,
        frequency,
        links: [`src/autodiff/mistakes/${fileOf(id)}`],
      },
    ]),
  );
}

/** A mistake stands in a file of its name. */
const fileOf = (id: string): string => `${id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}.ts`;

/** Which number of an answer lies outside the allowed errors: `f`, or `df/da`. */
export function wrongNumber(
  answer: Gradient<number> | undefined,
  expected: Gradient<ExpectedNumber>,
  precision: Precision,
): number | undefined {
  const got = answer ? [answer.value, ...answer.gradient] : [];
  const place = [expected.value, ...expected.gradient].findIndex((number, k) => isOutside(got[k], number, precision));
  return place < 0 ? undefined : place;
}

/** Whether an engine fails a test in doubles, and where a flag promises it in floats too. */
export function failsEngine(
  engine: Engine,
  request: GradientRequest,
  expected: Gradient<ExpectedNumber>,
  inBoth: boolean,
): boolean {
  const promised = inBoth ? precisions : (['float64'] as const);
  return promised.every((precision) => wrongNumber(engine[precision](request), expected, precision) !== undefined);
}
