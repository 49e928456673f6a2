import { expect, it } from 'vitest';
import { defaultLimits } from '../../../src/subjects/sandbox/limits.js';
import { openWorkerPool } from '../../../src/subjects/sandbox/workerPool.js';

const describeTask = { kind: 'describe' } as const;

it('jobs of several submissions share the workers there are, and each gets its own answer', async () => {
  const pool = openWorkerPool(2);
  const jobs = Array.from({ length: 6 }, (_, index) => ({
    submission: pool.newSubmission(),
    code: `({ export${index}: ${index} })`,
    limits: defaultLimits,
    task: describeTask,
  }));
  const results = await Promise.all(jobs.map((job) => pool.run(job)));
  const texts = results.map(({ answers: [answer] }) => (answer?.kind === 'text' ? answer.text : ''));
  expect(texts.map((text, index) => text.includes(`"export${index}"`))).toEqual(jobs.map(() => true));
  await pool.close();
});

it('a worker that is gone is reported as a failure of ours, and replaced', async () => {
  const pool = openWorkerPool();
  const job = { submission: pool.newSubmission(), code: '({})', limits: defaultLimits, task: describeTask };
  await pool.close();
  expect(await pool.run(job)).toMatchObject({ ending: { crashed: expect.any(String) } });
  expect(await pool.run(job)).toMatchObject({ ending: 'done' });
  await pool.close();
});
