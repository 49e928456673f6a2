import type { GoldenTrace } from '../../src/oracles/goldenTrace.js';

/**
 * What a person has worked out: name, working, closed form. The name of one coordinate of a vector carries its number,
 * `theta[2]`. The working `given` stands for a prescribed gradient.
 */
export type WorkedValue = readonly [name: string, working: string, exact: string];

/** A golden trace before its decimals are computed: written by hand, never by running an optimizer. */
export interface WorkedTrace
  extends Readonly<Omit<GoldenTrace, '$schema' | 'schemaVersion' | 'steps' | 'objective' | 'dialect'>> {
  readonly objective?: string;
  readonly dialect: readonly string[];
  /** Step t stands at index t − 1. */
  readonly steps: readonly (readonly WorkedValue[])[];
}
