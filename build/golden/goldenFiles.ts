import { adjointsFile, atlasFile, errataFile, type GoldenFile, schemaFiles, traceFile } from './goldenFile.js';
import { adagradTraces } from './worked/adagrad.js';
import { adamTraces } from './worked/adam.js';
import { adamKinTraces } from './worked/adamKin.js';
import { adaptiveTraces } from './worked/adaptive.js';
import { handedOutAdjoints } from './worked/adjoints.js';
import { decayTraces } from './worked/decay.js';
import { momentumTraces } from './worked/momentum.js';
import { nesterovTraces } from './worked/nesterov.js';
import { neuronAdjoints } from './worked/neuron.js';
import { planeTraces } from './worked/plane.js';
import { rmspropTraces } from './worked/rmsprop.js';
import { rpropTraces } from './worked/rprop.js';
import { signTraces } from './worked/signs.js';

/** Every file that the generator writes. */
export function goldenFiles(): readonly GoldenFile[] {
  const worked = [
    ...momentumTraces,
    ...nesterovTraces,
    ...signTraces,
    ...rpropTraces,
    ...decayTraces,
    ...adagradTraces,
    ...rmspropTraces,
    ...adaptiveTraces,
    ...adamTraces,
    ...adamKinTraces,
    ...planeTraces,
  ];
  const adjoints = [...handedOutAdjoints, ...neuronAdjoints];
  return [atlasFile(), ...schemaFiles(), errataFile(), ...worked.map(traceFile), ...adjoints.map(adjointsFile)];
}
