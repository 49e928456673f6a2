import { describe, expect, it } from 'vitest';
import type { Offers } from '../../../src/autodiff/mistakes/engineMistake.js';
import { editedTable, type PrimitiveEdit } from '../../../src/autodiff/primitives/editedTable.js';
import { diagnoseEngine } from '../../../src/diagnosis/engines/diagnoseEngine.js';
import { smallGraphs } from '../../../src/laws/autodiff/cases/smallGraphs.js';
import { examineEngine } from '../../../src/laws/autodiff/examineEngine.js';
import { engineLaws } from '../../../src/laws/autodiff/index.js';
import type { EngineSettings } from '../../../src/subjects/engines/engineRunner.js';
import type { GradientSubject } from '../../../src/subjects/gradientSubject.js';
import { referenceEngine } from '../../../src/subjects/referenceEngine.js';

const offers: Offers = new Set(['add', 'subtract', 'multiply', 'negate', 'exp', 'tanh']);
const laws = engineLaws.filter(({ limitation }) => limitation === undefined);

async function diagnosisOf(subject: GradientSubject) {
  const examination = await examineEngine(subject, { seed: 1, runs: 4, laws, alsoAsk: smallGraphs(subject.offers) });
  return (await diagnoseEngine(subject, examination, { seed: 1 })).diagnosis;
}

const diagnosed = (edits: readonly PrimitiveEdit[], settings: EngineSettings = {}) =>
  diagnosisOf(referenceEngine('wrong', { table: editedTable(edits), ...settings, offers }));

const sub: PrimitiveEdit = { primitive: 'subtract', partials: { b: '1' } };
const tanh: PrimitiveEdit = { primitive: 'tanh', partials: { x: '1 - y' } };
const exp: PrimitiveEdit = { primitive: 'exp', partials: { x: 'x' } };
const inexplicable: PrimitiveEdit = { primitive: 'exp', partials: { x: 'sin(x) + 5' } };

describe('several mistakes at once', () => {
  it('are each named where they have names', async () => {
    const { kind, id, statement, edits } = await diagnosed([sub, tanh]);
    expect([kind, id]).toEqual(['combination', 'ad-sub-sign + ad-tanh-grad']);
    expect(statement).toMatch(/^Two mistakes at once\. The subtrahend .* The slope of tanh/);
    expect(edits.map(({ line, to }) => [line, to])).toEqual([
      ['subtract dy/db', 'dy/db = 1'],
      ['tanh dy/dx', 'dy/dx = 1 - y'],
    ]);
  });

  it('are each an edit where they have none, three as well as two', async () => {
    const { id, statement } = await diagnosed([sub, tanh, exp]);
    expect(id).toBe('ad-sub-sign + edit + ad-tanh-grad');
    expect(statement).toMatch(/^Three mistakes at once\. .* One partial differs: that of exp\./);
  });

  it('may be both partials of one operation, or its value and a partial', async () => {
    const product: PrimitiveEdit = { primitive: 'multiply', partials: { a: '1', b: 'b' } };
    expect((await diagnosed([product])).edits.map(({ to }) => to)).toEqual(['dy/da = 1', 'dy/db = b']);
    const { edits } = await diagnosed([{ ...tanh, value: 'x' }]);
    expect(edits.map(({ to }) => to)).toEqual(['y = x', 'dy/dx = 1 - y']);
  });

  it('are told of what others are made of, not of what is made of it', async () => {
    const composition = { negate: 'times minus one', subtract: 'plus negated', divide: 'own' } as const;
    const product: PrimitiveEdit = { primitive: 'multiply', partials: { a: '1', b: 'b' } };
    const { edits } = await diagnosed([product], { composition });
    expect(edits.map(({ line }) => line)).toEqual(['multiply dy/da', 'multiply dy/db']);
  });

  it('may be a slip beside a way of running wrong', async () => {
    const { id, statement } = await diagnosed([tanh], { fault: { overwrites: [{ primitive: 'exp' }] } });
    expect(id).toBe('ad-overwrite-one-op + ad-tanh-grad');
    expect(statement).toMatch(/The operation is exp\. The slope of tanh/);
  });

  it('are told as far as they go where something else is wrong', async () => {
    const { kind, statement, edits } = await diagnosed([sub, inexplicable]);
    expect(kind).toBe('none');
    expect(statement).toMatch(/Taken alone, subtract differs as below\. Wrong, and not explained by one slip: exp\.$/);
    expect(edits.map(({ line }) => line)).toEqual(['subtract dy/db']);
  });
});

describe('an engine that tells plain numbers apart', () => {
  it.each([
    ['second', { a: '-b' }, 'with a plain number behind'],
    ['first', { b: '-a' }, 'with a plain number in front'],
    ['either', { a: '-b', b: '-a' }, 'with a plain number'],
  ] as const)('is told where its slip is: %s', async (position, partials, where) => {
    const table = editedTable([{ primitive: 'multiply', partials }]);
    const { statement } = await diagnosed([], { besideNumbers: { table, position } });
    expect(statement).toBe(`One partial differs: that of multiply ${where}.`);
  });
});

describe('an engine in single precision', () => {
  const floats = (distort: (x: number) => number): GradientSubject => {
    const inner = referenceEngine('floats', { offers });
    const gradients: GradientSubject['gradients'] = async (requests) =>
      (await inner.gradients(requests)).map((response) =>
        response.kind === 'failure'
          ? response
          : { ...response, value: Math.fround(distort(response.value)), gradient: response.gradient.map(Math.fround) },
      );
    return { ...inner, gradients };
  };

  it('is told by its rounding', async () => {
    expect(await diagnosisOf(floats((x) => x))).toMatchObject({ kind: 'fault', id: 'ad-single-precision' });
  });

  it('is something else where it is farther off than floats are', async () => {
    const diagnosis = await diagnosisOf(floats((x) => x * (1 + 2 ** -12)));
    expect(diagnosis.id).not.toBe('ad-single-precision');
  });
});
