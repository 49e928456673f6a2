import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { gradeSubmission } from '../../src/grading/gradeSubmission.js';
import { readAnswers } from '../../src/grading/readAnswers.js';
import type { Result } from '../../src/grading/result.js';
import { casesText, writtenCases } from '../../src/grading/writtenCases.js';
import { textOf } from '../repository/workingCopy.js';

/** What a program wrote and how it ended. */
const ran = (command: string, words: readonly string[] = [], input = '') =>
  spawnSync(command, words, { input, encoding: 'utf8', maxBuffer: 2 ** 26 });

const folder = mkdtempSync(path.join(tmpdir(), 'assay-programs-'));
const document = textOf('PROTOCOL.md');
const blocks = (language: string): readonly string[] =>
  [...document.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text);

/** A script as it stands. */
function script(text: string): string {
  const program = path.join(folder, 'program');
  writeFileSync(program, text);
  chmodSync(program, 0o755);
  return program;
}

function compiled(text: string): string {
  const [file, program] = [path.join(folder, 'program.c'), path.join(folder, 'compiled')];
  writeFileSync(file, text);
  const words = ['-std=c99', '-Wall', '-Wextra', '-Werror', '-Wno-format-security', file, '-o', program, '-lm'];
  const { status, stderr } = ran('cc', words);
  if (status !== 0) throw new Error(stderr);
  return program;
}

interface Language {
  readonly language: string;
  /** What must be installed. */
  readonly needs: string;
  readonly optimizer: string;
  readonly make: (text: string) => string;
  readonly text: string;
  /** What stands in the right one, what in its place makes it wrong, and what that is called. */
  readonly mistake: readonly [right: string, wrong: string, id: string];
}

const languages: readonly Language[] = [
  {
    language: 'Python',
    needs: 'python3',
    optimizer: 'adam',
    make: script,
    text: blocks('python')[0] ?? '',
    mistake: ['h.update(one.get("set", {}))', 'pass', 'learning-rate-change-ignored'],
  },
  {
    language: 'C',
    needs: 'cc',
    optimizer: 'adam',
    make: compiled,
    text: blocks('c')[0] ?? '',
    mistake: ['sqrt(v[i] / (1 - pow(h[2], t)))', 'sqrt(v[i])', 'adam-bias-correction-m-only'],
  },
  {
    language: 'shell',
    needs: 'awk',
    optimizer: 'sgd',
    make: script,
    text: blocks('sh').at(-1) ?? '',
    mistake: ['theta - lr * g', 'theta + lr * g', 'sign-flipped'],
  },
];

const told = ({ verdict, diagnosis, checks, counterexample }: Result) => ({
  ...{ verdict, diagnosis, counterexample },
  checks: checks.map(({ replay: _, ...check }) => check),
});

describe.each(languages)('the program in $language', ({ language, needs, optimizer, make, text, mistake }) => {
  const isMissing = ran(needs, [needs === 'awk' ? 'BEGIN {}' : '--version']).status !== 0;
  const hint = isMissing ? ` (not shown: ${needs} is not installed here; .ci/packages installs it)` : '';

  it(`has ${needs} where every check must run`, () => {
    if (isMissing) process.stderr.write(`${needs} is not installed, so that the program in ${language} is not run.\n`);
    expect(isMissing && process.env.CI !== undefined, `.ci/packages installs ${needs}`).toBe(false);
  });

  it.skipIf(isMissing)(`passes, in the documentation's words${hint}`, async () => {
    const result = await gradeSubmission(make(text), { as: optimizer, trust: true });
    expect(result).toMatchObject({ verdict: 'pass', ran: 'trust', contract: `program in ${language}`, score: 1 });
  });

  it.skipIf(isMissing)(`with a mistake is explained, here and from its answers${hint}`, async () => {
    const [right, wrong, id] = mistake;
    expect(text).toContain(right);
    const program = make(text.replace(right, wrong));
    const here = await gradeSubmission(program, { as: optimizer, trust: true, seed: 7 });
    expect([here.verdict, here.diagnosis?.id]).toEqual(['fail', id]);
    const cases = casesText(writtenCases({ optimizer, seed: 7, dialect: [] }));
    const { stdout } = ran(program, [], cases);
    const elsewhere = await gradeSubmission('answers.jsonl', { seed: 7, answers: readAnswers(stdout) });
    expect(told(elsewhere)).toEqual(told(here));
  });
});

describe('the transcript', () => {
  const [asked = '', answered = ''] = blocks('json');
  const parsed = (text: string) =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  const isMissing = ran('python3', ['--version']).status !== 0;

  it.skipIf(isMissing)('is what the program in Python says', () => {
    const { stdout } = ran(script(languages[0]?.text ?? ''), [], asked);
    expect(parsed(stdout)).toEqual(parsed(answered));
  });

  it('begins as assay cases does', () => {
    const lines = casesText(writtenCases({ optimizer: 'adam', seed: 7, dialect: [] }))
      .split('\n')
      .map((line) => line.replace(/#\w+/, ''));
    const [hello = '', , first = ''] = asked.split('\n');
    expect(lines).toEqual(expect.arrayContaining([hello.replace(/#\w+/, ''), first]));
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));
