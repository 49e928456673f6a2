import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openJournal } from '../../src/batches/journal.js';
import type { Recorded } from '../../src/batches/record.js';

const told = { points: 1, earned: 1, hiddenChecks: 0, notes: [], questions: [{ id: 'q1', text: 'ä\n✓' }] };
const record = (student: string, key = 'k'): Recorded => ({
  ...{ student, key, engine: '1', seed: 1, seconds: 0, told: { author: told, due: told } },
  work: { path: student, points: 1, earned: 1, hiddenChecks: 0, notes: ['ä'], questions: [] },
});

describe('a journal', () => {
  let folder = '';
  const file = () => path.join(folder, 'journal.jsonl');
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'journal-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('has what was written, the last of each student, and has it again when it is opened again', async () => {
    const journal = await openJournal(file());
    await Promise.all([record('s-b'), record('s-a'), record('s-b', 'later')].map((one) => journal.write(one)));
    expect(journal.find('s-b')?.key).toBe('later');
    await journal.close();
    const again = await openJournal(file());
    expect(again.repaired).toBe('');
    expect(again.students()).toEqual(['s-a', 's-b']);
    expect(await again.read('s-b')).toEqual(record('s-b', 'later'));
    await again.close();
  });

  it('is cut back to its last whole line wherever it was torn', async () => {
    const whole = await readFile(file());
    const second = whole.indexOf(10) + 1;
    for (const at of [second + 1, second + 40, whole.indexOf(10, second)]) {
      await writeFile(file(), whole);
      await truncate(file(), at);
      const journal = await openJournal(file());
      expect([journal.repaired, journal.students()]).toEqual(['its last line, which was torn', ['s-b']]);
      await journal.write(record('s-c'));
      await journal.close();
      expect(
        (await readFile(file(), 'utf8'))
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line).student),
      ).toEqual(['s-b', 's-c']);
    }
  });

  it('leaves out lines that are no records, and says so', async () => {
    await writeFile(
      file(),
      `${JSON.stringify(record('s-a'))}\n{"student":1}\nnull\n${JSON.stringify(record('s-b'))}\n`,
    );
    const journal = await openJournal(file());
    expect([journal.repaired, journal.students()]).toEqual(['2 lines that cannot be read', ['s-a', 's-b']]);
    await journal.close();
  });

  it('does not count what failed by a fault of ours', async () => {
    const failed = record('s-f');
    const question = { id: 'q', title: 'Q', kind: 'puzzle', points: 1, earned: 0, outcome: 'harness-error' } as const;
    const more = {
      visibility: 'visible',
      feedback: 'full',
      message: '',
      checks: [],
      answers: [],
      choices: [],
    } as const;
    const questions = [
      { ...question, ...more, checks: [], answers: [], choices: [], puzzle: null, file: null, submission: null },
    ];
    const journal = await openJournal(file());
    await journal.write({ ...failed, work: { ...failed.work, questions } });
    expect(journal.find('s-f')).toBeUndefined();
    expect(journal.students()).toContain('s-f');
    await journal.close();
  });
});
