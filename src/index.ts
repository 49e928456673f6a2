/** The public API: what a program may import from the package. */
export type { Arithmetic } from './arithmetic/arithmetic.js';
export type { Probes, Tensor, TraceRequest, TraceStep } from './subjects/request.js';
export type { FailureReason, SourcePlace, TraceAnswer, TraceFailure, TraceResponse } from './subjects/response.js';
export type { Subject } from './subjects/subject.js';
