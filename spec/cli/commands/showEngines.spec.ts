import { describe, expect, it } from 'vitest';
import { engineMistakes } from '../../../src/autodiff/mistakes/index.js';
import { primitiveIds } from '../../../src/autodiff/primitives/index.js';
import { engineContracts } from '../../../src/subjects/contracts/engines/index.js';
import { callAssay } from '../callAssay.js';

const show = (...words: readonly string[]) => callAssay(['show', ...words], { columns: 100 });
const flat = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('assay show of engines', () => {
  it('lists contracts, operations and mistakes', async () => {
    const { code, out } = await show('autodiff');
    expect(code).toBe(0);
    const read = flat(out);
    for (const { accepts } of engineContracts) expect(read).toContain(flat(accepts));
    for (const { id, statement } of engineMistakes) expect(read).toContain(`${id} ${flat(statement)}`);
    expect(read).toContain('ad-finite-differences');
  });

  it('shows an operation by any name of it: its partials, conventions, mistakes and laws', async () => {
    const { out } = await show('ReLU');
    expect(out).toContain('  relu · relu\n');
    expect(out).toMatch(/dy\/dx {3}= x > 0 \? 1 : 0\n/);
    expect(out).toMatch(/0 is taken, as in PyTorch/);
    expect(out).toMatch(/ad-relu-inverted {2,}The branches of relu are exchanged\./);
    expect(out).toMatch(/derivative-of-relu/);
    expect(out).not.toMatch(/ad-tanh-grad|derivative-of-tanh/);
    expect((await show('minus')).out).toContain('  subtract · subtract\n');
    expect((await show('tanh', '--tex')).out).toContain('y^{2}');
  });

  it('says the same to programs', async () => {
    const { engine } = JSON.parse((await show('autodiff', '--json')).out);
    expect(engine.operations.map(({ id }: { id: string }) => id)).toEqual(primitiveIds);
    const { operation } = JSON.parse((await show('div', '--json')).out);
    expect(operation).toMatchObject({ id: 'divide', partials: { b: '-y / b' } });
    expect(operation.mistakes.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(['ad-div-gradient', 'ad-rsub-reversed']),
    );
  });

  it('knows optimizers first, and says so of neither', async () => {
    expect((await show('sign-sgd')).out).toContain('Sign');
    expect(await show('tanhh')).toMatchObject({ code: 2 });
  });
});
