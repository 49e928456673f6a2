import { engineContractById } from '../../contracts/engines/index.js';
import { contractById } from '../../contracts/index.js';
import type { Realm } from '../../contracts/realm.js';
import { decodeGradientRequest } from '../gradientCodec.js';
import type { EnginePlan, Plan, TestedOptimizer } from '../job.js';
import { decodeTrace } from '../traceCodec.js';
import { describeExports as describe } from './describeExports.js';
import { failureOf, failureOfThrown } from './guestFailure.js';
import { probe as runProbe } from './probe.js';
import { probeEngine as runEngineProbe } from './probeEngine.js';
import { realmOf } from './realmOf.js';
import { runAllTests, testsIn } from './runAllTests.js';
import { runGradient } from './runGradient.js';
import { runTrace } from './runTrace.js';

// This file runs inside QuickJS, in a realm of its own: what the submission does to its Array, Math or JSON does not
// reach here. An answer is an ArrayBuffer of doubles, or a JSON text; a failure is `{ "failure": … }`.

const progress = { step: 0, asked: 0 };
const session: { plan?: Plan; engine?: EnginePlan } = {};

/** Forgets the job before. */
export function begin(): string {
  progress.step = 0;
  delete session.plan;
  delete session.engine;
  return '';
}

/** Captures a realm that the submission has not touched yet. */
export const captureRealm = realmOf;

/** The step (from 1) at which the last trace is or was. */
export const currentStep = (): number => progress.step;

/** A failure, as text, from what the evaluation of the submission threw. */
export const failureFrom = (thrown: unknown): string => JSON.stringify({ failure: failureOfThrown(thrown) });

function answered(work: () => unknown): string {
  try {
    return JSON.stringify(work());
  } catch (error) {
    return JSON.stringify({ failure: failureOf(error) });
  }
}

function failureInStep(error: unknown): string {
  return JSON.stringify({ failure: { ...failureOf(error), ...(progress.step > 0 ? { step: progress.step } : {}) } });
}

/** @returns a JSON list of ExportDescription. */
export const describeExports = (exports: unknown): string => answered(() => describe(exports));

/** @returns a JSON ProbeResult. */
export function probe(exports: unknown, realm: Realm, planText: string): string {
  return answered(() => {
    const plan = JSON.parse(planText) as Plan;
    return runProbe(plan, contractById(plan.contract), { exports, realm }, progress);
  });
}

/** Takes the plan of the traces that follow. */
export function prepare(planText: string): string {
  session.plan = JSON.parse(planText) as Plan;
  return '';
}

/** Runs one encoded trace; a resumed one goes on in the second evaluation. */
export function trace(request: ArrayBuffer, exports: unknown, realm: Realm, exports2?: unknown, realm2?: Realm) {
  try {
    const plan = session.plan as Plan;
    const contract = contractById(plan.contract);
    const decoded = decodeTrace(new Float64Array(request));
    const second = realm2 === undefined ? {} : { second: { exports: exports2, realm: realm2 } };
    return runTrace({ plan, contract, trace: decoded, evaluation: { exports, realm }, progress, ...second }).buffer;
  } catch (error) {
    return failureInStep(error);
  }
}

/** @returns a JSON EngineProbeResult. */
export function probeEngine(exports: unknown, realm: Realm, planText: string): string {
  return answered(() => {
    const plan = JSON.parse(planText) as EnginePlan;
    return runEngineProbe(plan, engineContractById(plan.contract), { exports, realm });
  });
}

/** @returns a JSON list of the names of the tests in these exports. */
export const listTests = (exports: unknown): string => answered(() => testsIn(exports).map(({ name }) => name));

/** @returns a JSON list of TestOutcome: what the tests in these exports make of an optimizer. */
export function runTests(exports: unknown, realm: Realm, optimizerText: string): string {
  try {
    return JSON.stringify(runAllTests(JSON.parse(optimizerText) as TestedOptimizer, { exports, realm }, progress));
  } catch (error) {
    return failureInStep(error);
  }
}

/** Takes the plan of the differentiations that follow. */
export function prepareEngine(planText: string): string {
  session.engine = JSON.parse(planText) as EnginePlan;
  return '';
}

/** Differentiates one encoded program. */
export function differentiate(request: ArrayBuffer, exports: unknown, realm: Realm) {
  try {
    const plan = session.engine as EnginePlan;
    const contract = engineContractById(plan.contract);
    const decoded = decodeGradientRequest(new Float64Array(request));
    return runGradient(plan, contract, decoded, { exports, realm }).buffer;
  } catch (error) {
    return JSON.stringify({ failure: failureOf(error) });
  }
}
