import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { reportMarkdown } from '../../../src/batches/formats/report.js';
import { hostile, question, recorded } from '../recorded.js';

describe('a student’s report in Markdown', () => {
  it('holds what the student wrote in fences that it cannot end', () => {
    const { told } = recorded([question('q1')], { author: { q1: hostile, q2: 'a ``` b\n````\n# c' } });
    const { children } = fromMarkdown(reportMarkdown('s-abc', 'hw3', told.author));
    expect(children.map(({ type }) => type)).toEqual(['heading', 'code', 'code']);
    expect(children[2]).toMatchObject({ value: 'a ``` b\n````\n# c' });
  });
});
