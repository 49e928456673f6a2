import { describe, expect, it } from 'vitest';
import { identify } from '../../src/conformance/identify.js';
import { specimenOf } from '../../src/conformance/specimen.js';
import { parseEquations } from '../../src/formula/parse.js';
import { algorithmIn, algorithmOf, edited } from '../../src/optimizers/algorithm.js';
import { dialectName, findDialect } from '../../src/optimizers/dialect.js';
import { findOptimizer } from '../../src/optimizers/find.js';
import { optimizers } from '../../src/optimizers/index.js';
import { reference } from '../../src/subjects/reference.js';
import { inSingle, rewritten, thatDrifts } from './plantedSubjects.js';

const seed = 1;
const adam = findOptimizer('adam');
const hat = findDialect(adam, ['eps=hat']).dialect;
const edge = (found: Awaited<ReturnType<typeof identify>>, id: string) => found.edges.find((one) => one.id === id);

describe('identify', () => {
  it.each(optimizers.map(({ id }) => id))('recognises %s without being told', async (id) => {
    const { kind, is, precision, deviations } = await identify(reference('x', algorithmOf(findOptimizer(id))), {
      seed,
    });
    expect({ kind, optimizer: is?.optimizer, dialect: is?.dialect, precision, deviations }).toEqual({
      ...{ kind: 'exact', optimizer: id, dialect: '', precision: 'float64', deviations: [] },
    });
  });

  it('names a dialect, its users, and the shortest input that tells it from the paper', async () => {
    const found = await identify(reference('x', algorithmIn(adam, hat)), { seed });
    expect(found.is).toMatchObject({ optimizer: 'adam', dialect: dialectName(hat) });
    expect(found.is?.users).toContain('TensorFlow');
    expect(found.deviations).toHaveLength(1);
    expect(found.deviations[0]?.shown?.request.steps).toHaveLength(1);
  });

  it.each(['adam', 'rprop', 'nesterov', 'lamb'])('recognises %s in single precision', async (id) => {
    const { kind, is, precision } = await identify(inSingle(algorithmOf(findOptimizer(id))), { seed });
    expect({ kind, optimizer: is?.optimizer, precision }).toEqual({
      kind: 'exact',
      optimizer: id,
      precision: 'float32',
    });
  });

  it('does not take 1 − 0.9989 in single precision for rounding', async () => {
    const slip = edited(algorithmOf(adam), [{ replace: '(1 - beta2) * g^2', with: '(1 - beta2 * beta2) * g^2' }]);
    const { kind, precision } = await identify(inSingle(slip), { seed });
    expect(kind).not.toBe('exact');
    expect(precision).toBe('float32');
  });

  it('names a mistake, in the numbers and in the running', async () => {
    const mistake = adam.mistakes.find(({ id }) => id === 'adam-no-bias-correction');
    const wrong = edited(algorithmOf(adam), mistake?.edits ?? []);
    expect((await identify(reference('x', wrong), { seed })).is).toMatchObject({ wrong: mistake?.id });
    const shared = reference('x', algorithmOf(adam), 'state-shared-by-instances');
    const found = await identify(specimenOf(shared, { hints: [adam] }), { seed });
    expect(found).toMatchObject({ kind: 'wrong', is: { optimizer: 'adam' } });
    expect(edge(found, 'second-instance')?.seen).toBe('share their state');
  });

  it('finds nothing where there is nothing', async () => {
    const other = { ...algorithmOf(adam), lines: parseEquations('theta = theta - lr * tanh(g) * cos(theta * t)') };
    const found = await identify(reference('x', other), { seed });
    expect(found).toMatchObject({ kind: 'unknown', sameAs: [], deviations: [] });
    expect(found.tried).toBeGreaterThan(1000);
  });

  it('says that an optimizer is another where it is the same function', async () => {
    const adadelta = findOptimizer('adadelta');
    const { dialect } = findDialect(adadelta, ['denominator=previous']);
    const { sameAs } = await identify(reference('x', algorithmIn(adadelta, dialect)), { seed });
    expect(sameAs.map(({ optimizer }) => optimizer)).toContain('sgd');
  });

  it('says which hyperparameter has no effect, and what it behaves as', async () => {
    const deaf = rewritten(reference('x', algorithmOf(adam)), (request) => ({
      ...request,
      hyperparameters: { ...request.hyperparameters, beta2: 0.999 },
    }));
    const found = await identify(specimenOf(deaf, { hints: [adam] }), { seed });
    expect(found.ignores).toEqual([{ name: 'beta2', value: 0.999 }]);
    expect(found.is).toMatchObject({ optimizer: 'adam', dialect: '' });
  });

  it('names no equations for what gives two answers to one case', async () => {
    const found = await identify(thatDrifts(reference('x', algorithmOf(adam))), { seed });
    expect(found).toMatchObject({ kind: 'unsteady', steadiness: 'unsteady' });
  });

  it('says where single precision is declared to be double', async () => {
    const found = await identify({ ...inSingle(algorithmOf(adam)), precision: 'float64' }, { seed });
    expect(found).toMatchObject({ declares: 'float64', precision: 'float32' });
  });

  it('tells the edges apart from what the equations do there', async () => {
    const right = await identify(reference('x', algorithmOf(adam)), { seed });
    expect(right.edges.every(({ asEquations }) => asEquations !== false)).toBe(true);
    expect(edge(right, 'zero-gradient')?.seen).toBe('no move');
    expect(edge(right, 'nan')?.seen).toBe('theta becomes NaN');
    expect(edge(right, 'eps-zero')?.seen).toBe('theta becomes NaN');
    const clips = rewritten(reference('x', algorithmOf(adam)), (request) => ({
      ...request,
      steps: request.steps.map((step) => ({
        ...step,
        gradients: step.gradients.map((gradient) => gradient.map((g) => (Number.isNaN(g) ? 0 : g))),
      })),
    }));
    expect(edge(await identify(clips, { seed }), 'nan')).toMatchObject({ seen: 'no move', asEquations: false });
  });
});
