import { type GoldenFile, schemaFiles, traceFile } from './goldenFile.js';
import { adamTraces } from './worked/adam.js';
import { adaptiveTraces } from './worked/adaptive.js';
import { decayTraces } from './worked/decay.js';
import { momentumTraces } from './worked/momentum.js';

/** Every file that the generator writes. */
export function goldenFiles(): readonly GoldenFile[] {
  const worked = [...momentumTraces, ...decayTraces, ...adaptiveTraces, ...adamTraces];
  return [...schemaFiles(), ...worked.map(traceFile)];
}
