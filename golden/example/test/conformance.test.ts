import { describeAutodiff, describeOptimizer } from 'assay/vitest';
import { Adam } from '../src/adam.js';
import { step } from '../src/momentum.js';
import { Value } from '../src/value.js';

describeOptimizer('Adam', Adam, {
  as: 'adam',
  precision: 'float32',
  without: { 'leaves-inputs-alone': 'gradients are rounded in place, which our manual says' },
});

describeOptimizer('momentum', step, {
  as: 'momentum',
  dialect: 'pytorch',
  deviations: [
    {
      law: 'copies-gradients',
      because: 'the first buffer is the array of the caller; a copy of it comes with 2.0',
      link: 'https://example.org/my-optimizers/issues/7',
      until: '2099-12-31',
    },
  ],
});

// A module is run in a sandbox, a program in Python or another language as a process of its own.
describeOptimizer('momentum, from its file', new URL('../src/momentum.ts', import.meta.url), {
  as: 'momentum',
  dialect: 'pytorch',
  runs: 5,
  seed: 7,
  without: { 'copies-gradients': 'told above' },
});

describeAutodiff('Value', Value, {
  without: { 'chain-of-100000': 'our graphs are small, so that the walk may recurse' },
});
