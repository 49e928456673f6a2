/** `assay/vitest`: what a test file may import. */

export { describeAutodiff } from './describeAutodiff.js';
export { describeOptimizer } from './describeOptimizer.js';
export type {
  ConformanceOptions,
  DeclaredDeviation,
  EngineSubject,
  Exported,
  OptimizerOptions,
  OptimizerSubject,
} from './options.js';
