import type { Edit } from '../../src/formula/edit.js';

/** Equations that break one law's identity. */
export interface PlantedEquations {
  /** What is wrong with them, as a clause. */
  readonly mistake: string;
  readonly optimizer: string;
  readonly edits: readonly Edit[];
}

const edit = (replace: string, by: string): readonly Edit[] => [{ replace, with: by }];

/** For every law that speaks of intermediates, equations that it must call wrong. */
export const plantedEquations: Readonly<Record<string, readonly PlantedEquations[]>> = {
  'second-moment-sum': [
    { mistake: 'add the whole square', optimizer: 'adam', edits: edit('(1 - beta2) * g^2', 'g^2') },
    { mistake: 'take the size for the square', optimizer: 'rmsprop-corrected', edits: edit('g^2', 'abs(g)') },
    { mistake: 'decay v with beta1', optimizer: 'adamw', edits: edit('beta2 * v', 'beta1 * v') },
  ],
  'adagrad-rate-never-rises': [
    { mistake: 'average the squares', optimizer: 'adagrad', edits: edit('v + g^2', '0.9 * v + 0.1 * g^2') },
    { mistake: 'add the gradient itself', optimizer: 'adagradw', edits: edit('g^2', 'g') },
  ],
  'adagrad-knows-axes': [
    { mistake: 'add up the squared lengths, one rate for all', optimizer: 'adagrad', edits: edit('g^2', 'dot(g, g)') },
  ],
  'adagrad-full-turns-with-its-gradients': [
    {
      mistake: 'square every gradient coordinate by coordinate',
      optimizer: 'adagrad-full',
      edits: edit('outer(g, g)', 'outer(g, g^2)'),
    },
    {
      mistake: 'keep the diagonal only',
      optimizer: 'adagrad-full',
      edits: edit('matmul(matrix_power(add_diagonal(matrix_power(G, 1 / 2), eps), -1), g)', 'g / (norm(G) + abs(g))'),
    },
    {
      mistake: 'take the root entry by entry',
      optimizer: 'adagrad-full',
      edits: edit('matrix_power(G, 1 / 2)', 'abs(G)^(1 / 2)'),
    },
  ],
  'adadelta-units': [
    { mistake: 'average the gradients unsquared', optimizer: 'adadelta', edits: edit('g^2', 'abs(g)') },
    {
      mistake: 'average steps and gradients alike, so that nothing depends on any scale',
      optimizer: 'adadelta',
      edits: edit('delta^2', 'g^2'),
    },
  ],
  'adam-first-step': [
    { mistake: 'do not correct m', optimizer: 'adam', edits: edit('m / (1 - beta1^t)', 'm') },
    { mistake: 'do not correct v', optimizer: 'rmsprop-corrected', edits: edit('v / (1 - beta2^t)', 'v') },
  ],
  'adam-constant-gradient': [
    { mistake: 'correct m without the power', optimizer: 'adam', edits: edit('beta1^t', 'beta1') },
    { mistake: 'correct v without the power', optimizer: 'adam', edits: edit('beta2^t', 'beta2') },
    { mistake: 'correct v without the power', optimizer: 'rmsprop-corrected', edits: edit('beta2^t', 'beta2') },
  ],
  'adam-step-bound': [
    { mistake: 'correct m without the power', optimizer: 'adam', edits: edit('beta1^t', 'beta1') },
    { mistake: 'do not correct v', optimizer: 'adam', edits: edit('v / (1 - beta2^t)', 'v') },
  ],
  'amsgrad-never-falls': [
    { mistake: 'take no maximum', optimizer: 'amsgrad', edits: edit('max(v_hat, v)', 'v') },
    { mistake: 'let the average itself keep its maximum', optimizer: 'amsgrad', edits: edit('beta2 * v', 'v') },
  ],
  'adamax-norm': [
    { mistake: 'do not decay the norm', optimizer: 'adamax', edits: edit('beta2 * u', 'u') },
    {
      mistake: 'add the gradient to the norm',
      optimizer: 'adamax',
      edits: edit('max(beta2 * u, abs(g))', 'beta2 * u + abs(g)'),
    },
  ],
  'adamax-step-bound': [
    { mistake: 'do not correct m', optimizer: 'adamax', edits: edit('m / (1 - beta1^t)', 'm') },
    { mistake: 'do not decay the norm', optimizer: 'adamax', edits: edit('beta2 * u', 'u') },
  ],
  'yogi-change': [
    { mistake: 'take Adam’s average', optimizer: 'yogi', edits: edit('sign(v - g^2) * g^2', '(v - g^2)') },
    { mistake: 'always add the square', optimizer: 'yogi', edits: edit('sign(v - g^2) * g^2', '-(g^2)') },
  ],
  'nadam-constant-momentum': [
    {
      mistake: 'correct the average too early',
      optimizer: 'nadam',
      edits: edit('1 - mu_product * mu_next', '1 - mu_product'),
    },
    {
      mistake: 'begin at the full momentum',
      optimizer: 'nadam',
      edits: edit('mu = beta1 * (1 - 0.96^(t * momentum_decay) / 2)', 'mu = beta1'),
    },
  ],
  'radam-tends-to-adam': [
    {
      mistake: 'leave out the root',
      optimizer: 'radam',
      edits: edit(
        'sqrt((rho - 4) * (rho - 2) * rho_inf / ((rho_inf - 4) * (rho_inf - 2) * rho))',
        '(rho - 4) * (rho - 2) * rho_inf / ((rho_inf - 4) * (rho_inf - 2) * rho)',
      ),
    },
    {
      mistake: 'stretch the step',
      optimizer: 'radam',
      edits: edit('(rho - 4) * (rho - 2) * rho_inf', 'rho * (rho - 2) * rho_inf'),
    },
  ],
  'look-ahead-is-reparametrised': [
    {
      mistake: 'add the gradient with weight 1 − momentum',
      optimizer: 'nesterov',
      edits: edit('lr * g', '(1 - momentum) * lr * g'),
    },
    { mistake: 'step from the look-ahead point', optimizer: 'nesterov', edits: edit('theta - v', 'point - v') },
  ],
  'momentum-l2-is-not-decay': [
    {
      mistake: 'scale the decay by the rate, so that it is another at t = 1',
      optimizer: 'sgdw',
      edits: edit('weight_decay * theta', 'lr * weight_decay * theta'),
    },
    {
      mistake: 'carry the decay through the buffer, so that it is the penalty at t = 2 too',
      optimizer: 'sgdw',
      edits: edit(
        'm = (1 - beta1) * m + beta1 * g\ntheta = theta - lr * m - weight_decay * theta',
        'm = (1 - beta1) * m + beta1 * g + weight_decay / lr * theta\ntheta = theta - lr * m',
      ),
    },
  ],
};
