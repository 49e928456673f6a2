import { float64 } from '../arithmetic/float64.js';
import type { Offers } from '../autodiff/mistakes/engineMistake.js';
import { primitiveIds } from '../autodiff/primitives/index.js';
import { type EngineSettings, engineRunner } from './engines/engineRunner.js';
import type { GradientResponse } from './gradientResponse.js';
import type { GradientSubject } from './gradientSubject.js';

/** A reference engine, and what it offers. */
export interface ReferenceEngineSettings extends EngineSettings {
  /** All primitives unless said otherwise. */
  readonly offers?: Offers;
}

/**
 * Our graphs as an engine under test, computed in float64 in this process: right by itself; with other primitives or a
 * fault, an engine that has it.
 */
export function referenceEngine(id: string, settings: ReferenceEngineSettings = {}): GradientSubject {
  const { offers = new Set(primitiveIds) } = settings;
  const run = engineRunner({ arithmetic: float64, input: float64.fromNumber }, settings);
  return {
    kind: 'reference',
    id,
    offers,
    gradients: async (requests) =>
      requests.map((request): GradientResponse => {
        const result = run(request);
        if (result === undefined) return { kind: 'failure', reason: 'error', message: 'The engine throws here.' };
        const { value, gradient, twice } = result;
        return {
          kind: 'answer',
          value,
          gradient: Float64Array.from(gradient),
          ...(request.probes?.twice ? { twice: Float64Array.from(twice) } : {}),
        };
      }),
  };
}
