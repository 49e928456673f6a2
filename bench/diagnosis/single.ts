import { type Enclosure, enclosure } from '../../src/arithmetic/enclosure.js';
import { float32 } from '../../src/arithmetic/float32.js';
import { slack } from '../../src/laws/compare.js';
import type { Standard } from '../../src/laws/law.js';
import { perStandard } from '../../src/laws/perStandard.js';
import type { Algorithm } from '../../src/optimizers/algorithm.js';
import { runner, type Trace } from '../../src/subjects/runner.js';
import { graderOf } from './grader.js';

const arithmetic = enclosure('float32');
const input = (x: number): Enclosure => arithmetic.input(x);

/** A weight is used beside its complement, which single precision rounds to 2^-24: the coarser of both is given. */
const hyperparameter = (x: number, declared: { readonly isWeight?: true } | undefined): Enclosure => {
  const own = input(x);
  return declared?.isWeight && x > 0 && x < 1 ? { value: x, radius: Math.max(own.radius, 2 ** -24) } : own;
};

/** Every fourth case: in single precision all are judged by one law only. */
const expected = perStandard((standard) => {
  const run = runner(standard.algorithm, arithmetic, { input, hyperparameter });
  const requests = graderOf(standard).requests.filter((_, k) => k % 4 === 0);
  return requests.map((request) => ({ request, trace: run(request) }));
});

/** Whether equations in single precision stay within what single precision may make of the standard's. */
export function isWithinSingle(standard: Standard, algorithm: Algorithm): boolean {
  const run = runner(algorithm, float32);
  return expected(standard).every(({ request, trace }) => isWithin(trace, run(request)));
}

function isWithin(right: Trace<Enclosure>, got: Trace<number>): boolean {
  return right.every((step, s) =>
    step.every((tensor, k) =>
      tensor.every(({ value, radius }, i) => {
        if (!Number.isFinite(value) || !Number.isFinite(radius)) return true;
        return Math.abs((got[s]?.[k]?.[i] ?? Number.NaN) - value) <= slack * radius;
      }),
    ),
  );
}
