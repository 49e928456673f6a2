import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readText } from '../../src/courses/readText.js';

describe('a file that somebody has saved', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'texts-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const read = async (bytes: Uint8Array) => {
    const file = path.join(folder, 'sheet.csv');
    await writeFile(file, bytes);
    return readText(file, 'sheet of answers');
  };

  it('is text in UTF-8, with its mark or without', async () => {
    expect(await read(Buffer.from('\ufeffm̂1,2\n'))).toBe('m̂1,2\n');
    expect(await read(Buffer.from(''))).toBe('');
  });

  it.each([
    ['in the letters of a country', Buffer.from('q1\nq2\n\xe9\n', 'latin1'), /not text in UTF-8 in line 3; save it as/],
    ['in UTF-16', Buffer.from('\ufeffq1', 'utf16le'), /but in UTF-16; save it as UTF-8/],
    ['with a byte cut off', Buffer.from([0x71, 0x0a, 0xe2, 0x82]), /in line 2/],
    ['of more than a person types', Buffer.alloc(1_000_001, 0x31), /at most 1 MB/],
  ])('is refused %s', async (_, bytes, message) => {
    await expect(read(bytes)).rejects.toThrow(message);
  });
});
