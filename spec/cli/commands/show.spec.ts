import { describe, expect, it } from 'vitest';
import { optimizers } from '../../../src/optimizers/index.js';
import { callAssay } from '../callAssay.js';

const show = (...words: readonly string[]) => callAssay(['show', ...words]);

describe('assay show', () => {
  it('lists the registry, a line each, simplest first', async () => {
    const { code, out, err } = await show();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.split('\n').filter((line) => line !== '');
    expect(lines.map((line) => line.trim().split(/\s{2,}/))).toEqual(
      optimizers.map(({ id, summary }) => [id, summary]),
    );
  });

  it('shows equations with the part that each line plays', async () => {
    const { out } = await show('adam');
    expect(out).toContain('  Adam · adam\n');
    expect(out).toContain(
      [
        '  Equations',
        '      m     = beta1 * m + (1 - beta1) * g                momentum',
        '      v     = beta2 * v + (1 - beta2) * g^2              adaptive scaling',
        '      m_hat = m / (1 - beta1^t)                          bias correction',
        '      v_hat = v / (1 - beta2^t)                          bias correction',
        '      theta = theta - lr * m_hat / (sqrt(v_hat) + eps)   combination',
        '',
      ].join('\n'),
    );
  });

  it('says where the gradient is asked for, where that is not theta', async () => {
    expect((await show('nesterov')).out).toContain('g is the gradient at point, not at theta.');
    expect((await show('momentum')).out).not.toContain('g is the gradient at');
    const { optimizer } = JSON.parse((await show('nesterov', '--json')).out);
    expect(optimizer.asksAt).toBe('point');
  });

  it('shows equations as TeX', async () => {
    const { out } = await show('adam', '--tex');
    expect(out).toContain('\\hat{m}_{t} = \\frac{m_{t}}{1 - \\beta_{1}^{t}}');
    expect(out).not.toContain('m_hat = ');
  });

  it.each(optimizers.map((optimizer) => [optimizer.id, optimizer] as const))(
    'leaves nothing of %s out',
    async (id, all) => {
      // One line, so that words are found wherever the page breaks them.
      const text = (await show(id)).out.replaceAll(/\s+/g, ' ');
      const choices = Object.values(all.axes).flatMap((axis) => [
        axis.question,
        ...axis.choices.flatMap((choice) => [
          choice.id,
          choice.statement,
          choice.source,
          choice.differs ?? '',
          ...choice.users,
          ...Object.keys(choice.hyperparameters ?? {}),
        ]),
      ]);
      const parts = [
        ...[all.title, all.summary, all.source],
        ...Object.entries(all.hyperparameters).flatMap(([name, { domain, aliases, meaning }]) => [
          name,
          domain.text,
          meaning,
          ...aliases,
        ]),
        ...Object.keys(all.state),
        ...choices,
        ...all.mistakes.flatMap((mistake) => [mistake.id, mistake.statement]),
        ...all.reducesTo.flatMap(({ to, statement, source }) => [to, statement, source]),
      ];
      expect(parts.filter((part) => !text.includes(part.replaceAll(/\s+/g, ' ')))).toEqual([]);
    },
  );

  it.each([80, 120])('keeps sentences within %i columns, unless a word is longer', async (columns) => {
    const { out } = await callAssay(['show', 'adamw'], { columns });
    const sentences = out.slice(out.indexOf('  Hyperparameters'));
    const tooWide = sentences.split('\n').filter((line) => line.length > columns);
    expect(tooWide.filter((line) => line.trim().includes(' '))).toEqual([]);
  });

  it('prints JSON for one optimizer and for the registry', async () => {
    const one = JSON.parse((await show('momentum', '--json')).out);
    expect(one).toMatchObject({
      schemaVersion: 1,
      optimizer: {
        id: 'momentum',
        hyperparameters: [
          { name: 'lr', domain: '[0, inf)' },
          { name: 'momentum', default: 0.9, domain: '[0, 1)' },
        ],
        state: [{ name: 'm', shape: 'like theta', initial: '0' }],
        equations: [
          { line: 'm = momentum * m + (1 - momentum) * g', role: 'momentum', tex: expect.stringContaining('\\mu') },
          { line: 'theta = theta - lr * m', role: 'step' },
        ],
        reducesTo: [{ to: 'sgd' }, { to: 'sgd' }],
      },
    });
    const all = JSON.parse((await show('--json')).out);
    expect(all.optimizers.map(({ id }: { id: string }) => id)).toEqual(optimizers.map(({ id }) => id));
    expect(all.optimizers).toContainEqual(one.optimizer);
  });

  it('finds an optimizer by what programs call it', async () => {
    expect((await show('SGD_Momentum')).out).toBe((await show('momentum')).out);
  });

  it('suggests the nearest for an unknown name', async () => {
    const { code, out, err } = await show('adamm');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^There is no optimizer adamm\. Did you mean adamw?\? Known are sgd, /);
  });
});
