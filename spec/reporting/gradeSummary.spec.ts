import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/grading/result.js';
import { gradeSummary, gradeSummaryPlain } from '../../src/reporting/gradeSummary.js';
import { styleFor } from '../../src/reporting/style.js';
import { displayWidth } from '../../src/reporting/width.js';
import { endless, failed, hostile, inDialect, passed, unparsed } from './sampleResults.js';

const results: readonly Result[] = [passed, failed, inDialect, endless, unparsed].map((result, index) => ({
  ...result,
  path: `class/hw3/${index}-adam.ts`,
}));
const at = (width: number, shown = results) => gradeSummary(shown, 3_142, { width, style: styleFor(false) });

describe('the summary of several submissions', () => {
  it.each([80, 120])('is as frozen at %i columns', async (width) => {
    await expect(at(width)).toMatchFileSnapshot(`frozen/summary-${width}.txt`);
    expect(
      at(width)
        .split('\n')
        .filter((line) => displayWidth(line) > width && !line.includes('npx assay')),
    ).toEqual([]);
  });

  it('is as frozen in linear text', async () => {
    await expect(gradeSummaryPlain(results, 3_142)).toMatchFileSnapshot('frozen/summary-plain.txt');
  });

  it('names each below the folder that they share', () => {
    expect(at(100)).toContain('\n  class/hw3\n');
    expect(at(100)).toContain('\n  0-adam.ts ');
    const apart = [
      { ...passed, path: 'one/adam.ts' },
      { ...passed, path: 'two/adam.ts' },
    ];
    expect(at(100, apart)).toContain('\n  one/adam.ts ');
  });

  it('counts the verdicts, the best first', () => {
    expect(at(100)).toContain('5 graded in 3.1 s   pass 1, dialect 1, fail 1, timeout 1, ungradable 1');
  });

  it('spells out what would act on the terminal', () => {
    const text = `${at(100, [hostile, passed])}${gradeSummaryPlain([hostile], 1)}`;
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Control}\p{Format}]/u);
  });
});
