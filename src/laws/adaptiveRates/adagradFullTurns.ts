import { requests } from '../cases/requests.js';
import { optimizersNamed } from '../holdsFor.js';
import type { Law } from '../law.js';
import { partingOf } from './rotatedRuns.js';

/** No direction is special, where the diagonal knows only the coordinates. */
export const adagradFullTurns: Law = {
  id: 'adagrad-full-turns-with-its-gradients',
  chapter: 'adaptive-rates',
  title: 'turning theta and g turns the trace',
  statement:
    'When the initial parameters and all gradients are turned about 0, so is every parameter of the trace: full-matrix AdaGrad knows no axes.',
  tex: '\\theta_t(R\\theta_0, Rg) = R\\,\\theta_t(\\theta_0, g), \\quad R^{\\top} R = I',
  source: 'f(R·G·Rᵀ) = R·f(G)·Rᵀ for the powers of a matrix (Higham 2008, "Functions of Matrices", theorem 1.13)',
  holdsFor: optimizersNamed('adagrad-full'),
  identity: {
    cases: (standard) => requests(standard, { steps: [1, 6], coordinates: [2, 2] }),
    check: ({ algorithm }, request) => {
      const parting = partingOf(algorithm, request);
      if (!parting) return undefined;
      const [turned, copy] = [parting.turned, parting.copy].map((point) => `(${point.map(Number).join(', ')})`);
      return `after step ${parting.step} the turned parameters are ${turned}, those of the turned gradients ${copy}.`;
    },
  },
};
