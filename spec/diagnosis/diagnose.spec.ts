import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidates } from '../../src/diagnosis/candidate.js';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.js';
import { pairs } from '../../src/diagnosis/pairs.js';
import { sameFunction } from '../../src/diagnosis/sameFunction.js';
import { search } from '../../src/diagnosis/search.js';
import { parseEquations } from '../../src/formula/parse.js';
import { printEquation } from '../../src/formula/print.js';
import { oneEditVariants } from '../../src/formula/variants.js';
import { smallCases } from '../../src/laws/cases/smallCases.js';
import type { Standard } from '../../src/laws/law.js';
import { standardOf } from '../../src/laws/standard.js';
import { adam } from '../../src/optimizers/adam.js';
import { adamw } from '../../src/optimizers/adamw.js';
import { type Algorithm, edited, nameKindsOf } from '../../src/optimizers/algorithm.js';
import { departures, dialectName, findDialect } from '../../src/optimizers/dialect.js';
import { optimizers } from '../../src/optimizers/index.js';
import { momentum } from '../../src/optimizers/momentum.js';
import type { Optimizer } from '../../src/optimizers/optimizer.js';
import { arbitraryExpression } from '../formula/arbitraryExpression.js';
import { usedStandards } from '../laws/standards.js';
import { answeredBy, diagnosed, named, type Planted, searched } from './asked.js';
import { richCases } from './richCases.js';

const every = optimizers.map((optimizer) => [optimizer.title, optimizer] as const);

/** The name that a diagnosis gives and all other names of the same function. */
const namesIn = ({ id, sameFunctionAs }: Diagnosis): readonly string[] => [id, ...sameFunctionAs];

function withMistake(standard: Standard, id: string): Planted {
  const { edits = [], fault } = standard.optimizer.mistakes.find((mistake) => mistake.id === id) ?? {};
  const algorithm = edited(standard.algorithm, edits);
  return fault ? { algorithm, fault } : { algorithm };
}

function inDialect(optimizer: Optimizer, ...names: readonly string[]): Standard {
  return standardOf(optimizer, findDialect(optimizer, names).dialect);
}

function withLines(standard: Standard, text: string): Algorithm {
  return { ...standard.algorithm, lines: parseEquations(text) };
}

describe('a named mistake', () => {
  it.each(every)('of %s is diagnosed as itself, or as one that is the same function', async (_, optimizer) => {
    const standard = standardOf(optimizer);
    for (const { id } of optimizer.mistakes) {
      const diagnosis = await named(withMistake(standard, id), standard);
      expect(['mistake', 'fault'], id).toContain(diagnosis.kind);
      expect(namesIn(diagnosis)).toContain(id);
    }
  });

  it('that ends in NaN is told apart from others that do', async () => {
    const standard = standardOf(adam);
    const ids = ['adam-t-starts-at-zero', 'adam-eps-missing', 'adam-v-not-squared'];
    const found = await Promise.all(ids.map((id) => diagnosed(withMistake(standard, id), standard)));
    expect(found.map(({ diagnosis }) => namesIn(diagnosis))).toEqual([
      [ids[0], 'state-starts-empty'],
      [ids[1]],
      [ids[2]],
    ]);
  });

  it('is found in another dialect than the one asked for', async () => {
    const planted = withMistake(inDialect(adam, 'eps=hat'), 'adam-betas-swapped');
    const { diagnosis } = await diagnosed(planted, standardOf(adam));
    expect(diagnosis).toMatchObject({ kind: 'combination', id: 'adam-betas-swapped, eps=hat', dialects: ['eps=hat'] });
    expect(diagnosis.mistake?.id).toBe('adam-betas-swapped');
  });
});

describe('a dialect', () => {
  it.each(every)('of %s is recognised where the equations as written were asked for', async (_, optimizer) => {
    const standard = standardOf(optimizer);
    // A combination that nobody is known to use is no other search than its choices are.
    const used = usedStandards.filter((of) => of.optimizer === optimizer).map(({ dialect }) => dialect);
    for (const dialect of used.filter((other) => departures(other).length > 0)) {
      const diagnosis = await named(standardOf(optimizer, dialect), standard);
      expect(diagnosis.kind, dialectName(dialect)).toBe('dialect');
      expect(namesIn(diagnosis)).toContain(dialectName(dialect));
    }
  });

  it('is the reference where it was asked for, and the equations as written are then the dialect', async () => {
    const hat = inDialect(adam, 'eps=hat');
    expect((await diagnosed(hat, hat)).diagnosis).toMatchObject({ kind: 'reference', id: 'adam, eps=hat' });
    expect((await diagnosed(standardOf(adam), hat)).diagnosis).toMatchObject({
      kind: 'dialect',
      dialects: ['eps=outside'],
    });
  });
});

