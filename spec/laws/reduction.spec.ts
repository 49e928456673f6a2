import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laws } from '../../src/laws/index.js';
import type { Consequence, Law } from '../../src/laws/law.js';
import { reductionId, reductionLaw } from '../../src/laws/reduction.js';
import { optimizers } from '../../src/optimizers/index.js';
import { momentum } from '../../src/optimizers/momentum.js';
import type { Reduction } from '../../src/optimizers/optimizer.js';
import { nameOf, standard, standards } from './standards.js';

const lawOf = (id: string): Law => laws.find((law) => law.id === id) as Law;

/** The dialects a law speaks of. */
const spokenOf = (law: Law): readonly string[] => standards.filter((of) => law.holdsFor(of) === true).map(nameOf);

describe('what an optimizer reduces to', () => {
  it('is a law for every reduction that is declared, in the optimizer’s chapter', () => {
    const declared = optimizers.flatMap((optimizer) =>
      optimizer.reducesTo.map((reduction) => [reductionId(optimizer, reduction), optimizer.chapter]),
    );
    expect(new Set(declared.map(([id]) => id)).size).toBe(declared.length);
    expect(laws.filter(({ id }) => id.includes('-reduces-to-')).map(({ id, chapter }) => [id, chapter])).toEqual(
      declared,
    );
  });

  it('is told with the names of both', () => {
    expect(lawOf('adamw-reduces-to-adam')).toMatchObject({
      title: 'with weight_decay = 0 it is Adam',
      statement: 'AdamW: with no decay it is Adam.',
      tex: '\\mathrm{AdamW}(weight\\_decay = 0) = \\mathrm{Adam}',
      source: '[CPEN455] Algorithm 1 AdamW at λ = 0',
    });
  });

  it('is drawn with the fixed values, with a changing rate', () => {
    const { cases } = lawOf('adam-reduces-to-rmsprop-corrected').consequence as Consequence;
    const drawn = fc.sample(cases(standard('adam')), { seed: 5, numRuns: 30 }).flat();
    expect(drawn.map(({ hyperparameters }) => hyperparameters.beta1)).toEqual(drawn.map(() => 0));
    expect(drawn.some(({ steps }) => steps.some(({ set }) => set?.lr !== undefined))).toBe(true);
  });
});

describe('a reduction speaks', () => {
  it('of all dialects whose choices the other optimizer can make too, or the fixed value makes void', () => {
    expect(spokenOf(lawOf('adamw-reduces-to-adam'))).toHaveLength(20);
    expect(spokenOf(lawOf('adam-l2-reduces-to-adam'))).toHaveLength(8);
    expect(spokenOf(lawOf('sgdw-reduces-to-momentum'))).toHaveLength(12);
  });

  it('not of the choices that it excepts', () => {
    const law = lawOf('momentum-reduces-to-sgd');
    const forms = ['form=heavy-ball', 'form=rate-inside'].map((form) => `SGD with momentum, ${form}`);
    expect(spokenOf(law)).toEqual(['SGD with momentum', ...forms]);
    expect(law.holdsFor(standard('momentum', 'form=flipped'))).toBe('it does not hold for form=flipped');
  });

  it('of nothing but the choices under which alone it holds', () => {
    const law = lawOf('momentum-reduces-to-sgd-flipped');
    expect(spokenOf(law)).toEqual(['SGD with momentum, form=flipped']);
    expect(law.holdsFor(standard('momentum'))).toBe('it holds for form=flipped alone');
  });

  it('not of choices that the other optimizer does not have, unless the fixed values settle them', () => {
    const [{ settles: _, ...unsettled }] = momentum.reducesTo as [Reduction];
    const inside = standard('momentum', 'form=rate-inside');
    expect(reductionLaw(momentum, unsettled).holdsFor(inside)).toBe('SGD has no form axis');
    expect(lawOf('momentum-reduces-to-sgd').holdsFor(inside)).toBe(true);
  });

  it('not of another optimizer, nor of a subject that does not read what is fixed', () => {
    const law = lawOf('adamw-reduces-to-adam');
    expect(law.holdsFor(standard('adam'))).toBe('it speaks of adamw');
    expect(law.holdsFor({ ...standard('adamw'), reads: new Set(['lr']) })).toBe(
      'the subject does not read weight_decay',
    );
  });
});
