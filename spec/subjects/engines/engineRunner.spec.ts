import { describe, expect, it } from 'vitest';
import { float64 } from '../../../src/arithmetic/float64.js';
import { gradientFloat64 } from '../../../src/autodiff/float64Sweep.js';
import { graphOfFormula } from '../../../src/autodiff/graphOfFormula.js';
import { editedTable } from '../../../src/autodiff/primitives/editedTable.js';
import { compositions } from '../../../src/subjects/engines/composition.js';
import { type EngineSettings, engineRunner } from '../../../src/subjects/engines/engineRunner.js';
import type { GradientProbes } from '../../../src/subjects/gradientRequest.js';

const numbers = { arithmetic: float64, input: float64.fromNumber };

const run = (text: string, at: readonly number[], settings: EngineSettings = {}, plainNumbers = true) => {
  const probes = { twice: true as const, ...(plainNumbers ? { plainNumbers } : {}) };
  return engineRunner(numbers, settings)({ graph: graphOfFormula(text).graph, at: Float64Array.from(at), probes });
};

const walked = (text: string, at: readonly number[], settings: EngineSettings, probes: GradientProbes) =>
  engineRunner(numbers, settings)({ graph: graphOfFormula(text).graph, at: Float64Array.from(at), probes })?.gradient;

