import { describe, expect, it } from 'vitest';
import { engineContracts } from '../../../src/subjects/contracts/engines/index.js';
import { contracts } from '../../../src/subjects/contracts/index.js';
import { engineIn } from '../../../src/subjects/engine.js';
import { hostedFile } from '../../../src/subjects/hosted/hostedFile.js';
import type { Subject } from '../../../src/subjects/subject.js';
import { submissionIn } from '../../../src/subjects/submission.js';
import { ask, exactGradient, exactGraph, graphOf, numbersIn } from '../sandbox/tryEngine.js';
import { exactAnswer, exactRequest, numbersOf } from '../sandbox/trySubmission.js';

const momentumNames = [
  { name: 'lr', aliases: ['learningRate', 'learning_rate'], default: 0.01 },
  { name: 'momentum', aliases: ['beta'], default: 0.9 },
];

/** What a source text exports, in this process. */
const moduleOf = (source: string): Promise<object> => import(`data:text/javascript,${encodeURIComponent(source)}`);

function hosted(exports: object): Promise<Subject> {
  const opened = submissionIn(hostedFile('hosted', exports), {});
  if (opened.kind === 'ungradable') throw new Error(opened.message);
  return opened.subject(momentumNames);
}

describe.each(contracts)('the $title contract in this process', ({ example, savesState }) => {
  it('computes what momentum computes, and is read as in the sandbox', async () => {
    const subject = await hosted(await moduleOf(example));
    expect(subject.reads).toEqual(new Set(['lr', 'momentum']));
    const [plain, probed, resumed] = await subject.traces([
      exactRequest,
      { ...exactRequest, probes: { reuseArrays: true, twin: true, repeat: true } },
      { ...exactRequest, probes: { resumeAt: 1 } },
    ]);
    expect(numbersOf(plain)).toEqual(exactAnswer);
    expect(numbersOf(probed)).toEqual(exactAnswer);
    expect(savesState ? numbersOf(resumed) : resumed).toEqual(
      savesState ? exactAnswer : expect.objectContaining({ reason: 'not-offered' }),
    );
  });
});

describe.each(engineContracts)('the $title contract of engines in this process', ({ example }) => {
  it('computes value and gradient', async () => {
    const engine = engineIn(hostedFile('hosted', await moduleOf(example)), {});
    const subject = await engine?.subject();
    expect(subject?.offers).toEqual(new Set(['add', 'multiply']));
    expect(subject && numbersIn(await ask(subject, exactGraph, [3, 5]))).toEqual(exactGradient);
  });
});

describe('what goes wrong in this process', () => {
  it('is an answer, with what was thrown', async () => {
    const throws = (theta: number[], _g: number[], _s: unknown, { lr }: { readonly lr: number }) => {
      throw new Error(`no step for ${theta.length} at ${lr}`);
    };
    const [answer] = await (await hosted({ step: throws })).traces([exactRequest]);
    expect(answer).toMatchObject({ kind: 'failure', reason: 'error', message: 'It threw Error: no step for 2 at 0.5' });
  });

  it('is seen beside the numbers', async () => {
    const spoils = (theta: number[], g: number[], _s: unknown, { lr }: { readonly lr: number }) => {
      g[0] = 0;
      return { theta: theta.map((x) => x - lr), state: 1 };
    };
    const [answer] = await (await hosted({ step: spoils })).traces([exactRequest]);
    expect(answer).toMatchObject({ observations: { gradientModified: { step: 1, tensor: 0 } } });
  });

  it('is a limit where the stack of this process ends', async () => {
    const example = engineContracts.find(({ id }) => id === 'value')?.example ?? '';
    const deep = example.replace('backward(', 'endless() { return this.endless(); } backward(');
    const called = deep.replace(/(\n {2}endless.*backward\([^{]*\) \{)/, '$1 this.endless();');
    const engine = engineIn(hostedFile('hosted', await moduleOf(called)), {});
    const subject = await engine?.subject();
    const graph = graphOf(1, (b, [x = 0]) => b.apply('multiply', x, x));
    const [answer] = (await subject?.gradients([{ graph, at: Float64Array.of(1) }])) ?? [];
    expect(answer).toMatchObject({ kind: 'failure', reason: 'error', limit: 'recursion' });
  });
});
