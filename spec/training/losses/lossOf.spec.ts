import { describe, expect, it } from 'vitest';
import { decimal } from '../../../src/arithmetic/decimal.js';
import { exactValue } from '../../../src/oracles/exactForm.js';
import { losses } from '../../../src/training/losses/index.js';
import type { Loss } from '../../../src/training/losses/loss.js';
import { lossOf } from '../../../src/training/losses/lossOf.js';
import { agreesTo30Digits } from '../../golden/agreement.js';
import { problemOf } from '../problemOf.js';

const exact = decimal(50);

interface Worked {
  readonly loss: string;
  readonly outputs: readonly string[];
  readonly targets: readonly string[];
  readonly value: string;
  readonly gradient: readonly string[];
}

const worked: readonly Worked[] = [
  // Errors 2 and −3: 4 + 9, its half, its mean.
  { loss: 'squared', outputs: ['3', '1'], targets: ['1', '4'], value: '13', gradient: ['4', '-6'] },
  { loss: 'half-squared', outputs: ['3', '1'], targets: ['1', '4'], value: '13/2', gradient: ['2', '-3'] },
  { loss: 'mean-squared', outputs: ['3', '1'], targets: ['1', '4'], value: '13/2', gradient: ['2', '-3'] },
  { loss: 'mean-squared', outputs: ['2'], targets: ['5'], value: '9', gradient: ['-6'] },
  // Even odds: −log(1/2) for each answer.
  { loss: 'binary-cross-entropy', outputs: ['0'], targets: ['1'], value: 'log(2)', gradient: ['-1/2'] },
  // The sigmoid of log 3 is 3/4: −log(3/4) for a yes and −log(1/4) for a no.
  {
    loss: 'binary-cross-entropy',
    outputs: ['log(3)', 'log(3)'],
    targets: ['1', '0'],
    value: 'log(16/3)',
    gradient: ['-1/4', '3/4'],
  },
  { loss: 'binary-cross-entropy', outputs: ['-log(3)'], targets: ['0'], value: 'log(4/3)', gradient: ['1/4'] },
  // Four equal outputs: each class has 1/4.
  {
    loss: 'cross-entropy',
    outputs: ['7', '7', '7', '7'],
    targets: ['0', '1', '0', '0'],
    value: 'log(4)',
    gradient: ['1/4', '-3/4', '1/4', '1/4'],
  },
  // Odds of 1 : 2 : 5, so that the classes have 1/8, 2/8 and 5/8.
  {
    loss: 'cross-entropy',
    outputs: ['0', 'log(2)', 'log(5)'],
    targets: ['0', '0', '1'],
    value: 'log(8/5)',
    gradient: ['1/8', '1/4', '-3/8'],
  },
  {
    loss: 'cross-entropy',
    outputs: ['0', 'log(2)', 'log(5)'],
    targets: ['1/2', '1/2', '0'],
    value: 'log(8)/2 + log(4)/2',
    gradient: ['-3/8', '-1/4', '5/8'],
  },
];

const lossNamed = (id: string) => losses.find((loss) => loss.id === id) as Loss;

/** Whether two numbers agree to 30 digits, of 1 at least: what cancels to 0 here has terms of that size. */
const agrees = (computed: ReturnType<typeof exactValue>, form: string) =>
  agreesTo30Digits(computed.plus(1), exactValue(form).plus(1));

describe('losses, worked out by hand', () => {
  it.each(worked.map((one) => [one.loss, one.outputs.join(', '), one.targets.join(', '), one] as const))(
    '%s of %s for %s',
    (id, _outputs, _targets, { outputs, targets, value, gradient }) => {
      const loss = lossNamed(id);
      const answer = { outputs: outputs.map(exactValue), targets: targets.map(exactValue) };
      const computed = lossOf(loss, exact, answer);
      expect(agrees(computed.value, value)).toBe(true);
      expect(computed.gradient.map((slope, k) => agrees(slope, gradient[k] ?? '0 / 0'))).toEqual(
        gradient.map(() => true),
      );
    },
  );

  it('are worked out for every loss', () => {
    expect(losses.filter(({ id }) => !worked.some(({ loss }) => loss === id))).toEqual([]);
  });
});

describe('a loss', () => {
  it.each([
    [[1, 2], [1], 2, 1],
    [[], [], 0, 0],
  ])('refuses outputs %o for targets %o', (outputs, targets, left, right) => {
    const answer = { outputs: outputs.map(exact.fromNumber), targets: targets.map(exact.fromNumber) };
    for (const loss of losses) {
      const message = `loss-length: ${loss.title} needs one target per output, and at least one; there are ${left} outputs and ${right} targets.`;
      expect(problemOf(() => lossOf(loss, exact, answer))).toBe(message);
    }
  });
});
