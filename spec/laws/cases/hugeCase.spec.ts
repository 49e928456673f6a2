import { describe, expect, it } from 'vitest';
import { agreesWithEquations } from '../../../src/laws/behaviour/agreesWithEquations.js';
import { hugeCase } from '../../../src/laws/cases/hugeCase.js';
import { examine } from '../../../src/laws/examine.js';
import { standardOf } from '../../../src/laws/standard.js';
import { adam } from '../../../src/optimizers/adam.js';
import { type Algorithm, edited } from '../../../src/optimizers/algorithm.js';
import { sgd } from '../../../src/optimizers/sgd.js';
import { reference } from '../../../src/subjects/reference.js';
import { usedStandards } from '../standards.js';

const gradientOf = (standard: Parameters<typeof hugeCase>[0]) => hugeCase(standard)[0]?.steps[0]?.gradients[0]?.[0];

async function verdictOf(algorithm: Algorithm, standard: Parameters<typeof hugeCase>[0]) {
  const subject = reference('planted', algorithm);
  const { reports } = await examine(subject, standard, { seed: 1, runs: 4, laws: [agreesWithEquations] });
  return reports[0]?.verdict;
}

describe('a gradient as large as the equations can bear', () => {
  it('is beyond the root of the largest double where nothing is squared', () => {
    expect(gradientOf(standardOf(sgd))).toBe(1e200);
    expect(gradientOf(standardOf(adam))).toBe(1e140);
  });

  it('is known for nearly every optimizer and dialect, and never leaves a check undecided', async () => {
    const known = usedStandards.filter((standard) => hugeCase(standard).length > 0);
    expect(known.length).toBeGreaterThan(usedStandards.length * 0.8);
    for (const standard of known) expect(await verdictOf(standard.algorithm, standard)).toBe('pass');
  });

  it('finds code that overflows where the equations do not', async () => {
    const { algorithm, ...others } = standardOf(sgd);
    const squared = edited(algorithm, [{ replace: 'lr * g', with: 'lr * sign(g) * sqrt(g^2)' }]);
    expect(await verdictOf(squared, { ...others, algorithm })).toBe('fail');
    const without = { ...agreesWithEquations.consequence, always: () => [] };
    const careless = { ...agreesWithEquations, consequence: without } as typeof agreesWithEquations;
    const subject = reference('planted', squared);
    const { reports } = await examine(subject, { ...others, algorithm }, { seed: 1, runs: 12, laws: [careless] });
    expect(reports[0]?.verdict).toBe('pass');
  });
});
