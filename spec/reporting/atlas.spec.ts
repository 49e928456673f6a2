import { describe, expect, it } from 'vitest';
import { adagrad } from '../../src/optimizers/adagrad.js';
import { optimizers } from '../../src/optimizers/index.js';
import { atlas } from '../../src/reporting/atlas.js';
import { markdownTable } from '../../src/reporting/markdown.js';

describe('the atlas', () => {
  const text = atlas(optimizers);

  it('has every optimizer under its chapter, once', () => {
    for (const { title } of optimizers) expect(text.split(`\n### ${title}\n`), title).toHaveLength(2);
  });

  it('leads from the list to each', () => {
    const headings = [...text.matchAll(/^### (.+)$/gm)].map(([, title]) => (title as string).toLowerCase());
    const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, link]) => link);
    const anchors = headings.map((title) => title.replaceAll(/[^a-z0-9 -]/g, '').replaceAll(' ', '-'));
    expect(links.toSorted()).toEqual(anchors.toSorted());
  });

  it('shows choices with the case that tells them apart, and who makes them', () => {
    const page = atlas([adagrad]);
    expect(page).toContain('| `eps=inside` | eps is added below the root. |');
    expect(page).toContain('told apart by 1 step');
    expect(page).toContain('| TensorFlow.js | inside | given |');
  });

  it('is cut into no rows by a bar in a cell', () => {
    expect(markdownTable(['a', 'b'], [['|g|', 'x']])).toEqual(['| a | b |', '| --- | --- |', '| \\|g\\| | x |', '']);
    expect(markdownTable(['a'], [])).toEqual([]);
  });
});
