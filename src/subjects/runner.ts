import type { Arithmetic } from '../arithmetic/arithmetic.js';
import type { Value } from '../formula/evaluate.js';
import { type Algorithm, askingLine } from '../optimizers/algorithm.js';
import { type Machine, machineFor, type RunOptions, type StepView } from './machine.js';
import type { TraceRequest } from './request.js';
import { type Memory, stepAll } from './tensorStep.js';

/** The parameters after every step: `[step][tensor][coordinate]`. */
export type Trace<N> = readonly (readonly (readonly N[])[])[];

/** Runs one algorithm over requests. */
export type Runner<N> = (request: TraceRequest) => Trace<N>;

/** A run as it is seen from outside. */
export interface Course<N> {
  readonly parameters: Trace<N>;
  /** The points at which the steps ask for their gradients. */
  readonly asked: Trace<N>;
}

/**
 * Binds an algorithm to an arithmetic once, to run many requests. Hyperparameters that a request leaves out keep their
 * defaults.
 */
export function runner<N>(algorithm: Algorithm, arithmetic: Arithmetic<N>, options: RunOptions<N> = {}): Runner<N> {
  const machine = machineFor(algorithm, arithmetic, options);
  return (request) => runRequest(machine, request);
}

/** The same with the points at which gradients are asked for. Which gradient comes does not depend on them. */
export function courseRunner<N>(
  algorithm: Algorithm,
  arithmetic: Arithmetic<N>,
  options: RunOptions<N> = {},
): (request: TraceRequest) => Course<N> {
  const { asksAt } = algorithm;
  if (asksAt !== undefined && askingLine(algorithm) >= 0) return aheadRunner(asksAt, algorithm, arithmetic, options);
  const machine = machineFor(algorithm, arithmetic, options);
  return (request) => {
    const parameters = runRequest(machine, request);
    return { parameters, asked: [startOf(machine, request), ...parameters.slice(0, -1)] };
  };
}

/** Where a line computes the point, its value is noted at the end of every step. */
function aheadRunner<N>(
  asksAt: string,
  algorithm: Algorithm,
  arithmetic: Arithmetic<N>,
  options: RunOptions<N>,
): (request: TraceRequest) => Course<N> {
  const points = new Map<string, Value<N>>();
  const place = (step: number, tensor: number): string => `${step}/${tensor}`;
  const observe = (view: StepView<N>): void => {
    points.set(place(view.step, view.tensor), view.value(asksAt));
    options.observe?.(view);
  };
  const machine = machineFor(algorithm, arithmetic, { ...options, observe });
  return (request) => {
    const parameters = runRequest(machine, request);
    const asked = parameters.map((tensors, s) =>
      tensors.map((theta, tensor) => {
        const point = points.get(place(s + 1, tensor)) as Value<N>;
        return Array.isArray(point) ? point : theta.map(() => point as N);
      }),
    );
    return { parameters, asked };
  };
}

function startOf<N>(machine: Machine<N>, { tensors }: TraceRequest): readonly (readonly N[])[] {
  return tensors.map(({ values }) => Array.from(values, (x) => machine.input(x)));
}

function runRequest<N>(machine: Machine<N>, request: TraceRequest): Trace<N> {
  const memory: Memory<N> = { states: [], count: 0 };
  const shared = machine.fault === 'state-shared-by-instances';
  // An instance that made this run before has left its state behind.
  if (shared && request.probes?.repeat) takeSteps(machine, request, memory);
  return takeSteps(machine, request, memory);
}

function takeSteps<N>(machine: Machine<N>, request: TraceRequest, memory: Memory<N>): Trace<N> {
  const given = [...machine.defaults, ...Object.entries(request.hyperparameters)];
  const rates = new Map(given.map(([name, x]) => [name, machine.hyperparameter(name, x)]));
  const hyper = { rates, initialRate: rates.get('lr'), reused: request.probes?.reuseArrays === true };
  const theta = [...startOf(machine, request)];
  const twinTheta = [...theta];
  const twinMemory: Memory<N> = machine.fault === 'state-shared-by-instances' ? memory : { states: [], count: 0 };
  const trace: (readonly (readonly N[])[])[] = [];
  for (const [index, step] of request.steps.entries()) {
    for (const [name, x] of Object.entries(step.set ?? {})) {
      if (machine.fault !== 'rate-frozen' || name !== 'lr') rates.set(name, machine.hyperparameter(name, x));
    }
    const gradients = step.gradients.map((gradient) => Array.from(gradient, (x) => machine.input(x)));
    if (request.probes?.twin) {
      const negated = gradients.map((gradient) => gradient.map(machine.negate));
      stepAll(machine, twinMemory, twinTheta, negated, hyper, undefined);
    }
    stepAll(machine, memory, theta, gradients, hyper, index + 1);
    trace.push([...theta]);
  }
  return trace;
}
