import { describe, expect, it } from 'vitest';
import type { Counterexample } from '../../src/diagnosis/diagnosis.js';
import { counterexampleText, workedLines } from '../../src/reporting/counterexampleText.js';
import { styleFor } from '../../src/reporting/style.js';
import { failed } from './sampleResults.js';

const found = failed.counterexample as Counterexample;
const at = (width: number, shown = found) => counterexampleText(shown, { width, style: styleFor(false) });

describe('the smallest case', () => {
  it('shows as few digits as tell the results apart', () => {
    expect(workedLines(found).at(-1)).toMatchObject({ expected: '0.900000001', yours: '0.683772334' });
    const close = { ...found, expected: 0.900000001, yours: 0.9000000010000001 };
    expect(workedLines(close).at(-1)).toMatchObject({ expected: '0.900000001', yours: '0.9000000010000001' });
  });

  it('says nothing of a line that is no different', () => {
    expect(workedLines(found).map(({ yours }) => yours !== '')).toEqual([false, false, true, true, true]);
  });

  it('tells a value of the explanation from one that was seen', () => {
    const text = at(120).join('\n');
    expect(text).toContain('yours behaves as 0.001');
    expect(text).toContain('yours 0.683772334');
  });

  it('puts the values below the equations where nothing else fits', () => {
    expect(at(50)).toContain('          1   yours behaves as 0.1');
  });

  it('says which of several steps, tensors and coordinates is shown', () => {
    const tensors = [1, 2].map((n) => ({ shape: [2], values: Float64Array.of(n, n) }));
    const step = { gradients: tensors.map(({ values }) => values) };
    const request = { hyperparameters: {}, tensors, steps: [step, step] };
    const [first] = at(200, { ...found, request, step: 2, tensor: 1 });
    expect(first).toContain('; shown is step 2, tensor 2, coordinate 1');
  });
});