describe('another optimizer', () => {
  it.each([
    ['adam', 'adamw', ['decay-ignored', 'adam']],
    ['adam-l2', 'adamw', ['adamw-is-l2', 'adam-l2']],
    ['sgd', 'momentum', ['momentum-computed-not-applied', 'momentum-unused-option', 'sgd']],
    ['sgd', 'sgd-l2', ['decay-ignored', 'sgd']],
    ['rmsprop-corrected', 'adam', ['rmsprop-corrected']],
    ['sgd', 'adam', ['sgd']],
  ])('%s is recognised where %s was asked for', async (id, askedFor, names) => {
    const called = (wanted: string) => standardOf(optimizers.find((one) => one.id === wanted) as Optimizer);
    const { diagnosis } = await diagnosed(called(id), called(askedFor));
    expect(namesIn(diagnosis)).toEqual(names);
  });
});

describe('one edit', () => {
  it.each(every)('of %s is explained by equations that are the same function', async (_, optimizer) => {
    const standard = standardOf(optimizer);
    const variants = oneEditVariants(standard.algorithm.lines, nameKindsOf(standard.algorithm));
    const chosen = fc.sample(fc.constantFrom(...variants), { seed: 182, numRuns: 5 });
    for (const lines of chosen) {
      const planted = { algorithm: { ...standard.algorithm, lines } };
      const { explanation } = await searched(planted, standard);
      const text = lines.map(printEquation).join('; ');
      expect(explanation && sameFunction(planted, explanation, richCases(standard)), text).toBe(true);
    }
  });

  it('is told as the line that differs', async () => {
    const standard = standardOf(adam);
    const planted = edited(standard.algorithm, [{ replace: 'lr * m_hat', with: 'lr + m_hat' }]);
    const { diagnosis } = await diagnosed({ algorithm: planted }, standard);
    expect(diagnosis).toMatchObject({ kind: 'edit', id: 'edit', edits: [{ line: 'theta' }], sameFunctionAs: [] });
    expect(diagnosis.edits.map(({ to }) => to)).toEqual(['theta = theta - (lr + m_hat) / (sqrt(v_hat) + eps)']);
  });
});

describe('what nothing explains', () => {
  it('ends after every candidate has been tried once, with the smallest case on which it differs', async () => {
    const standard = standardOf(adamw);
    const algorithm = withLines(standard, 'theta = theta - lr * tanh(g) * cos(theta * t)');
    const { diagnosis, counterexample } = await diagnosed({ algorithm }, standard);
    expect(diagnosis).toMatchObject({
      kind: 'none',
      id: 'none',
      tried: [...candidates(standard), ...pairs(standard)].length,
      agreed: 0,
    });
    expect(counterexample).toMatchObject({ step: 1, tensor: 0, coordinate: 0 });
  });

  it('is said without trying pairs of what answers nothing but NaN', async () => {
    const standard = standardOf(optimizers.find(({ id }) => id === 'sgd-l2') as Optimizer);
    const triedFor = async (text: string) => (await searched({ algorithm: withLines(standard, text) }, standard)).tried;
    const single = [...candidates(standard)].length;
    expect(await triedFor('theta = theta - lr * g * (0 / 0)')).toBe(single);
    // One number among them, the parameter that stays where its gradient is 0, and pairs are tried.
    expect(await triedFor('theta = g > 0 ? 0 / 0 : (g < 0 ? 0 / 0 : theta)')).toBe(
      single + [...pairs(standard)].length,
    );
  });

  it('is said of a subject that fits an explanation until fresh cases come', async () => {
    const standard = standardOf(momentum);
    const mistaken = withMistake(standard, 'momentum-not-persisted');
    const known = await answeredBy(mistaken, smallCases(standard));
    const fresh = await answeredBy(inDialect(momentum, 'form=heavy-ball'), richCases(standard));
    expect((await search(standard, known, async () => known)).explanation?.mistake?.id).toBe('momentum-not-persisted');
    expect((await search(standard, known, async () => fresh)).explanation).toBeUndefined();
  });

  it('is said of random formulas, unless an explanation is the same function', async () => {
    const standard = standardOf(momentum);
    const drawn = fc.sample(arbitraryExpression(['theta', 'g', 'lr', 't', 'm']), { seed: 182, numRuns: 12 });
    const explained = drawn.map(async (expression) => {
      const lines = parseEquations('theta = theta').map((line) => ({ ...line, expression }));
      const planted = { algorithm: { ...standard.algorithm, lines } };
      const { explanation } = await searched(planted, standard);
      return explanation ? sameFunction(planted, explanation, richCases(standard)) : 'none';
    });
    const outcomes = await Promise.all(explained);
    expect(outcomes).toContain('none');
    expect(outcomes).not.toContain(false);
  });
});

describe('the same subject and seed', () => {
  it.each(['adam-t-never-incremented', 'adam-eps-twice', 'state-shared-between-instances'])(
    'give the same report of %s twice',
    async (id) => {
      const standard = standardOf(adam);
      const planted = withMistake(standard, id);
      expect(await diagnosed(planted, standard)).toStrictEqual(await diagnosed(planted, standard));
    },
  );
});
