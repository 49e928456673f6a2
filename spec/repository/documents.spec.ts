import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { subcommands } from '../../src/cli/subcommands.js';
import { callAssay } from '../cli/callAssay.js';
import { brokenLinks, documents, missingLine, quotedCommands, quotedFiles } from './documents.js';
import { textOf } from './workingCopy.js';

/** Until the first subcommand is written there is nothing to run. */
const whenWritten = it.skipIf(subcommands.length === 0);

const commands = documents.flatMap((document) => quotedCommands(document, textOf(document)));

/** Runs the command in the repository's root, as a reader would whose output is a file. */
async function assay(words: readonly string[]): Promise<{ exitCode: number; output: string }> {
  const { code, out, err } = await callAssay(words);
  return { exitCode: code, output: out + err };
}

describe('the documents', () => {
  it.each(documents)('%s links only to what exists', (document) => {
    expect(brokenLinks(document, textOf(document))).toEqual([]);
  });

  it('name only scripts that package.json has', () => {
    const named = documents.flatMap((document) => [...textOf(document).matchAll(/npm run ([\w:-]+)/g)]);
    const scripts = Object.keys(manifest.scripts);
    expect(named.map(([, script]) => script).filter((script) => !scripts.includes(String(script)))).toEqual([]);
  });

  whenWritten('name only commands that assay has', () => {
    const named = documents.flatMap((document) => [...textOf(document).matchAll(/npx assay (\w+)/g)]);
    const known = subcommands.map(({ name }) => name);
    expect(named.map(([, name]) => name).filter((name) => !known.includes(String(name)))).toEqual([]);
  });

  it('give the two commands that do all set-up', () => {
    expect(textOf('README.md')).toContain('npm ci && npx assay grade golden/submissions');
    expect(textOf('README.md')).toContain('npm cit');
    expect(textOf('.ci/run')).toContain('npm cit');
  });

  it('quote files as they are', () => {
    const quoted = documents.flatMap((document) => quotedFiles(textOf(document)));
    expect(quoted.length).toBeGreaterThan(0);
    for (const { file, text } of quoted) expect(text).toBe(textOf(file));
  });

  it('quote commands with their output', () => {
    expect(commands.length).toBeGreaterThan(0);
  });

  whenWritten.each(commands)('$document quotes what $title prints', async ({ words, exitCode, output }) => {
    const seen = await assay(words);
    expect(missingLine(output, seen.output), seen.output).toBeUndefined();
    expect(seen.exitCode).toBe(exitCode);
  });
});

describe('the checks of documents, on planted errors', () => {
  const text = ['# A heading, plain', '```console exit=1', '$ npx assay show "a b" --tex', 'one', '', '  two …', '…'];

  it('read the words, the exit code and the lines of a quoted command', () => {
    expect(quotedCommands('a.md', [...text, '$ ls', 'x', '```', ''].join('\n'))).toEqual([
      {
        document: 'a.md',
        title: 'npx assay show "a b" --tex',
        words: ['show', 'a b', '--tex'],
        exitCode: 1,
        output: ['one', '  two'],
      },
    ]);
  });

  it('read the name and the text of a quoted file', () => {
    expect(quotedFiles('# Text\n```js file=a/b.js\nlet x;\n\n```\n```js\nno file\n```\n')).toEqual([
      { file: 'a/b.js', text: 'let x;\n\n' },
    ]);
  });

  it('find a quoted line that is not printed, or not in that order', () => {
    expect(missingLine(['one', 'two'], 'one\nmore\ntwo three\n')).toBeUndefined();
    expect(missingLine(['one', 'four'], 'one\ntwo\n')).toBe('four');
    expect(missingLine(['two', 'one'], 'one\ntwo\n')).toBe('one');
  });

  it('find links that lead nowhere', () => {
    const link = (target: string) => `# A heading, plain\n[x](${target})`;
    expect(brokenLinks('README.md', link('nowhere.md'))).toEqual(['nowhere.md']);
    expect(brokenLinks('README.md', link('#another'))).toEqual(['#another']);
    expect(brokenLinks('README.md', link('#a-heading-plain'))).toEqual([]);
    expect(brokenLinks('src/cli/README.md', link('../../README.md'))).toEqual([]);
    expect(brokenLinks('README.md', link('https://example.org/nowhere'))).toEqual([]);
  });

  it('notice a command that ends otherwise', async () => {
    expect(await assay(['no-such-command'])).toMatchObject({ exitCode: 2 });
  });
});
