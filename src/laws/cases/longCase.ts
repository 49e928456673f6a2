import { defaultsOf } from '../../optimizers/algorithm.js';
import type { TraceRequest } from '../../subjects/request.js';
import type { Standard } from '../law.js';

const steps = 40;
const manyCoordinates = 17;
/** Eigenvectors take the third power of the number of coordinates. */
const fewCoordinates = 5;

/**
 * Far from the drawn cases: many steps, many coordinates, and gradients from 1e-6 to 1e4, with the defaults. It finds
 * what holds only at first, only for short vectors, or only for ordinary gradients.
 */
export function longCase({ algorithm }: Standard): TraceRequest {
  const hasMatrix = Object.values(algorithm.state).some(({ shape }) => shape === 'n by n');
  const coordinates = hasMatrix ? fewCoordinates : manyCoordinates;
  const stride = Math.floor(manyCoordinates / coordinates);
  const values = Float64Array.from({ length: coordinates }, (_, i) => (i % 2 === 0 ? 1 : -1) * (i + 1));
  return {
    hyperparameters: defaultsOf(algorithm),
    tensors: [{ shape: [coordinates], values }],
    steps: Array.from({ length: steps }, (_, s) => ({
      gradients: [Float64Array.from(values, (x, i) => gradient(x, s, stride * i))],
    })),
  };
}

/** Each coordinate has a size of its own, 1e-6 to 1e4 and round again; the sign follows the coordinate, with a turn. */
function gradient(x: number, step: number, coordinate: number): number {
  const size = Number(`1e${(coordinate % 11) - 6}`);
  return Math.sign(x) * size * (step % 7 === 3 ? -1 : (step % 3) + 1);
}
