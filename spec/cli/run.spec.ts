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
    const { code, out } = await call('first', '--help');
    expect(code).toBe(0);
    expect(out).toContain('Usage: assay first [options] [code]');
  });

  it('calls an unknown command a usage error, and suggests the nearest', async () => {
    const { code, err } = await call('frist');
    expect(code).toBe(2);
    expect(err).toBe("There is no command 'frist'. Did you mean first? assay --help lists the commands.\n");
  });

  it('shows the same when help is the first word, and all commands when it is the only one', async () => {
    expect(await call('help', 'second')).toEqual(await call('second', '--help'));
    expect(await call('help')).toEqual(await call('--help'));
  });

  it('knows no help for a command that is none', async () => {
    const problem = {
      code: 2,
      out: '',
      err: expect.stringContaining("There is no command 'frist'. Did you mean first?"),
    };
    expect(await call('help', 'frist')).toEqual(problem);
    expect(await call('frist', '--help')).toEqual(problem);
  });

  it.each([
    [['first', '0', '--loud'], "Unknown option '--loud'. assay first --help lists the options."],
    [['first', '--hepl'], "Unknown option '--hepl'. Did you mean --help? assay first --help lists the options."],
    [['--loud'], "Unknown option '--loud'. assay --help lists the options."],
    [['first', '0', '1'], /^Too many arguments for 'first'\. Expected 1 argument but got 2\. assay first --help/],
  ])('calls %j a usage error, in one line that ends with what to do', async (words, sentence) => {
    const line = typeof sentence === 'string' ? `${sentence}\n` : expect.stringMatching(sentence);
    expect(await call(...words)).toEqual({ code: 2, out: '', err: line });
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
