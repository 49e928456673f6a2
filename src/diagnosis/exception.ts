import { featuresOf } from '../laws/features.js';
import type { Standard } from '../laws/law.js';
import type { Probes, TraceRequest } from '../subjects/request.js';
import type { Answered } from './agreement.js';
import type { Breached } from './breached.js';

/**
 * What all cases have on which the subject is not the standard, while it is the standard on some as long without it: "a
 * changing rate". The rarest such traits; there may be none.
 */
export function exceptionOf(breached: readonly Breached[], kept: readonly Answered[]): readonly string[] {
  const [first, ...others] = breached.map(({ exchange }) => new Set(traitsOf(exchange.request)));
  if (!first) return [];
  // A case that ends before the first difference ever says nothing of what it takes.
  const right = rightStepsOf(breached);
  const asLong = kept.filter(({ request }) => request.steps.length > right).map(({ request }) => traitsOf(request));
  const withIt = (trait: string): number => asLong.filter((traits) => traits.includes(trait)).length;
  const shared = [...first].filter((trait) => others.every((traits) => traits.has(trait)));
  const fewest = Math.min(...shared.map(withIt));
  return fewest < asLong.length ? shared.filter((trait) => withIt(trait) === fewest) : [];
}

/** The features of a request, and its circumstances by their own names. */
function traitsOf(request: TraceRequest): readonly string[] {
  const probes = Object.keys(request.probes ?? {}).map((probe) => circumstances[probe as keyof Probes]);
  return [...featuresOf(request).filter((feature) => feature !== 'a probe'), ...probes];
}

const circumstances: Readonly<Record<keyof Probes, string>> = {
  repeat: 'the same numbers once more',
  twin: 'a second instance',
  reuseArrays: 'gradient arrays that are overwritten',
  resumeAt: 'a stop and a resumption',
};

/**
 * How many first steps are right in every case on which the subject is not the standard: 3 where the first difference
 * ever is in step 4.
 */
function rightStepsOf(breached: readonly Breached[]): number {
  return Math.max(0, Math.min(...breached.map(({ breach }) => breach.step ?? 1)) - 1);
}

/** What is likely behind a difference that only such cases show. */
const advice: Readonly<Record<string, string>> = {
  'several coordinates': 'look for a number that all coordinates share',
  'several tensors': 'look for a number that all tensors share',
  'many coordinates': 'look for a length that is fixed, or a number that coordinates share',
  'a changing rate': 'look at where the rate enters what is kept',
  'a zero gradient': 'look for a condition that 0 meets, or a division by it',
  'a gradient of 1,000 or more': 'look for a square, a power or an exp that overflows, or a bound on the gradient',
  'a falling gradient': 'look for a maximum, or a comparison with the step before',
  'a growing gradient': 'look for a maximum, or a comparison with the step before',
  'gradients of both signs': 'look for an absolute value, a sign or a condition',
  'the same numbers once more': 'look for what is remembered from one run to the next',
  'a second instance': 'look for what instances share',
  'gradient arrays that are overwritten': 'look for an array that is kept where its numbers should be',
  'a stop and a resumption': 'look for what is kept outside the state',
};

/** What is special about the cases on which the subject is not the standard, in sentences; empty where nothing is. */
export function exceptionIn(breached: readonly Breached[], kept: readonly Answered[], standard: Standard): string {
  const features = exceptionOf(breached, kept);
  const rightSteps = rightStepsOf(breached);
  const { title } = standard.optimizer;
  const hints = [...new Set(features.flatMap((feature) => advice[feature] ?? []))];
  const only = `Only cases with ${features.join(' and ')} differ from ${title}${hints.map((hint) => `; ${hint}`).join('')}.`;
  const steps =
    rightSteps === 1
      ? 'The first step is always right: look at what depends on t, or is kept from one step to the next.'
      : `The first ${rightSteps} steps are always right, and step ${rightSteps + 1} is the first that differs: look for ` +
        'what is counted, or kept for so long only.';
  const isTold = rightSteps > 1 || (rightSteps === 1 && features.length === 0);
  return [...(features.length === 0 ? [] : [only]), ...(isTold ? [steps] : [])].join(' ');
}
