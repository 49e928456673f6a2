import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.js';
import { smallCases } from '../../src/laws/cases/smallCases.js';
import { type Examination, examine } from '../../src/laws/examine.js';
import { laws } from '../../src/laws/index.js';
import type { Standard } from '../../src/laws/law.js';
import { standardOf } from '../../src/laws/standard.js';
import type { Algorithm } from '../../src/optimizers/algorithm.js';
import { edited } from '../../src/optimizers/algorithm.js';
import { optimizers } from '../../src/optimizers/index.js';
import { reference } from '../../src/subjects/reference.js';
import type { Subject } from '../../src/subjects/subject.js';
import { nameOf, standard, usedStandards } from './standards.js';

const inFloats = (one: Standard): Standard => ({ ...one, precision: 'float32' });
const ofFloats = ({ optimizer }: Standard, algorithm: Algorithm): Subject =>
  reference(optimizer.id, algorithm, undefined, 'float32');

function examined(subject: Subject, held: Standard): Promise<Examination> {
  return examine(subject, held, { seed: 32, runs: 2, laws, alsoAsk: smallCases(held) });
}

const failed = ({ reports }: Examination): readonly string[] =>
  reports.filter(({ verdict }) => verdict === 'fail').map(({ law, breach }) => `${law.id}: ${breach?.message}`);
const verdictOn = ({ reports }: Examination, id: string) => reports.find(({ law }) => law.id === id)?.verdict;

describe('a program that computes in single precision', () => {
  it.each(usedStandards.map((one) => [nameOf(one), one] as const))(
    'as %s breaks no law, and is held to its equations',
    async (_, one) => {
      const examination = await examined(ofFloats(one, one.algorithm), inFloats(one));
      expect(failed(examination)).toEqual([]);
      expect(verdictOn(examination, 'agrees-with-equations')).toBe('pass');
    },
  );

  it.each(optimizers.map((one) => [one.title, standardOf(one)] as const))(
    'as %s is told apart from one of double precision',
    async (_, one) => {
      expect(failed(await examined(ofFloats(one, one.algorithm), one))).not.toEqual([]);
    },
  );

  it.each(
    optimizers.flatMap((optimizer) => {
      const [mistake] = optimizer.mistakes.filter(({ edits = [], fault }) => edits.length > 0 && fault === undefined);
      return mistake
        ? [[`${optimizer.title}: ${mistake.id}`, standardOf(optimizer), mistake.edits ?? []] as const]
        : [];
    }),
  )('is failed for a mistake of its equations: %s', async (_, one, edits) => {
    const mistaken = edited(one.algorithm, edits);
    expect(failed(await examined(ofFloats(one, mistaken), inFloats(one)))).not.toEqual([]);
  });

  it('is not held to what single precision leaves open', async () => {
    const radam = standard('radam');
    const law = 'radam-tends-to-adam';
    expect(verdictOn(await examined(ofFloats(radam, radam.algorithm), inFloats(radam)), law)).toBe('skipped');
    expect(verdictOn(await examined(reference('radam', radam.algorithm), radam), law)).toBe('pass');
  });

  it('gets the diagnosis of its twin in double precision', async () => {
    const adam = standard('adam');
    const mistaken = edited(adam.algorithm, [
      { replace: 'v_hat = v / (1 - beta2^t)', with: 'v_hat = v' },
      { replace: 'm_hat = m / (1 - beta1^t)', with: 'm_hat = m' },
    ]);
    const kinds = await Promise.all(
      ([adam, inFloats(adam)] as const).map(async (held) => {
        const subject = reference('adam', mistaken, undefined, held.precision);
        const { exchanges } = await examined(subject, held);
        return (await diagnose(subject, held, exchanges, { seed: 32 })).diagnosis.id;
      }),
    );
    expect(kinds).toEqual(['adam-no-bias-correction', 'adam-no-bias-correction']);
  });
});
