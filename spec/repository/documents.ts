import { existsSync } from 'node:fs';
import path from 'node:path';
import { filesUnder, root, textOf } from './workingCopy.js';

/** Every document of the repository, as paths from its root. */
export const documents: readonly string[] = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'PROTOCOL.md'],
  ...['src', 'spec', 'golden', 'bench', 'build'].flatMap(filesUnder).filter((file) => file.endsWith('.md')),
];

/** A command quoted in a document, and what it says there. */
export interface QuotedCommand {
  readonly document: string;
  /** The command as quoted. */
  readonly title: string;
  /** What stands after `npx assay`. */
  readonly words: readonly string[];
  readonly exitCode: number;
  /** Lines of the quoted output, in order, without blank ones; each is the beginning of a line. */
  readonly output: readonly string[];
}

/** A file that a document quotes. */
export interface QuotedFile {
  readonly file: string;
  readonly text: string;
}

/** The files in blocks that say which one they quote: ```js file=golden/…. */
export function quotedFiles(text: string): readonly QuotedFile[] {
  return [...text.matchAll(/^```\w+ file=(\S+)\n([\s\S]*?)^```$/gm)].map(([, file = '', quoted = '']) => ({
    file,
    text: quoted,
  }));
}

/**
 * The commands in blocks that begin with ```console or, where they end otherwise than with 0, ```console exit=1.
 * A quoted line ending in … stands for any line that begins so; … alone stands for any lines.
 */
export function quotedCommands(document: string, text: string): readonly QuotedCommand[] {
  return [...text.matchAll(/^```console(?: exit=(\d))?\n([\s\S]*?)^```$/gm)].flatMap(([, exitCode, block]) =>
    String(block)
      .split(/^\$ /m)
      .filter((part) => part.startsWith('npx assay '))
      .map((part) => {
        const [command, ...lines] = part.split('\n');
        return {
          document,
          title: String(command),
          words: shellWords(String(command).slice('npx assay '.length)),
          exitCode: Number(exitCode ?? 0),
          output: lines.map((line) => line.trimEnd().replace(/\s*…$/, '')).filter((line) => line !== ''),
        };
      }),
  );
}

/** Splits a command line at spaces outside double quotes. */
const shellWords = (command: string): readonly string[] =>
  [...command.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);

/** The first quoted line that the output does not hold after the ones before it, or undefined. */
export function missingLine(quoted: readonly string[], output: string): string | undefined {
  const lines = output.split('\n');
  let next = 0;
  for (const line of quoted) {
    const found = lines.findIndex((candidate, index) => index >= next && candidate.startsWith(line));
    if (found < 0) return line;
    next = found + 1;
  }
  return undefined;
}

/** The relative links of a document that lead nowhere. */
export function brokenLinks(document: string, text: string): readonly string[] {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => String(link));
  return links.filter((link) => !/^[a-z]+:/.test(link)).filter((link) => !leadsSomewhere(document, link, text));
}

function leadsSomewhere(document: string, link: string, text: string): boolean {
  const [file = '', fragment] = link.split('#');
  const target = path.posix.join(path.posix.dirname(document), file);
  if (file !== '' && !existsSync(path.join(root, target))) return false;
  if (fragment === undefined) return true;
  return headings(file === '' ? text : textOf(target)).includes(fragment);
}

/** The fragments by which a document's headings are linked. */
const headings = (text: string): readonly string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    String(heading)
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
