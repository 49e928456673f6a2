import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { run } from '../../src/cli/run.js';
import type { Subcommand } from '../../src/cli/subcommand.js';

const imported: string[] = [];

/** A subcommand that ends with the number it is given, and breaks when it is given none. */
const example = (name: string): Subcommand => ({
  name,
  description: `Try ${name}`,
  load: () => {
    imported.push(name);
    return Promise.resolve({
      configure: (command, end) => {
        command.argument('[code]').action((code?: string) => {
          if (code === undefined) throw new Error('a broken promise');
          end(Number(code) as 0 | 1);
        });
      },
    });
  },
});

async function call(...words: readonly string[]) {
  const written = { out: '', err: '' };
  const code = await run(words, [example('first'), example('second')], {
    writeOut: (text) => {
      written.out += text;
    },
    writeErr: (text) => {
      written.err += text;
    },
  });
  return { code, ...written };
}

describe('assay', () => {
  it('says its version', async () => {
    expect(await call('--version')).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' });
  });

  it('lists its commands and imports none of them', async () => {
    imported.length = 0;
    const { code, out } = await call('--help');
    expect(code).toBe(0);
    expect(out).toMatch(/first\s+Try first\n\s+second\s+Try second/);
    expect(imported).toEqual([]);
  });

  it('imports the command that is called and no other', async () => {
    imported.length = 0;
    expect(await call('second', '0')).toEqual({ code: 0, out: '', err: '' });
    expect(imported).toEqual(['second']);
  });

  it('ends as the command says', async () => {
    expect(await call('first', '1')).toMatchObject({ code: 1 });
  });

  it('shows the arguments of one command', async () => {
    expect(await call('first', '--help')).toMatchObject({ code: 0, out: expect.stringContaining('assay first') });
  });

  it('calls an unknown command a usage error, and suggests the nearest', async () => {
    const { code, err } = await call('frist');
    expect(code).toBe(2);
    expect(err).toContain("unknown command 'frist'");
    expect(err).toContain('Did you mean first?');
  });

  it('calls an unknown option a usage error', async () => {
    expect(await call('first', '0', '--loud')).toMatchObject({ code: 2, err: expect.stringContaining('--loud') });
  });

  it('calls a defect of its own a defect of its own', async () => {
    const { code, err } = await call('first');
    expect(code).toBe(3);
    expect(err).toMatch(/a defect of assay.*\n.*a broken promise/);
  });

  it('shows its help, as a usage error, when nothing is asked', async () => {
    expect(await call()).toMatchObject({ code: 2, err: expect.stringContaining('Usage: assay') });
  });
});
