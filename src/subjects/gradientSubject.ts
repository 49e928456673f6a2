import type { PrimitiveId } from '../autodiff/primitives/index.js';
import type { GradientRequest } from './gradientRequest.js';
import type { GradientResponse } from './gradientResponse.js';

/** An autodiff engine under test. */
export interface GradientSubject {
  readonly kind: 'reference' | 'submission';
  readonly id: string;
  /** The primitives that it offers, under whatever names; others are not asked for. */
  readonly offers: ReadonlySet<PrimitiveId>;
  /** Answers requests in order, one response each. Never rejects for anything the subject does. */
  gradients(requests: readonly GradientRequest[]): Promise<readonly GradientResponse[]>;
}
