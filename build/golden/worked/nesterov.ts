import type { WorkedTrace } from '../workedTrace.js';

/** Nesterov in its three forms; the objective is asked for its slope at the point, and not at theta. */
export const nesterovTraces: readonly WorkedTrace[] = [
  {
    id: 'ama564-nesterov',
    title: 'Nesterov momentum on f = 2θ², two steps',
    source: 'AMA564',
    place: 'Nesterov: ϑ = θ − βv, v = βv + αg(ϑ), θ = θ − v, corrected to v_0 = 0',
    comment:
      'β = 0.9 and α = 0.01. From the printed v_0 = g(θ_0) = 4 the first parameter would be −2.496 in the place of 0.96.',
    optimizer: 'nesterov',
    dialect: ['form=look-ahead'],
    hyperparameters: { lr: '0.01', momentum: '0.9' },
    theta: '1',
    objective: '2*theta^2',
    steps: [
      [
        ['point', '1 − 0.9·0', '1'],
        ['g', '4·1', '4'],
        ['v', '0.9·0 + 0.01·4', '1/25'],
        ['theta', '1 − 0.04', '24/25'],
      ],
      [
        ['point', '0.96 − 0.9·0.04 = 0.96 − 0.036', '231/250'],
        ['g', '4·0.924', '462/125'],
        ['v', '0.9·0.04 + 0.01·3.696 = 0.036 + 0.03696', '228/3125'],
        ['theta', '0.96 − 0.07296', '2772/3125'],
      ],
    ],
  },
  {
    id: 'sutskever-nesterov-three-steps',
    title: 'Nesterov momentum on f = θ², three steps',
    source: 'Sutskever et al. (2013)',
    place: 'eq. (3) and (4), with v of the other sign',
    comment:
      'Numbers chosen to be round. The third step turns back although theta has not yet crossed 0: its point has.',
    optimizer: 'nesterov',
    dialect: ['form=look-ahead'],
    hyperparameters: { lr: '0.25', momentum: '0.5' },
    theta: '8',
    objective: 'theta^2',
    steps: [
      [
        ['point', '8 − 0.5·0', '8'],
        ['g', '2·8', '16'],
        ['v', '0.5·0 + 0.25·16', '4'],
        ['theta', '8 − 4', '4'],
      ],
      [
        ['point', '4 − 0.5·4', '2'],
        ['g', '2·2', '4'],
        ['v', '0.5·4 + 0.25·4 = 2 + 1', '3'],
        ['theta', '4 − 3', '1'],
      ],
      [
        ['point', '1 − 0.5·3 = 1 − 1.5', '-1/2'],
        ['g', '2·(−0.5)', '-1'],
        ['v', '0.5·3 + 0.25·(−1) = 1.5 − 0.25', '5/4'],
        ['theta', '1 − 1.25', '-1/4'],
      ],
    ],
  },
  {
    id: 'pytorch-nesterov',
    title: 'Nesterov momentum as PyTorch computes it, on f = θ², three steps',
    source: 'torch.optim.SGD(nesterov=True)',
    place: 'the documentation’s algorithm: b = μb + g, θ = θ − γ(g + μb)',
    comment:
      'The objective and constants of sutskever-nesterov-three-steps. Its points 8, 2, −1/2 are the parameters here, and its θ − βv after the third step, −1/4 − 5/8, is the last one.',
    optimizer: 'nesterov',
    dialect: ['form=reparametrised'],
    hyperparameters: { lr: '0.25', momentum: '0.5' },
    theta: '8',
    objective: 'theta^2',
    steps: [
      [
        ['g', '2·8', '16'],
        ['v', '0.5·0 + 16', '16'],
        ['theta', '8 − 0.25·(16 + 0.5·16) = 8 − 6', '2'],
      ],
      [
        ['g', '2·2', '4'],
        ['v', '0.5·16 + 4', '12'],
        ['theta', '2 − 0.25·(4 + 0.5·12) = 2 − 2.5', '-1/2'],
      ],
      [
        ['g', '2·(−0.5)', '-1'],
        ['v', '0.5·12 − 1', '5'],
        ['theta', '−0.5 − 0.25·(−1 + 0.5·5) = −0.5 − 0.375', '-7/8'],
      ],
    ],
  },
  {
    id: 'keras-nesterov',
    title: 'Nesterov momentum as Keras computes it, on f = θ², three steps',
    source: 'keras.optimizers.SGD(nesterov=True)',
    place: 'the documentation’s update rule: velocity = momentum·velocity − rate·g, w = w + momentum·velocity − rate·g',
    comment:
      'The parameters of pytorch-nesterov; the buffer is that of sutskever-nesterov-three-steps, with the other sign in Keras.',
    optimizer: 'nesterov',
    dialect: ['form=rate-inside'],
    hyperparameters: { lr: '0.25', momentum: '0.5' },
    theta: '8',
    objective: 'theta^2',
    steps: [
      [
        ['g', '2·8', '16'],
        ['v', '0.5·0 + 0.25·16', '4'],
        ['theta', '8 − (0.25·16 + 0.5·4) = 8 − 6', '2'],
      ],
      [
        ['g', '2·2', '4'],
        ['v', '0.5·4 + 0.25·4', '3'],
        ['theta', '2 − (0.25·4 + 0.5·3) = 2 − 2.5', '-1/2'],
      ],
      [
        ['g', '2·(−0.5)', '-1'],
        ['v', '0.5·3 + 0.25·(−1)', '5/4'],
        ['theta', '−0.5 − (0.25·(−1) + 0.5·1.25) = −0.5 − 0.375', '-7/8'],
      ],
    ],
  },
];
