import { enclosure } from '../../arithmetic/enclosure.js';
import { format } from '../../arithmetic/format.js';
import { handwritten } from '../../autodiff/primitives/handwritten.js';
import { primitives } from '../../autodiff/primitives/index.js';
import { conventionsOf } from '../../laws/autodiff/conventions.js';
import type { EngineExchange } from '../../laws/autodiff/examineEngine.js';
import { slack } from '../../laws/compare.js';
import { widened } from '../../subjects/engines/enclosedGradient.js';
import { engineRunner } from '../../subjects/engines/engineRunner.js';

const arithmetic = enclosure('float32');
const numbers = { arithmetic, input: (x: number) => arithmetic.input(x) };
const forms = [primitives, handwritten].map((table) => engineRunner(numbers, { table }));
/** Of numbers with 24 bits, so many parts are known where half of them are. */
const halfTheBits = Math.sqrt(format('float32').unitRoundoff);

/**
 * Whether answers are those of a right engine in single precision: every value is a float, and what lies outside in
 * doubles lies inside the enclosures of floats. Where those keep less than half of the bits nothing is told.
 */
export function isSinglePrecision(exchanges: readonly EngineExchange[]): boolean {
  const told = exchanges.map(isWithinFloats);
  return told.includes(true) && !told.includes(false);
}

/** `undefined` where nothing is told. */
function isWithinFloats({ request, response }: EngineExchange): boolean | undefined {
  if (response.kind === 'failure') return response.reason === 'not-offered' ? undefined : false;
  if (conventionsOf(request).length > 1) return undefined;
  const [own, other] = forms.map((run) => run(request));
  if (own === undefined || other === undefined) return undefined;
  if (Number.isFinite(response.value) && Math.fround(response.value) !== response.value) return false;
  const got = [response.value, ...response.gradient];
  const others = [other.value, ...other.gradient];
  const verdicts = [own.value, ...own.gradient].map((expected, k) => {
    const { value, radius } = widened(expected, others[k] ?? expected);
    const reach = slack * radius;
    if (!(reach <= halfTheBits * Math.max(1, Math.abs(value)))) return undefined;
    return Math.abs((got[k] as number) - value) <= reach;
  });
  return verdicts.includes(false) ? false : verdicts.includes(undefined) ? undefined : true;
}
