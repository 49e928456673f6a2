import { adjointsFile, type GoldenFile, schemaFiles, traceFile } from './goldenFile.js';
import { adamTraces } from './worked/adam.js';
import { adaptiveTraces } from './worked/adaptive.js';
import { handedOutAdjoints } from './worked/adjoints.js';
import { decayTraces } from './worked/decay.js';
import { momentumTraces } from './worked/momentum.js';
import { neuronAdjoints } from './worked/neuron.js';

/** Every file that the generator writes. */
export function goldenFiles(): readonly GoldenFile[] {
  const worked = [...momentumTraces, ...decayTraces, ...adaptiveTraces, ...adamTraces];
  const adjoints = [...handedOutAdjoints, ...neuronAdjoints];
  return [...schemaFiles(), ...worked.map(traceFile), ...adjoints.map(adjointsFile)];
}
