import type { Arithmetic } from '../arithmetic/arithmetic.js';
import type { Algorithm } from '../optimizers/algorithm.js';
import { type Machine, machineFor, type RunOptions } from './machine.js';
import type { TraceRequest } from './request.js';
import { type Memory, stepAll } from './tensorStep.js';

/** The parameters after every step: `[step][tensor][coordinate]`. */
export type Trace<N> = readonly (readonly (readonly N[])[])[];

/** Runs one algorithm over requests. */
export type Runner<N> = (request: TraceRequest) => Trace<N>;

/**
 * Binds an algorithm to an arithmetic once, to run many requests. Hyperparameters that a request leaves out keep their
 * defaults.
 */
export function runner<N>(algorithm: Algorithm, arithmetic: Arithmetic<N>, options: RunOptions<N> = {}): Runner<N> {
  const machine = machineFor(algorithm, arithmetic, options);
  return (request) => runRequest(machine, request);
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
  const theta: (readonly N[])[] = request.tensors.map(({ values }) => Array.from(values, (x) => machine.input(x)));
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
