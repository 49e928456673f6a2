import { describe, expect, it } from 'vitest';
import { optimizers } from '../../../src/optimizers/index.js';
import { trainingKinds } from '../../../src/training/index.js';
import { callAssay } from '../callAssay.js';

const show = (...words: readonly string[]) => callAssay(['show', ...words]);

describe('assay show', () => {
  it('lists the registry, a line each, simplest first', async () => {
    const { code, out, err } = await show();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [own = '', ...others] = out.split(/\n\n {2}(?=[A-Z])/);
    const rows = (text: string) => text.split('\n').flatMap((line) => (line ? [line.trim().split(/\s{2,}/)] : []));
    expect(rows(own)).toEqual(optimizers.map(({ id, summary }) => [id, summary]));
    expect(others.map((kind) => rows(kind).slice(1))).toEqual(
      trainingKinds.map(({ items }) => items.map(({ id, summary }) => [id, summary])),
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

  it('says how often a mistake was met, where somebody has', async () => {
    const rows = (await show('adam', '--full')).out;
    expect(rows).toContain('The bias correction is missing. (common)');
    expect(rows).toContain('The moments start anew in every step. (seen)');
    expect(rows).toMatch(/The square root is missing\.\n/);
  });

  it('shows a mistake: what is wrong, why, the lines that differ, and where it is known', async () => {
    const { code, out } = await show('adam-t-is-epoch');
    expect(code).toBe(0);
    const text = out.replaceAll(/\s+/g, ' ');
    expect(text).toContain(
      'counts epochs, not steps: within the first epoch it stays at 1. This mistake has been seen',
    );
    expect(text).toContain('In the equations of Adam (no such line) → t = 1');
    expect(text).toMatch(/Known in Adam, .*NAdam/);
    const { mistake } = JSON.parse((await show('ad-tanh-grad', '--json')).out);
    expect(mistake).toMatchObject({ id: 'ad-tanh-grad', frequency: 'hypothetical', optimizers: [] });
    expect((await show('adam-t-is-epoc')).err).toContain('Did you mean adam-t-is-epoch?');
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
      const text = (await show(id, '--full')).out.replaceAll(/\s+/g, ' ');
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

  it.each(optimizers.map(({ id }) => id))('shows a first screen of %s, and what else there is', async (id) => {
    const { out } = await callAssay(['show', id], { columns: 80 });
    const lines = out.split('\n');
    expect(lines.length).toBeLessThanOrEqual(id === 'adam' ? 42 : 54);
    // Equations have the length that they have; no role makes one longer that fits.
    expect(lines.filter((line) => line.length > 80 && !/ = .{60}/.test(line))).toEqual([]);
    expect(out).toContain(`assay show ${id} --full`);
    expect((await show(id, '--full')).out).not.toContain('--full');
  });

  it('says who wrote a choice only in full, and counts the mistakes that it leaves out', async () => {
    const { out } = await show('adam');
    expect(out).toContain('eps   Where does eps stand? outside, inside, inside-uncorrected, hat\n');
    expect(out).toMatch(/adam-no-bias-correction +The bias correction is missing\. \(common\)\n/);
    expect(out).toMatch(/and \d+ more\n/);
    expect(out).not.toContain('optax.scale_by_adam');
  });

  it.each(trainingKinds.flatMap(({ items }) => items).map((item) => [item.id, item] as const))(
    'leaves nothing of %s out',
    async (id, { title, summary, source, users = [], differs = [], parameters = {}, state = {} }) => {
      const { code, out } = await show(id);
      expect(code).toBe(0);
      const text = out.replaceAll(/\s+/g, ' ');
      const own = Object.entries(parameters).flatMap(([name, { meaning, domain, aliases }]) => [
        ...[name, meaning, domain.text],
        ...aliases,
      ]);
      const parts = [title, id, summary, source, ...users, ...differs, ...own, ...Object.keys(state)];
      expect(parts.filter((part) => !text.includes(part.replaceAll(/\s+/g, ' ')))).toEqual([]);
    },
  );

  it('shows a piece of training with its formulas', async () => {
    const { out } = await show('cosine');
    expect(out).toContain('  Cosine annealing · cosine · schedule of the learning rate\n');
    expect(out).toContain('      rate = floor + (lr - floor) / 2 * (1 + cos(pi * min(t, horizon) / horizon))\n');
    expect(out).toContain('t   counts steps, from 0\n');
    expect((await show('he-normal')).out).toContain('standard deviation   sqrt(2 / ((1 + slope^2) * fan_in))');
    expect((await show('l2')).out).toContain('joins the gradient   weight_decay * theta');
    expect((await show('clip-by-global-norm')).out).toContain('padded');
    expect((await show('cosine', '--tex')).out).toContain('\\frac');
    expect((await show('Cross_Entropy')).out).toBe((await show('cross-entropy')).out);
    const { training } = JSON.parse((await show('cosine', '--json')).out);
    expect(training).toMatchObject({ id: 'cosine', kind: 'schedule', equations: [{ line: 'pi = 4 * arctan(1)' }, {}] });
  });

  it('keeps names of optimizers and of pieces of training apart', () => {
    const ids = [...optimizers, ...trainingKinds.flatMap(({ items }) => items)].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([80, 120])('keeps sentences within %i columns, unless a word is longer', async (columns) => {
    const { out } = await callAssay(['show', 'adamw', '--full'], { columns });
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
    expect(err).toMatch(/^There is nothing called adamm here\. Did you mean adamw?\? assay show lists all\./);
    expect((await show('cosin')).err).toContain('Did you mean cosine?');
  });
});
