import type { Check, Result } from '../../src/grading/result.js';
import { adamNoBiasCorrection } from '../../src/optimizers/mistakes/adamNoBiasCorrection.js';

/** Results as grading gives them, written out so that a report depends on nothing else. */

const check = (id: string, title: string, verdict: Check['verdict'], message = ''): Check => ({
  ...{ id, title, verdict, message, reason: '', cases: 24 },
  points: verdict === 'pass' ? 1 : 0,
  maxPoints: verdict === 'skipped' ? 0 : 1,
  replay: `npx assay grade adam.ts --seed 7 --case ${id}`,
});

const held = [
  check('leaves-inputs-alone', 'inputs are left alone', 'pass'),
  check('same-call-same-answer', 'the same call gives the same answer', 'pass'),
  check('negation', 'negating theta and g negates the trace', 'pass'),
];

const skipped: Check = { ...check('sgd-unrolled', 'it is unrolled', 'skipped'), reason: 'it speaks of sgd', cases: 0 };

export const passed: Result = {
  path: 'adam.ts',
  contract: 'class',
  subject: { kind: 'optimizer', id: 'adam' },
  dialect: '',
  verdict: 'pass',
  score: 1,
  checks: [skipped, check('agrees-with-equations', 'agrees with the equations', 'pass'), ...held],
  diagnosis: {
    ...{ kind: 'reference', id: 'adam', statement: 'It is Adam.', edits: [], dialects: [], usedBy: [] },
    ...{ sameFunctionAs: [], sameAtConstantRate: [], tried: 1, agreed: 212 },
  },
  counterexample: null,
  message: '',
  place: null,
  notes: ['eps is never read; judged at its default 1e-8.'],
  durationMs: 431,
};

const oneStep = {
  hyperparameters: { lr: 0.1, beta1: 0.9, beta2: 0.999, eps: 1e-8 },
  tensors: [{ shape: [1], values: Float64Array.of(1) }],
  steps: [{ gradients: [Float64Array.of(1)] }],
};

export const failed: Result = {
  ...passed,
  verdict: 'fail',
  score: 3 / 5,
  notes: [],
  checks: [
    check('adam-first-step', 'the first step is lr·g / (|g| + eps)', 'fail', 'theta after step 1 is 2; expected is 3.'),
    check('agrees-with-equations', 'agrees with the equations', 'fail', 'theta after step 1 is 4; expected is 5.'),
    ...held,
    skipped,
  ],
  diagnosis: {
    kind: 'mistake',
    id: adamNoBiasCorrection.id,
    statement: adamNoBiasCorrection.statement,
    edits: [
      { line: 'm_hat', from: 'm_hat = m / (1 - beta1^t)', to: 'm_hat = m' },
      { line: 'v_hat', from: 'v_hat = v / (1 - beta2^t)', to: 'v_hat = v' },
    ],
    dialects: [],
    usedBy: ['BERT', 'MLX'],
    sameFunctionAs: [],
    sameAtConstantRate: [],
    mistake: adamNoBiasCorrection,
    tried: 5,
    agreed: 212,
  },
  guess: { file: 'adam.ts', line: 14, column: 7, sourceLine: '      const mHat = this.m[i] * 1;' },
  counterexample: {
    kind: 'trace',
    request: oneStep,
    ...{ step: 1, tensor: 0, coordinate: 0, shown: 4, expected: 0.900000001, yours: 0.6837723339831306 },
    equations: [
      { line: 'm = beta1 * m + (1 - beta1) * g', role: 'momentum', expected: 0.09999999999999998, explained: 0.1 },
      { line: 'v = beta2 * v + (1 - beta2) * g^2', role: 'adaptive scaling', expected: 0.001, explained: 0.001 },
      { line: 'm_hat = m / (1 - beta1^t)', role: 'bias correction', expected: 1, explained: 0.1 },
      { line: 'v_hat = v / (1 - beta2^t)', role: 'bias correction', expected: 1, explained: 0.001 },
      {
        line: 'theta = theta - lr * m_hat / (sqrt(v_hat) + eps)',
        ...{ role: 'combination', expected: 0.900000001, explained: 0.6837723339831306 },
      },
    ],
  },
};

const { mistake: _, ...nameless } = failed.diagnosis as NonNullable<Result['diagnosis']>;

export const inDialect: Result = {
  ...passed,
  verdict: 'dialect',
  notes: [],
  diagnosis: {
    ...nameless,
    kind: 'dialect',
    id: 'eps=hat',
    statement: 'eps is added to the root of the second moment before its correction ("epsilon hat").',
    edits: [
      {
        line: 'theta',
        from: 'theta = theta - lr * m_hat / (sqrt(v_hat) + eps)',
        to: 'theta = theta - lr * m_hat / (sqrt(v_hat) + eps / sqrt(1 - beta2^t))',
      },
    ],
    dialects: ['eps=hat'],
    usedBy: ['TensorFlow', 'Keras'],
    source: 'Kingma & Ba (2015), end of section 2',
    differs: 'from t = 1; eps counts 1/√(1−beta2^t) times as much',
  },
};

const { guess: __, ...unguessed } = failed;

export const unexplained: Result = {
  ...unguessed,
  diagnosis: {
    ...nameless,
    kind: 'none',
    id: 'none',
    statement: 'It is not Adam, and none of 399 explanations fits.',
    edits: [],
    usedBy: [],
    agreed: 0,
  },
};

export const unparsed: Result = {
  ...passed,
  contract: null,
  subject: null,
  verdict: 'ungradable',
  score: 0,
  checks: [],
  diagnosis: null,
  notes: [],
  message: 'Expected ")" but found "{"',
  place: { file: 'adam.ts', line: 7, column: 45, sourceLine: '\tfor (let i = 0; i < parameters.length; i++ {' },
};

export const endless: Result = {
  ...passed,
  verdict: 'timeout',
  score: 0,
  notes: [],
  diagnosis: null,
  checks: [
    check('adam-first-step', 'the first step is lr·g / (|g| + eps)', 'timeout', 'It did not end.'),
    check('negation', 'negating', 'not-run'),
  ],
  message: 'Timeout after 5 s, in the 3rd case, at step 1. It did not end. Look for a loop whose end is never reached.',
};

/** A file whose name and errors try to act on the terminal. */
export const hostile: Result = {
  ...endless,
  path: 'adam\u001b[2J\u202e.ts',
  verdict: 'error',
  message: 'boom\u001b]0;title\u0007\r\n\u001b[32mpass  9 / 9\u001b[0m',
  place: { file: 'a\u009b1m.ts', line: 1, column: 8, sourceLine: '\u001b[31mthrow\u001b[0m' },
  notes: ['\u2066note'],
};
