import type { TraceRequest } from '../../../src/subjects/request.js';
import type { Planted } from '../planted.js';
import {
  computing,
  distorting,
  forgetful,
  inTheLastBit,
  mishearing,
  observed,
  recalling,
  running,
} from '../plantedSubject.js';

const adamStep = 'lr * m_hat / (sqrt(v_hat) + eps)';

/** Every gradient divided by its length over all coordinates of its tensor. */
function normalised(request: TraceRequest): TraceRequest {
  const unit = (values: Float64Array): Float64Array => values.map((x) => x / (Math.hypot(...values) || 1));
  return { ...request, steps: request.steps.map((step) => ({ ...step, gradients: step.gradients.map(unit) })) };
}

/** Subjects that the laws of how an implementation behaves must call wrong. */
export const behaviourSubjects: Readonly<Record<string, readonly Planted[]>> = {
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
