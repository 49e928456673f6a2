import type { TraceRequest } from '../../src/subjects/request.js';
import {
  computing,
  distorting,
  forgetful,
  inTheLastBit,
  mishearing,
  observed,
  type PlantedSubject,
  recalling,
  running,
} from './plantedSubject.js';

/** A subject that breaks one law. */
export interface Planted {
  /** What is wrong with it, as a clause. */
  readonly mistake: string;
  readonly optimizer: string;
  /** Choices other than the first, as `axis=choice`. */
  readonly dialect?: readonly string[];
  readonly subject: PlantedSubject;
  /** No other law notices. */
  readonly alone?: true;
}

const adamStep = 'lr * m_hat / (sqrt(v_hat) + eps)';

/** Every gradient divided by its length over all coordinates of its tensor. */
function normalised(request: TraceRequest): TraceRequest {
  const unit = (values: Float64Array): Float64Array => values.map((x) => x / (Math.hypot(...values) || 1));
  return { ...request, steps: request.steps.map((step) => ({ ...step, gradients: step.gradients.map(unit) })) };
}

/** For every law that is visible from outside, subjects that it must call wrong. */
export const plantedSubjects: Readonly<Record<string, readonly Planted[]>> = {
  'sgd-unrolled': [
    { mistake: 'climbs', optimizer: 'sgd', subject: computing('theta - lr * g', 'theta + lr * g') },
    { mistake: 'lets the rate fall', optimizer: 'sgd', subject: computing('lr * g', 'lr / t * g') },
    { mistake: 'keeps the first rate', optimizer: 'sgd', subject: running('rate-frozen') },
  ],
  'ema-is-heavy-ball': [
    { mistake: 'adds the whole gradient', optimizer: 'momentum', subject: computing('(1 - momentum) * g', 'g') },
    {
      mistake: 'takes the rate into the buffer',
      optimizer: 'momentum',
      subject: computing(
        'm = momentum * m + (1 - momentum) * g\ntheta = theta - lr * m',
        'm = momentum * m + lr * (1 - momentum) * g\ntheta = theta - m',
      ),
    },
    { mistake: 'forgets the buffer', optimizer: 'momentum', subject: running('state-recreated') },
  ],
  'scale-invariance': [
    {
      mistake: 'has an eps of its own',
      optimizer: 'adam',
      subject: computing('sqrt(v_hat) + eps', 'sqrt(v_hat) + 0.1'),
    },
    { mistake: 'takes no root', optimizer: 'rmsprop-corrected', subject: computing('sqrt(v_hat)', 'v_hat') },
    {
      mistake: 'puts the penalty into the gradient',
      optimizer: 'adamw',
      subject: computing(
        'm = beta1 * m + (1 - beta1) * g',
        'g = g + weight_decay * theta\nm = beta1 * m + (1 - beta1) * g',
      ),
    },
  ],
  'adagrad-constant-gradient': [
    { mistake: 'averages the squares', optimizer: 'adagrad', subject: computing('v + g^2', '0.9 * v + 0.1 * g^2') },
    { mistake: 'takes no root', optimizer: 'adagrad', subject: computing('sqrt(v)', 'v') },
    { mistake: 'forgets its state', optimizer: 'adagrad', subject: running('state-recreated') },
  ],
  'rmsprop-preconditioner': [
    {
      mistake: 'divides by the sum of the weights, as [EECS182] eq. (19) prints',
      optimizer: 'rmsprop-corrected',
      subject: computing(
        'theta = theta - lr * g / (sqrt(v_hat) + eps)',
        `weights = (1 - beta2^t) / (1 - beta2)
         theta = theta - lr * g / (weights * (sqrt(v_hat * weights) + eps))`,
      ),
    },
    { mistake: 'corrects without the power', optimizer: 'rmsprop-corrected', subject: computing('beta2^t', 'beta2') },
  ],
  'adadelta-previous-is-descent': [
    {
      mistake: 'divides by the newest average',
      optimizer: 'adadelta',
      dialect: ['denominator=previous'],
      subject: computing('v_before + eps', 'v + eps'),
    },
  ],
  'adagradw-reduces-to-adagrad': [
    {
      mistake: 'decays by 0.01 all the same',
      optimizer: 'adagradw',
      subject: computing('weight_decay * theta', '(weight_decay + 0.01) * theta'),
    },
  ],
  'rmspropw-reduces-to-rmsprop-corrected': [
    {
      mistake: 'decays by 0.01 all the same',
      optimizer: 'rmspropw',
      subject: computing('weight_decay * theta', '(weight_decay + 0.01) * theta'),
    },
  ],
  'adam-first-step': [
    { mistake: 'does not correct m', optimizer: 'adam', subject: computing('m / (1 - beta1^t)', 'm') },
    { mistake: 'counts from 2', optimizer: 'adam', subject: computing('beta2^t', 'beta2^(t + 1)') },
    { mistake: 'does not correct v', optimizer: 'rmsprop-corrected', subject: computing('v / (1 - beta2^t)', 'v') },
  ],
  'adam-constant-gradient': [
    { mistake: 'corrects m without the power', optimizer: 'adam', subject: computing('beta1^t', 'beta1') },
    { mistake: 'corrects v without the power', optimizer: 'rmsprop-corrected', subject: computing('beta2^t', 'beta2') },
    { mistake: 'forgets its state', optimizer: 'adam', subject: running('state-recreated') },
  ],
  'adam-step-bound': [
    { mistake: 'does not correct v', optimizer: 'adam', subject: computing('v / (1 - beta2^t)', 'v') },
    { mistake: 'decays v with beta1', optimizer: 'adam', subject: computing('beta2 * v', 'beta1 * v') },
  ],
  'adam-folded-step': [
    {
      mistake: 'leaves eps as it is',
      optimizer: 'adam',
      dialect: ['eps=hat'],
      subject: computing('eps / sqrt(1 - beta2^t)', 'eps'),
    },
    {
      mistake: 'divides eps by the correction, not by its root',
      optimizer: 'adam',
      dialect: ['eps=hat'],
      subject: computing('eps / sqrt(1 - beta2^t)', 'eps / (1 - beta2^t)'),
    },
  ],
  'amsgrad-while-rising': [
    { mistake: 'corrects m', optimizer: 'amsgrad', subject: computing('lr * m', 'lr * m / (1 - beta1^t)') },
    {
      mistake: 'does not correct v',
      optimizer: 'amsgrad',
      dialect: ['form=max-then-correct', 'eps=hat'],
      subject: computing('v_hat / (1 - beta2^t)', 'v_hat'),
    },
  ],
  'adamax-step-bound': [
    { mistake: 'takes no sizes', optimizer: 'adamax', subject: computing('abs(g)', 'g') },
    { mistake: 'decays the norm too fast', optimizer: 'adamax', subject: computing('beta2 * u', 'beta2^2 * u') },
  ],
  'yogi-first-step': [
    { mistake: 'corrects m', optimizer: 'yogi', subject: computing('lr * m', 'lr * m / (1 - beta1^t)') },
    {
      mistake: 'moves v by the whole square',
      optimizer: 'yogi',
      subject: computing('(1 - beta2) * (sign(v - g^2) * g^2)', 'sign(v - g^2) * g^2'),
    },
  ],
  'adabelief-constant-gradient': [
    { mistake: 'averages the square', optimizer: 'adabelief', subject: computing('(g - m)^2', 'g^2') },
    {
      mistake: 'adds eps to the root alone',
      optimizer: 'adabelief',
      subject: computing('beta2 * s + (1 - beta2) * (g - m)^2 + eps', 'beta2 * s + (1 - beta2) * (g - m)^2'),
    },
  ],
  'nadam-constant-momentum': [
    {
      mistake: 'corrects the average too early',
      optimizer: 'nadam',
      subject: computing('1 - mu_product * mu_next', '1 - mu_product'),
    },
    {
      mistake: 'has the momentum at its end',
      optimizer: 'nadam',
      subject: computing('mu = beta1 * (1 - 0.96^(t * momentum_decay) / 2)', 'mu = beta1'),
    },
  ],
  'nadam-reduces-to-rmsprop-corrected': [
    {
      mistake: 'has 0.9 written into it',
      optimizer: 'nadam',
      subject: computing('mu_next * m', '0.9 * m'),
    },
    {
      mistake: 'counts the gradient twice',
      optimizer: 'nadam',
      dialect: ['momentum=constant'],
      subject: computing('(1 - mu) * g / (1 - mu_product)', '2 * (1 - mu) * g / (1 - mu_product)'),
    },
  ],
  'radam-tends-to-adam': [
    { mistake: 'leaves out the root', optimizer: 'radam', subject: computing('r * m_hat', 'r^2 * m_hat') },
    { mistake: 'never divides', optimizer: 'radam', subject: computing('rho > 4', 'rho > 1000') },
  ],
  'lars-step-length': [
    { mistake: 'forgets the ratio', optimizer: 'lars', subject: computing('lr * ratio', 'lr * trust_coefficient') },
    {
      mistake: 'takes the sum for the norm',
      optimizer: 'lars',
      dialect: ['form=rate-outside'],
      subject: computing('norm(theta)', 'abs(sum(theta))'),
    },
  ],
  'lamb-step-length': [
    { mistake: 'forgets the ratio', optimizer: 'lamb', subject: computing('lr * ratio', 'lr') },
    {
      mistake: 'takes the ratio by coordinates',
      optimizer: 'lamb',
      dialect: ['correction=none'],
      subject: computing('norm(u)', 'abs(u)'),
    },
  ],
  'lamb-adamw-first-step': [
    { mistake: 'does not leave 0', optimizer: 'lamb', subject: computing('w_norm > 0', 'w_norm >= 0') },
    {
      mistake: 'does not correct m',
      optimizer: 'lamb',
      subject: computing('m / (1 - beta1^t)', 'm'),
    },
  ],
  'l2-is-weight-decay': [
    {
      mistake: 'takes the gradient of the whole square',
      optimizer: 'sgd-l2',
      subject: computing('weight_decay * theta', '2 * weight_decay * theta'),
    },
    {
      mistake: 'decays whatever the rate',
      optimizer: 'sgd-l2',
      subject: computing('g = g + weight_decay * theta', 'theta = theta - weight_decay * theta'),
    },
  ],
  'adamw-first-step': [
    {
      mistake: 'decays whatever the rate',
      optimizer: 'adamw',
      subject: computing('lr * weight_decay * theta', 'weight_decay * theta'),
    },
    {
      mistake: 'decays the updated parameter',
      optimizer: 'adamw',
      subject: computing(
        `theta = theta - ${adamStep} - lr * weight_decay * theta`,
        `theta = theta - ${adamStep}\ntheta = theta - lr * weight_decay * theta`,
      ),
    },
  ],
  'sgd-l2-reduces-to-sgd': [
    {
      mistake: 'adds a decay of its own',
      optimizer: 'sgd-l2',
      subject: computing('weight_decay * theta', '(weight_decay + 0.01) * theta'),
    },
  ],
  'momentum-reduces-to-sgd': [
    {
      mistake: 'has 0.9 written into it',
      optimizer: 'momentum',
      subject: computing('momentum * m + (1 - momentum) * g', '0.9 * m + 0.1 * g'),
    },
    {
      mistake: 'steps with the buffer of the step before',
      optimizer: 'momentum',
      dialect: ['form=heavy-ball'],
      subject: computing(
        'm = momentum * m + g\ntheta = theta - lr * m',
        'theta = theta - lr * m\nm = momentum * m + g',
      ),
    },
  ],
  'adam-reduces-to-rmsprop-corrected': [
    {
      mistake: 'has 0.9 written into it',
      optimizer: 'adam',
      subject: computing('beta1 * m + (1 - beta1) * g', '0.9 * m + 0.1 * g'),
    },
    {
      mistake: 'decays m with beta2',
      optimizer: 'adam',
      dialect: ['eps=hat'],
      subject: computing('beta1 * m', 'beta2 * m'),
    },
  ],
  'adam-l2-reduces-to-adam': [
    {
      mistake: 'adds a decay of its own',
      optimizer: 'adam-l2',
      subject: computing('weight_decay * theta', '(weight_decay + 0.01) * theta'),
    },
  ],
  'adamw-reduces-to-adam': [
    {
      mistake: 'adds a decay of its own',
      optimizer: 'adamw',
      subject: computing('lr * weight_decay * theta', 'lr * (weight_decay + 0.01) * theta'),
    },
    {
      mistake: 'takes a decay of 0 for none given',
      optimizer: 'adamw',
      dialect: ['decay=unscaled'],
      subject: computing('weight_decay * theta', '(weight_decay == 0 ? 0.01 : weight_decay) * theta'),
    },
  ],
  'sgdw-reduces-to-momentum': [
    {
      mistake: 'adds a decay of its own',
      optimizer: 'sgdw',
      subject: computing('weight_decay * theta', '(weight_decay + 0.01) * theta'),
    },
    {
      mistake: 'exchanges the weights',
      optimizer: 'sgdw',
      subject: computing('(1 - beta1) * m + beta1 * g', 'beta1 * m + (1 - beta1) * g'),
    },
  ],
  'agrees-with-equations': [
    { mistake: 'counts one tensor after the other', optimizer: 'adam', subject: running('t-per-tensor') },
    { mistake: 'has one state for all tensors', optimizer: 'momentum', subject: running('state-shared-by-tensors') },
    { mistake: 'keeps the first rate', optimizer: 'adamw', subject: running('rate-frozen') },
    {
      mistake: 'takes a rate that is wrong by one part in a billion',
      optimizer: 'adam',
      subject: computing('lr * m_hat', '1.000000001 * lr * m_hat'),
    },
    { mistake: 'answers NaN', optimizer: 'sgd', subject: distorting(() => Number.NaN) },
    {
      mistake: 'ends in NaN',
      optimizer: 'adam',
      subject: distorting((x, { step }, { steps }) => (step === steps.length - 1 ? Number.NaN : x)),
    },
    { mistake: 'answers infinity', optimizer: 'sgd', subject: distorting(() => Number.POSITIVE_INFINITY) },
  ],
  'coordinates-are-independent': [
    { mistake: 'normalises the gradient', optimizer: 'sgd', subject: mishearing(normalised) },
    { mistake: 'normalises the gradient', optimizer: 'momentum', subject: mishearing(normalised) },
  ],
  permutation: [
    {
      mistake: 'leaves out the last coordinate',
      optimizer: 'adam',
      subject: distorting((x, { tensor, coordinate }, { tensors }) => {
        const start = tensors[tensor]?.values ?? [];
        return coordinate > 0 && coordinate === start.length - 1 ? Number(start[coordinate]) : x;
      }),
    },
    {
      mistake: 'moves the first coordinate a billionth further',
      optimizer: 'sgd',
      subject: distorting((x, { coordinate }) => (coordinate === 0 ? x * (1 + 2 ** -30) : x)),
    },
  ],
  negation: [
    { mistake: 'moves down only', optimizer: 'sgd', subject: computing('lr * g', 'lr * abs(g)') },
    {
      mistake: 'clips gradients from above',
      optimizer: 'momentum',
      subject: computing('(1 - momentum) * g', '(1 - momentum) * min(g, 1)'),
    },
    { mistake: 'drifts', optimizer: 'adam', subject: computing(`theta - ${adamStep}`, `theta - ${adamStep} + 1e-9`) },
  ],
  'leaves-inputs-alone': [
    {
      mistake: 'changes the gradient',
      optimizer: 'sgd-l2',
      subject: observed({ gradientModified: { step: 1, tensor: 0 } }),
      alone: true,
    },
    {
      mistake: 'changes a hyperparameter',
      optimizer: 'adam',
      subject: observed({ hyperparameterModified: { step: 2, name: 'lr' } }),
      alone: true,
    },
    {
      mistake: 'changes the parameters it may only read',
      optimizer: 'sgd',
      subject: observed({ parametersModified: { step: 1, tensor: 1 } }),
      alone: true,
    },
    {
      mistake: 'updates in place and returns something else',
      optimizer: 'adamw',
      subject: observed({ disagreement: { step: 2, tensor: 0 } }),
      alone: true,
    },
  ],
  'same-call-same-answer': [
    { mistake: 'goes on where its last run ended', optimizer: 'adam', subject: recalling, alone: true },
    { mistake: 'differs in the last bit', optimizer: 'sgd', subject: inTheLastBit('repeat'), alone: true },
  ],
  'copies-gradients': [
    { mistake: 'keeps the array', optimizer: 'momentum', subject: running('gradient-aliased'), alone: true },
    { mistake: 'keeps the array', optimizer: 'adam', subject: running('gradient-aliased'), alone: true },
    { mistake: 'differs in the last bit', optimizer: 'sgd-l2', subject: inTheLastBit('reuseArrays'), alone: true },
  ],
  'instances-are-apart': [
    {
      mistake: 'has one state for all instances',
      optimizer: 'adamw',
      subject: running('state-shared-by-instances'),
    },
    { mistake: 'differs in the last bit', optimizer: 'sgdw', subject: inTheLastBit('twin'), alone: true },
  ],
  'resumes-from-state': [
    { mistake: 'saves no state', optimizer: 'adam', subject: forgetful, alone: true },
    { mistake: 'saves no state', optimizer: 'momentum', subject: forgetful, alone: true },
    { mistake: 'differs in the last bit', optimizer: 'adam-l2', subject: inTheLastBit('resumeAt'), alone: true },
  ],
};
