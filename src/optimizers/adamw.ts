import { equations } from '../formula/equations.js';
import { adam } from './adam.js';
import { epsPlacement } from './axes/epsPlacement.js';
import { ballOfAdam } from './ball.js';
import { weightDecay } from './hyperparameter.js';
import { adamwDecayInsideAdaptive } from './mistakes/adamwDecayInsideAdaptive.js';
import { adamwIsL2 } from './mistakes/adamwIsL2.js';
import { decayAppliedTwice } from './mistakes/decayAppliedTwice.js';
import { decayFactorTwo } from './mistakes/decayFactorTwo.js';
import { decayIgnored } from './mistakes/decayIgnored.js';
import { decayOnSign } from './mistakes/decayOnSign.js';
import { decaySignFlipped } from './mistakes/decaySignFlipped.js';
import { besideAdam } from './mistakes/decayTerm.js';
import type { Axis, Optimizer } from './optimizer.js';

const decay: Axis = {
  question: 'What multiplies the decay, and which parameter decays?',
  choices: [
    {
      id: 'times-rate',
      statement: 'The parameter before the step decays by lr·weight_decay.',
      edits: [],
      users: ['CPEN455', 'HW3 Q8d', 'PyTorch', 'optax', 'Keras', 'MLX', 'BERT'],
      source:
        '[CPEN455] Algorithm 1 AdamW; [HW3] Q8 (d); torch.optim.AdamW; optax.adamw; mlx.optimizers.AdamW; ' +
        'keras/src/optimizers/base_optimizer.py, BaseOptimizer._apply_weight_decay (Keras 3)',
    },
    {
      id: 'unscaled',
      statement: 'The parameter decays by weight_decay, whatever the rate.',
      edits: [{ replace: 'lr * weight_decay * theta', with: 'weight_decay * theta' }],
      users: ['TensorFlow Addons'],
      source:
        'tensorflow_addons/optimizers/weight_decay_optimizers.py, DecoupledWeightDecayExtension._decay_weights_op',
      differs: 'from t = 1 unless lr = 1',
    },
    {
      id: 'schedule',
      statement: 'The parameter decays by the schedule multiplier times weight_decay; the base rate has no part in it.',
      edits: [{ replace: 'lr * weight_decay * theta', with: 'lr / initial_lr * weight_decay * theta' }],
      users: ['HW3 Algorithm 2', 'Loshchilov & Hutter', 'loshchil/AdamW-and-SGDW'],
      source:
        '[HW3] Algorithm 2 line 11; Loshchilov & Hutter (2019), Algorithm 2 line 12; loshchil/AdamW-and-SGDW, ' +
        'UPDATETORCHFILES/adam.lua: x − weightDecaycurrent·x_old, which train.lua scales with the rate’s multiplier',
      differs: 'from times-rate from t = 1 unless the base rate is 1; from unscaled once the rate changes',
    },
    {
      id: 'on-updated-weight',
      statement: 'The step is taken first, and the updated parameter decays by lr·weight_decay.',
      edits: [
        {
          replace: 'theta = theta - lr * m_hat / (sqrt(v_hat) + eps) - lr * weight_decay * theta',
          with: `theta = theta - lr * m_hat / (sqrt(v_hat) + eps)
                 theta = theta - lr * weight_decay * theta   # weight decay`,
        },
      ],
      users: ['HuggingFace', 'HuggingFace uncorrected', 'Stanford CS336'],
      source:
        'transformers.AdamW, src/transformers/optimization.py (version 3; since removed); ' +
        'CS336 assignment 1 (2025), section 4.3, Algorithm 1',
      differs: 'from t = 1, by lr²·weight_decay times the step’s direction',
    },
    {
      id: 'unscaled-on-updated-weight',
      statement: 'The step is taken first, and the updated parameter decays by weight_decay, whatever the rate.',
      edits: [
        {
          replace: 'theta = theta - lr * m_hat / (sqrt(v_hat) + eps) - lr * weight_decay * theta',
          with: `theta = theta - lr * m_hat / (sqrt(v_hat) + eps)
                 theta = theta - weight_decay * theta   # weight decay`,
        },
      ],
      users: ['ONNX'],
      source: 'ai.onnx.preview.training Adam, version 1, norm_coefficient_post',
      differs: 'from t = 1 wherever weight_decay is not 0',
    },
  ],
};

/** Adam with weight decay that does not pass through the moments. */
export const adamw: Optimizer = {
  id: 'adamw',
  title: 'AdamW',
  chapter: 'weight-decay',
  summary: 'Adam, and beside its step every parameter shrinks by a fixed fraction.',
  source: '[CPEN455] Algorithm 1 AdamW; [HW3] Q8 (d); after Loshchilov & Hutter (2019), Algorithm 2',
  alsoCalled: ['adamwoptimizer', 'decoupledadam', 'adamdecoupled'],
  hyperparameters: { ...adam.hyperparameters, weight_decay: weightDecay('fraction of decay', 0.01) },
  state: adam.state,
  update: equations`
    m     = beta1 * m + (1 - beta1) * g                # momentum
    v     = beta2 * v + (1 - beta2) * g^2              # adaptive scaling
    m_hat = m / (1 - beta1^t)                          # bias correction
    v_hat = v / (1 - beta2^t)                          # bias correction
    theta = theta - lr * m_hat / (sqrt(v_hat) + eps) - lr * weight_decay * theta   # combination`,
  axes: {
    decay,
    eps: epsPlacement({
      outside: [
        'HW3 Q8d',
        'EECS182',
        'PyTorch',
        'optax',
        'Loshchilov & Hutter',
        'MLX',
        'BERT',
        'HuggingFace uncorrected',
      ],
      inside: ['HW3 Algorithm 2'],
      insideUncorrected: ['CPEN455'],
      hat: ['Keras', 'TensorFlow Addons', 'HuggingFace', 'Stanford CS336', 'ONNX', 'loshchil/AdamW-and-SGDW'],
    }),
  },
  mistakes: [
    adamwIsL2,
    adamwDecayInsideAdaptive,
    decayIgnored(besideAdam),
    decaySignFlipped(besideAdam),
    decayAppliedTwice(besideAdam),
    decayFactorTwo(besideAdam),
    decayOnSign(besideAdam),
    ...adam.mistakes,
  ],
  reducesTo: [
    {
      to: 'adam',
      fixed: { weight_decay: 0 },
      statement: 'With no decay it is Adam.',
      source: '[CPEN455] Algorithm 1 AdamW at λ = 0',
    },
  ],
  ball: ballOfAdam,
};
