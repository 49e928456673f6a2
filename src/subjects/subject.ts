import type { Precision } from '../arithmetic/format.js';
import type { TraceRequest } from './request.js';
import type { TraceResponse } from './response.js';

/** Whatever is tested: a reference in this process, a submission in its sandbox, a library, a recorded log. */
export interface Subject {
  readonly kind: 'reference' | 'submission';
  readonly id: string;
  /** The hyperparameters (canonical names) that it reads; the others keep their defaults. */
  readonly reads: ReadonlySet<string>;
  /** In which it says that it computes; absent where it says nothing. */
  readonly precision?: Precision;
  /** Answers requests in order, one response each. Never rejects for anything the subject does. */
  traces(requests: readonly TraceRequest[]): Promise<readonly TraceResponse[]>;
}
