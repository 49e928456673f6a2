import type { Planted } from '../planted.js';
import { computing, running } from '../plantedSubject.js';

/** Subjects that the laws of gradient descent must call wrong. */
export const gradientDescentSubjects: Readonly<Record<string, readonly Planted[]>> = {
  'sgd-unrolled': [
    { mistake: 'climbs', optimizer: 'sgd', subject: computing('theta - lr * g', 'theta + lr * g') },
    { mistake: 'lets the rate fall', optimizer: 'sgd', subject: computing('lr * g', 'lr / t * g') },
    { mistake: 'keeps the first rate', optimizer: 'sgd', subject: running('rate-frozen') },
  ],
};
