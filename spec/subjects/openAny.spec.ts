import { describe, expect, it } from 'vitest';
import { engineContracts } from '../../src/subjects/contracts/engines/index.js';
import { contracts } from '../../src/subjects/contracts/index.js';
import { openAny } from '../../src/subjects/openAny.js';
import type { SubmissionOptions } from '../../src/subjects/submission.js';
import { engineDesk } from './sandbox/tryEngine.js';

const desk = engineDesk();

const value = engineContracts.find(({ id }) => id === 'value')?.example ?? '';
const optimizer = 'export class Adam { constructor(hyperparameters) {} step(parameters, gradients) {} }';

async function open(source: string, options: SubmissionOptions = {}) {
  return openAny(await desk.write(source, 'hw.js'), { workers: desk.workers, ...options });
}

describe('a file is opened as what it holds', () => {
  it.each(engineContracts)('an engine by the $title contract', async ({ example, id }) => {
    expect(await open(example)).toMatchObject({ kind: 'engine', contract: id });
  });

  it.each(contracts)('an optimizer by the $title contract', async ({ example, id }) => {
    expect(await open(example)).toMatchObject({ kind: 'submission', contract: id });
  });

  it('an engine where it holds values and an optimizer, unless the optimizer is named', async () => {
    expect(await open(`${value}${optimizer}`)).toMatchObject({ kind: 'engine', exportName: 'Value' });
    expect(await open(`${value}${optimizer}`, { preferred: ['adam'] })).toMatchObject({ kind: 'submission' });
  });

  it('an optimizer where a helper is called as engines are', async () => {
    const helper = 'export const gradient = (f) => (x) => (f(x + 1) - f(x - 1)) / 2;';
    expect(await open(`${helper}${optimizer}`)).toMatchObject({ kind: 'submission', exportName: 'Adam' });
    expect(await open(helper)).toMatchObject({ kind: 'engine', exportName: 'gradient' });
  });

  it('neither, where nothing fits: then both are explained', async () => {
    const opened = await open('export const sum = (a, b) => a + b;');
    expect(opened).toMatchObject({ kind: 'ungradable', reason: 'no-contract' });
    expect(opened).toHaveProperty(
      'message',
      expect.stringMatching(/class Adam[\s\S]*engine exports one of:[\s\S]*Tape/),
    );
  });
});
