import type { Planted } from '../planted.js';
import { computing } from '../plantedSubject.js';

/** Subjects that the laws of trust ratios must call wrong. */
export const trustRatioSubjects: Readonly<Record<string, readonly Planted[]>> = {
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
};
