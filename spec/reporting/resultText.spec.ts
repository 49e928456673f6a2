import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/grading/result.js';
import { resultPlain } from '../../src/reporting/resultPlain.js';
import { resultText } from '../../src/reporting/resultText.js';
import { styleFor } from '../../src/reporting/style.js';
import { displayWidth } from '../../src/reporting/width.js';
import { endless, failed, hostile, inDialect, passed, unexplained, unparsed } from './sampleResults.js';

const samples = {
  pass: passed,
  dialect: inDialect,
  fail: failed,
  unexplained,
  'syntax-error': unparsed,
  timeout: endless,
};
const named = Object.entries(samples) as [string, Result][];

describe.each(named)('the report of a %s', (name, result) => {
  it.each([80, 120])('is as frozen at %i columns', async (width) => {
    const text = resultText(result, { width, style: styleFor(false) });
    await expect(text).toMatchFileSnapshot(`frozen/${name}-${width}.txt`);
    // The command to replay is one line, however long, so that it can be copied.
    const lines = text.split('\n').filter((line) => !line.includes('npx assay'));
    expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
  });

  it('is as frozen in linear text', async () => {
    await expect(resultPlain(result)).toMatchFileSnapshot(`frozen/${name}-plain.txt`);
  });

  it('says with colours what it says without', () => {
    const sheet = (coloured: boolean) => ({ width: 100, style: styleFor(coloured) });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
    const bare = resultText(result, sheet(true)).replaceAll(/\u001b\[\d+m/g, '');
    expect(bare).toBe(resultText(result, sheet(false)));
  });
});

describe('a report', () => {
  it('of a pass takes two lines', () => {
    const text = resultText({ ...passed, notes: [] }, { width: 80, style: styleFor(false) });
    expect(text.split('\n').filter(Boolean)).toHaveLength(2);
  });

  it.each([
    ['for the terminal', (result: Result) => resultText(result, { width: 80, style: styleFor(false) })],
    ['in linear text', resultPlain],
  ])('%s spells out what would act on the terminal', (_, tell) => {
    const text = tell(hostile);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Control}\p{Format}]/u);
    expect(text).toContain('adam\\u{1b}[2J\\u{202e}.ts');
    expect(text).toContain('\\u{1b}[32mpass  9 / 9');
  });

  it('in linear text has no glyphs and no columns', () => {
    const text = named.map(([, result]) => resultPlain(result)).join('');
    expect(text).not.toMatch(/[✓✗→▲█─│]/);
    expect(text).not.toMatch(/ {3}/);
  });
});