describe('the engine runner', () => {
  it('is reverse mode, whatever its operations are made of', () => {
    const text = 'x / y - 3*(-x - y^2)/2';
    const { value, gradient } = gradientFloat64(graphOfFormula(text).graph, [4, 2]);
    for (const composition of compositions) {
      expect(run(text, [4, 2], { composition })).toMatchObject({ value, gradient: [...gradient] });
    }
  });

  it('knows three ways to go backward twice: 15 becomes 15, 30 or 45', () => {
    const twice = (secondBackward: NonNullable<EngineSettings['secondBackward']>) =>
      run('x*3*5', [2], { secondBackward })?.twice;
    expect([twice('resets'), twice('accumulates'), twice('compounds')]).toEqual([[15], [30], [45]]);
  });

  it('overwrites in one operation only where another use comes before', () => {
    const fault = { overwrites: [{ primitive: 'tanh' }] } as const;
    const slope = 1 - Math.tanh(1) ** 2;
    // The walk begins with what was computed last: in both sums x itself has been added to by then.
    expect(run('tanh(x) + x', [1], { fault })?.gradient).toEqual([slope]);
    expect(run('tanh(x) + x*x', [1], { fault: { ...fault, order: 'tape' } })?.gradient).toEqual([slope]);
    expect(run('x*x + tanh(x)', [1], { fault: { ...fault, order: 'tape' } })?.gradient).toEqual([slope + 2]);
    expect(run('x*x + x*x', [3], { fault })?.gradient).toEqual([12]);
  });

  it('throws, or loses an adjoint, where numbers are not understood', () => {
    const numbersIn = (outcome: 'throws' | 'adjoint' | 'value') =>
      ({ fault: { numbers: { in: 'every', position: 'second', given: 'plain', outcome } } }) as const;
    expect(run('x*3', [2], numbersIn('throws'))).toBeUndefined();
    expect(run('x*3', [2], numbersIn('adjoint'))).toMatchObject({ value: 6, gradient: [Number.NaN] });
    expect(run('x*3', [2], numbersIn('value'))?.value).toBeNaN();
    expect(run('x*3', [2], numbersIn('throws'), false)).toMatchObject({ value: 6, gradient: [3] });
    expect(run('3*x', [2], numbersIn('throws'))).toMatchObject({ value: 6, gradient: [3] });
  });

  it('throws on the way back only where the walk comes by', () => {
    const numbers = { in: 'every', position: 'either', given: 'plain', outcome: 'throws-backward' } as const;
    expect(run('x*3', [2], { fault: { numbers } })).toBeUndefined();
    expect(run('x*x', [2], { fault: { numbers } })).toMatchObject({ value: 4 });
  });

  it('exchanges a number in front, changes operands, forgets to seed', () => {
    expect(run('3 - x', [1], { fault: { swapsNumberInFront: [{ primitive: 'subtract' }] } })).toMatchObject({
      value: -2,
      gradient: [1],
    });
    expect(run('(x + 1)*x', [2], { fault: { inPlace: [{ primitive: 'add' }] } })?.value).toBe(9);
    expect(run('x*x', [2], { fault: { unseeded: true } })?.gradient).toEqual([0]);
  });

  it('exchanges plain numbers in front alone', () => {
    const settings = { fault: { swapsPlainNumberInFront: [{ primitive: 'subtract' }] } } as const;
    expect(run('3 - x', [1], settings, false)).toMatchObject({ value: 2, gradient: [-1] });
    expect(run('3 - x', [1], settings)).toMatchObject({ value: -2, gradient: [1] });
  });

  it('has other formulas beside plain numbers, on the side where they stand', () => {
    const table = editedTable([{ primitive: 'multiply', partials: { a: '7', b: '7' } }]);
    const beside = (formula: string, position: 'first' | 'second' | 'either', isPlain = true) =>
      run(formula, [2], { besideNumbers: { table, position } }, isPlain)?.gradient;
    expect([beside('x*3', 'second'), beside('x*3', 'first'), beside('x*3', 'either')]).toEqual([[7], [3], [7]]);
    expect([beside('3*x', 'second'), beside('3*x', 'first')]).toEqual([[3], [7]]);
    expect(beside('x*3', 'second', false)).toEqual([3]);
  });

  it('writes a result into an operand, whose old number partials may remember', () => {
    const settings = (primitive: 'add' | 'multiply', readsEarly?: 'everything' | 'results') => ({
      fault: { overwritesOperand: [{ primitive }], ...(readsEarly ? { readsEarly } : {}) },
    });
    // At 2 the sum is 3, and x from there on: 3·3, with the partials 3 and 3.
    expect(run('(x + 1)*x', [2], settings('add'))).toMatchObject({ value: 9, gradient: [6] });
    // At (2, 5) the sum becomes 20 behind the product, whose partials are (5, 4) when it runs and (5, 20) afterwards.
    const product = (readsEarly?: 'everything') => run('(x + x)*y', [2, 5], settings('multiply', readsEarly))?.gradient;
    expect([product(), product('everything')]).toEqual([
      [10, 20],
      [10, 4],
    ]);
    // e^x becomes 2·e^x behind the product; its own slope takes what it is now, or the result as it was.
    const slope = (readsEarly?: 'results') => run('exp(x)*2', [0], settings('multiply', readsEarly))?.gradient;
    expect([slope(), slope('results')]).toEqual([[4], [2]]);
  });

  it('notes a backward part at an operand, which is called when its turn comes', () => {
    const fault = { notesAtOperand: 'every' } as const;
    expect(run('sin(x)', [0], { fault })?.gradient).toEqual([1]);
    // The sine's part stands at the cosine, whose own stands at x: each is called, in order.
    expect(run('sin(cos(x))', [1], { fault })?.gradient).toEqual([-Math.sin(1) * Math.cos(Math.cos(1))]);
    // Noted at x, the product's part is overwritten by the sine's.
    expect(run('x*2 + sin(x)', [0], { fault })?.gradient).not.toEqual([3]);
  });

  it('keeps an adjoint of 0 at 0 unless it multiplies zeros', () => {
    const settings = { table: editedTable([{ primitive: 'sqrt', partials: { x: '1 / 0' } }]) };
    expect(run('0*sqrt(x)', [1], settings)?.gradient).toEqual([0]);
    expect(run('0*sqrt(x)', [1], { ...settings, multipliesZeros: true })?.gradient).toEqual([Number.NaN]);
  });

  it('clears in between what its clearing clears: of 15 and 15 more, 15, 30 or 45 is left', () => {
    const cleared = (clears?: 'variables' | 'nothing') =>
      walked('x*3*5', [2], { secondBackward: 'compounds', fault: clears ? { clears } : {} }, { cleared: 'own' });
    expect([cleared(), cleared('variables'), cleared('nothing')]).toEqual([[15], [30], [45]]);
  });

  it('walks from the middle first, as its convention has it', () => {
    // From x·y, which is node 2: (3, 2). From 4·x·y: (12, 8); where x·y holds 1 already, it hands on 5 instead of 4.
    const inner = (settings: EngineSettings) => walked('x*y*4', [2, 3], settings, { innerFirst: 2 });
    expect(inner({ secondBackward: 'resets' })).toEqual([12, 8]);
    expect(inner({ secondBackward: 'accumulates' })).toEqual([3 + 12, 2 + 8]);
    expect(inner({ secondBackward: 'compounds' })).toEqual([3 + 15, 2 + 10]);
    expect(inner({ fault: { resets: 'variables' } })).toEqual([15, 10]);
  });

  it('finds what an earlier walk has left: marks, another list, its own list turned round', () => {
    const inner = (keeps: 'marks' | 'list' | 'turned list') =>
      walked('x*y*4', [2, 3], { fault: { keeps } }, { innerFirst: 2 });
    expect([inner('marks'), inner('list'), inner('turned list')]).toEqual([
      [3, 2],
      [0, 0],
      [12, 8],
    ]);
    const again = (keeps: 'marks' | 'list' | 'turned list') =>
      walked('x*y*4', [2, 3], { fault: { keeps } }, { cleared: 'by hand' });
    expect([again('marks'), again('list'), again('turned list')]).toEqual([
      [0, 0],
      [12, 8],
      [0, 0],
    ]);
  });

  it('tells what every node is left with', () => {
    const result = run('x*y*4', [2, 3], { secondBackward: 'accumulates' });
    expect(result?.nodes()).toEqual([
      { value: 2, adjoint: 24 },
      { value: 3, adjoint: 16 },
      { value: 6, adjoint: 4 },
      { value: 24, adjoint: 1 },
    ]);
  });
});
