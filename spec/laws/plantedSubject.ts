import { ulpOf } from '../../src/arithmetic/ulp.js';
import type { Standard } from '../../src/laws/law.js';
import { edited } from '../../src/optimizers/algorithm.js';
import type { Fault } from '../../src/optimizers/mistakes/mistake.js';
import { reference } from '../../src/subjects/reference.js';
import type { Probes, TraceRequest } from '../../src/subjects/request.js';
import type { Observations, TraceAnswer, TraceResponse } from '../../src/subjects/response.js';
import type { Subject } from '../../src/subjects/subject.js';

/** Makes a subject that is wrong in one way, for the optimizer and dialect of a standard. */
export type PlantedSubject = (standard: Standard) => Subject;

/** The right subject: the standard's own equations in float64. */
export const honest: PlantedSubject = ({ optimizer, algorithm }) => reference(optimizer.id, algorithm);

/** Computes with one part of the equations replaced. */
export function computing(replace: string, by: string): PlantedSubject {
  return ({ optimizer, algorithm }) => reference(optimizer.id, edited(algorithm, [{ replace, with: by }]));
}

/** Runs the right equations with a fault. */
export function running(fault: Fault): PlantedSubject {
  return ({ optimizer, algorithm }) => reference(optimizer.id, algorithm, fault);
}

/** Answers rightly, and is seen doing something beside it. */
export function observed(observations: Observations): PlantedSubject {
  return answering((answer) => ({ ...answer, observations }));
}

/** Answers another request than the one it was asked. */
export function mishearing(heard: (request: TraceRequest) => TraceRequest): PlantedSubject {
  return (standard) => {
    const subject = honest(standard);
    return { ...subject, traces: (requests) => subject.traces(requests.map(heard)) };
  };
}

/** Changes the right answer before it gives it. */
function answering(change: (answer: TraceAnswer, request: TraceRequest) => TraceResponse): PlantedSubject {
  return (standard) => {
    const subject = honest(standard);
    const traces = async (requests: readonly TraceRequest[]): Promise<readonly TraceResponse[]> => {
      const answers = await subject.traces(requests);
      return answers.map((answer, k) => change(answer as TraceAnswer, requests[k] as TraceRequest));
    };
    return { ...subject, traces };
  };
}

/** Changes single numbers of the right answer; step, tensor and coordinate count from 0. */
export function distorting(change: (x: number, place: Place, request: TraceRequest) => number): PlantedSubject {
  return answering((answer, request) => ({
    ...answer,
    parameters: answer.parameters.map((step, s) =>
      step.map((tensor, t) => tensor.map((x, coordinate) => change(x, { step: s, tensor: t, coordinate }, request))),
    ),
  }));
}

/** Computes rightly, from gradients that it asked for at other points. */
export function askingAt(point: (x: number, place: Place) => number): PlantedSubject {
  return answering((answer) => ({
    ...answer,
    asked: (answer.asked ?? []).map((step, s) =>
      step.map((tensor, t) => tensor.map((x, coordinate) => point(x, { step: s, tensor: t, coordinate }))),
    ),
  }));
}

/** Computes rightly, from gradients that it was handed. */
export const handed: PlantedSubject = answering(({ asked: _, ...answer }) => answer);

export interface Place {
  readonly step: number;
  readonly tensor: number;
  readonly coordinate: number;
}

/** Is one ulp off in every run under a circumstance: nothing that is compared within an enclosure notices. */
export function inTheLastBit(circumstance: keyof Probes): PlantedSubject {
  return distorting((x, _, { probes }) => (probes?.[circumstance] ? x + ulpOf(x) : x));
}

/** Goes on where the same run ended when it is asked for once more. */
export const recalling: PlantedSubject = (standard) => {
  const subject = honest(standard);
  const once = (request: TraceRequest): Promise<TraceAnswer> => answerOf(subject, request);
  const answer = async (request: TraceRequest): Promise<TraceAnswer> => {
    const { steps, probes } = request;
    if (!probes?.repeat) return once(request);
    const both = await once({ ...request, steps: [...steps, ...steps] });
    return { ...both, parameters: both.parameters.slice(steps.length) };
  };
  return { ...subject, traces: (requests) => Promise.all(requests.map(answer)) };
};

/** Has lost its state when it is resumed. */
export const forgetful: PlantedSubject = (standard) => {
  const subject = honest(standard);
  const once = (request: TraceRequest): Promise<TraceAnswer> => answerOf(subject, request);
  const answer = async (request: TraceRequest): Promise<TraceAnswer> => {
    const { probes, steps, tensors } = request;
    const { parameters, observations, kind } = await once(request);
    const stop = probes?.resumeAt ?? steps.length;
    const reached = parameters[stop - 1] as readonly Float64Array[];
    const fresh = tensors.map(({ shape }, k) => ({ shape, values: reached[k] as Float64Array }));
    const after = await once({ ...request, tensors: fresh, steps: steps.slice(stop) });
    return { kind, observations, parameters: [...parameters.slice(0, stop), ...after.parameters] };
  };
  return { ...subject, traces: (requests) => Promise.all(requests.map(answer)) };
};

/** What a subject that never fails answers to one request. */
export async function answerOf(subject: Subject, request: TraceRequest): Promise<TraceAnswer> {
  const [response] = await subject.traces([request]);
  return response as TraceAnswer;
}
