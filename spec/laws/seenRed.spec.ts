import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enclosure } from '../../src/arithmetic/enclosure.js';
import { equationsOver } from '../../src/laws/equationsOver.js';
import { examine } from '../../src/laws/examine.js';
import { laws } from '../../src/laws/index.js';
import type { Consequence, Identity, Law, Run, Standard } from '../../src/laws/law.js';
import type { LawReport } from '../../src/laws/lawReport.js';
import { reductionId } from '../../src/laws/reduction.js';
import { seedFor } from '../../src/laws/seedFor.js';
import { type Algorithm, edited } from '../../src/optimizers/algorithm.js';
import { optimizers } from '../../src/optimizers/index.js';
import { reference } from '../../src/subjects/reference.js';
import type { TraceRequest } from '../../src/subjects/request.js';
import { runner } from '../../src/subjects/runner.js';
import type { Subject } from '../../src/subjects/subject.js';
import type { Planted } from './planted.js';
import { type PlantedEquations, plantedEquations } from './plantedEquations.js';
import { answerOf, honest } from './plantedSubject.js';
import { plantedSubjects } from './plantedSubjects.js';
import { standard } from './standards.js';

const seed = 20261124;
/** A planted error shows in one of so many cases. */
const runs = 10;
const visible = laws.filter(({ consequence }) => consequence);
const internal = laws.filter(({ identity }) => identity);

const lawOf = (id: string): Law => laws.find((law) => law.id === id) as Law;

/** What the registry declares; an optimizer's own mistakes are planted where nothing is planted by hand. */
const reductions = optimizers.flatMap((optimizer) =>
  optimizer.reducesTo.map((reduction) => ({ law: lawOf(reductionId(optimizer, reduction)), optimizer, ...reduction })),
);

async function reportsOf(subject: Subject, of: Standard, chosen: readonly Law[]): Promise<readonly LawReport[]> {
  return (await examine(subject, of, { seed, runs, laws: chosen })).reports;
}

/** The first complaint of a law's identity about an algorithm. */
function complaintOf(law: Law, of: Standard): string | undefined {
  const { cases, check } = law.identity as Identity;
  const drawn = fc.sample(cases(of), { seed: seedFor(seed, law.id), numRuns: runs });
  return drawn.map((request) => check(of, request)).find((complaint) => complaint !== undefined);
}

describe('every law has been seen red', () => {
  it('has a planted subject for every consequence and planted equations for every identity', () => {
    const declared = new Set(reductions.map(({ law }) => law.id));
    const byHand = visible.filter(({ id }) => id in plantedSubjects || !declared.has(id));
    expect(Object.keys(plantedSubjects).sort()).toEqual(byHand.map(({ id }) => id).sort());
    expect(Object.keys(plantedEquations).sort()).toEqual(internal.map(({ id }) => id).sort());
    for (const entries of [...Object.values(plantedSubjects), ...Object.values(plantedEquations)]) {
      expect(entries.length).toBeGreaterThan(0);
    }
  });

  for (const [id, all] of Object.entries(plantedSubjects)) {
    describe(id, () => {
      for (const planted of all) it(`fails ${sentence(planted)}`, () => turnsRed(lawOf(id), planted));
    });
  }

  for (const { law, optimizer, only = [] } of reductions.filter(({ law: { id } }) => !(id in plantedSubjects))) {
    it(`${law.id} fails a mistake that ${optimizer.id} itself declares`, async () => {
      const of = standard(optimizer.id, ...only);
      const verdicts: (string | undefined)[] = [];
      for (const mistake of optimizer.mistakes) {
        if (verdicts.includes('fail')) break;
        const wrong = reference(optimizer.id, edited(of.algorithm, mistake.edits ?? []), mistake.fault);
        verdicts.push((await reportsOf(wrong, of, [law]))[0]?.verdict);
      }
      expect(verdicts).toContain('fail');
    });
  }

  for (const law of internal) {
    describe(`${law.id}, among intermediates`, () => {
      for (const planted of plantedEquations[law.id] ?? []) {
        it(`complains of equations of ${planted.optimizer} that ${planted.mistake}`, () => {
          expect(complaintOf(law, standard(planted.optimizer))).toBeUndefined();
          expect(complaintOf(law, wronged(planted))).toMatch(/\.$/);
        });
      }
    });
  }
});

const sentence = ({ optimizer, dialect = [], mistake }: Planted): string =>
  `${[optimizer, ...dialect].join(' ')} that ${mistake}`;

async function turnsRed(law: Law, { optimizer, dialect = [], subject }: Planted): Promise<void> {
  const of = standard(optimizer, ...dialect);
  const [wrong] = await reportsOf(subject(of), of, [law]);
  expect(wrong?.verdict).toBe('fail');
  expect(wrong?.breach?.message).toMatch(/\.$/);
  const [right] = await reportsOf(honest(of), of, [law]);
  expect(right?.verdict).toBe('pass');
}

function wronged({ optimizer, edits }: PlantedEquations): Standard {
  const of = standard(optimizer);
  return { ...of, algorithm: edited(of.algorithm, edits) };
}

describe('a mistake beside the numbers', () => {
  for (const [id, all] of Object.entries(plantedSubjects)) {
    for (const planted of all.filter(({ alone }) => alone)) {
      it(`${id} alone notices ${sentence(planted)}`, async () => {
        const of = standard(planted.optimizer, ...(planted.dialect ?? []));
        const reports = await reportsOf(planted.subject(of), of, laws);
        expect(reports.filter(({ verdict }) => verdict === 'fail').map(({ law }) => law.id)).toEqual([id]);
      });
    }
  }
});

describe('a claim that a law corrects', () => {
  const arithmetic = enclosure();
  const input = (x: number) => arithmetic.input(x);
  const traceOf = (algorithm: Algorithm, request: TraceRequest) => runner(algorithm, arithmetic, { input })(request);

  const oneParameter = (theta: number, gradients: readonly number[], hyperparameters: Record<string, number>) => ({
    hyperparameters,
    tensors: [{ shape: [1], values: Float64Array.of(theta) }],
    steps: gradients.map((g) => ({ gradients: [Float64Array.of(g)] })),
  });

  it('Kingma & Ba (2015), section 2.1: Adam itself steps farther than the printed bound, and not than ours', async () => {
    const adam = standard('adam');
    const witness = oneParameter(0, [2, 3], { lr: 1, beta1: 1 / 2, beta2: 3 / 4, eps: 0 });
    const answer = await answerOf(honest(adam), witness);
    const run: Run = { request: witness, answer, expected: traceOf(adam.algorithm, witness), precision: 'float64' };
    const printed = equationsOver(adam, 'theta = lr * max(1, (1 - beta1) / sqrt(1 - beta2))');
    const { judge } = lawOf('adam-step-bound').consequence as Consequence;

    const tools = { standard: adam, askedBy: () => [] };

    expect(judge([run], { ...tools, expectedBy: traceOf })).toEqual({ kind: 'holds' });
    const verdict = judge([run], { ...tools, expectedBy: (_, request) => traceOf(printed, request) });
    expect(verdict).toMatchObject({ kind: 'broken', breach: { step: 2, expected: { value: 1 } } });
  });
});
