import { describe, expect, it } from 'vitest';
import { errata } from '../../../src/laws/errata/index.js';
import { sourceKeys, sources } from '../../../src/laws/errata/sources.js';
import { textOf } from '../../repository/workingCopy.js';
import { callAssay } from '../callAssay.js';

const list = (...words: readonly string[]) => callAssay(['errata', ...words], { columns: 80 });
const flat = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('assay errata', () => {
  it('lists every erratum below its source: what is printed, what holds, the witness and why', async () => {
    const { code, out } = await list();
    expect(code).toBe(0);
    const read = flat(out);
    for (const source of sourceKeys) expect(read).toContain(flat(`${source}  ${sources[source]}`));
    for (const { id, printed, holds, witness, why } of errata) {
      for (const part of [id, printed.text, holds.text, witness.text, why]) expect(read).toContain(flat(part));
    }
  });

  it('shows what was computed, and calls no dialect wrong', async () => {
    const { out } = await list('--source', 'hw3');
    expect(flat(out)).toContain('the adjoint of v2: 33.1032897756442, as printed 70.2065795512883');
    expect(flat(out)).toMatch(
      /dialect · Algorithm 2 line 11.* elsewhere .* θ_1: -0\.00999950003749688 as printed, -0\.9900990/,
    );
    expect(flat((await list('--source', 'kingma')).out)).toContain('as printed at most 1, in truth at most 1.037');
  });

  it('lists what one source prints, wherever else it stands', async () => {
    const { out } = await list('--source', 'NOTES', '--plain');
    const ofNotes = errata.filter(({ places }) => places.some(({ source }) => source === 'NOTES'));
    expect(out.match(/^erratum: .+$/gm)).toEqual(ofNotes.map(({ id }) => `erratum: ${id}`));
    expect(out).toContain('place: 1.2, boxed update; HW3 Algorithm 2 line 11\n');
    expect(out).not.toMatch(/^ /m);
  });

  it('lists for programs what is published', async () => {
    const document = JSON.parse((await list('--json')).out);
    expect(document).toMatchObject({ schemaVersion: 1 });
    expect(document.errata).toEqual(JSON.parse(textOf('golden/errata.json')).errata);
  });

  it('suggests the nearest source, and lists them', async () => {
    expect(await list('--source', 'AMA546')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/There is no source AMA546\. Did you mean AMA564\? Known are HW3, CPEN455, .+\./),
    });
    expect(await list('--source', '')).toMatchObject({ code: 2, err: expect.stringContaining('without a name') });
  });
});
