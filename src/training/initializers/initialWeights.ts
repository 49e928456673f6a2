import { float64 } from '../../arithmetic/float64.js';
import { Problem } from '../../formula/problem.js';
import { evaluated } from '../evaluated.js';
import { completed, type Values } from '../parameter.js';
import type { Random } from '../random/random.js';
import type { Initializer } from './initializer.js';

/** A dense layer: a matrix with a row for each output. A convolution has as many inputs as its field has numbers. */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
}

/**
 * The weights of a layer, row by row, as an initializer draws them.
 * @throws Problem `layer-size`, or as `completed` does for a parameter
 */
export function initialWeights(
  initializer: Initializer,
  layer: Layer,
  random: Random,
  parameters: Values = {},
): Float64Array {
  checkLayer(layer);
  const { distribution, scale } = initializer;
  const names = { ...completed(initializer, parameters), fan_in: layer.inputs, fan_out: layer.outputs };
  const width = evaluated(scale, float64, names)(0);
  return Float64Array.from({ length: layer.inputs * layer.outputs }, () => distribution.draw(width, random));
}

function checkLayer(layer: Layer): void {
  for (const [side, count] of Object.entries(layer)) {
    if (Number.isSafeInteger(count) && count >= 1) continue;
    throw new Problem('layer-size', `A layer with ${count} ${side} cannot be drawn. Give a whole number, 1 or more.`);
  }
}
