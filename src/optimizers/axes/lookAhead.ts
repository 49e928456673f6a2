import type { Axis } from '../optimizer.js';

/** Where Nesterov's gradient is asked for, and so what the parameters are. */
export const lookAhead: Axis = {
  question: 'Where is the gradient asked for?',
  choices: [
    {
      id: 'look-ahead',
      statement: 'The gradient is asked for at the look-ahead point theta − momentum·v.',
      edits: [],
      users: ['AMA564', 'Sutskever 2013'],
      source: '[AMA564] Nesterov, from v_0 = 0; Sutskever et al. (2013), eq. (3) and (4), whose v has the other sign',
    },
    {
      id: 'reparametrised',
      statement:
        'What is called theta is the look-ahead point, and the gradient is asked for there; the rate stays outside.',
      edits: [
        { replace: 'point = theta - momentum * v', with: '' },
        { replace: 'momentum * v + lr * g', with: 'momentum * v + g' },
        { replace: 'theta - v', with: 'theta - lr * (g + momentum * v)' },
      ],
      users: ['PyTorch', 'optax', 'TensorFlow', 'TensorFlow.js', 'MLX'],
      source:
        'torch.optim.SGD(nesterov=True); optax.trace(nesterov=True) in optax.sgd; TensorFlow, training_ops.cc, ' +
        'ApplyMomentum with use_nesterov; TensorFlow.js, momentum_optimizer.ts; mlx.optimizers.SGD(nesterov=True)',
      differs:
        'from t = 1 by the step lr·momentum·g: its theta is where look-ahead asks next, while the rate is constant; ' +
        'from rate-inside only once the rate changes',
    },
    {
      id: 'rate-inside',
      statement: 'What is called theta is the look-ahead point, and the rate enters the buffer with the gradient.',
      edits: [
        { replace: 'point = theta - momentum * v', with: '' },
        { replace: 'theta - v', with: 'theta - (lr * g + momentum * v)' },
      ],
      users: ['Keras', 'CS231n', 'convnetjs'],
      source:
        'keras.optimizers.SGD(nesterov=True); CS231n notes, "Nesterov Momentum", in v_prev and v; ' +
        "convnetjs, src/convnet_trainers.js, 'nesterov'",
      differs: 'from t = 1 by the step lr·momentum·g: its theta is where look-ahead asks next, under any schedule',
    },
    {
      id: 'ema',
      statement:
        'What is called theta is the look-ahead point, and the buffer is a moving average: in it and in the step the gradient has weight 1 − momentum.',
      edits: [
        { replace: 'point = theta - momentum * v', with: '' },
        { replace: 'momentum * v + lr * g', with: 'momentum * v + (1 - momentum) * g' },
        { replace: 'theta - v', with: 'theta - lr * ((1 - momentum) * g + momentum * v)' },
      ],
      users: ['Ma & Yarats', 'KellerJordan/Muon', 'PyTorch Muon'],
      source:
        'Ma & Yarats (2019), NAG as QHM at ν = β; KellerJordan/Muon, muon.py, muon_update, and torch.optim.Muon, both ' +
        'before they make the step orthogonal',
      differs: 'from t = 1; from reparametrised by the factor 1 − momentum in every step',
    },
  ],
};
