import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root, textOf } from '../repository/workingCopy.js';

/** What a program printed and how it ended. */
interface Ran {
  readonly code: number | null;
  readonly out: string;
}

function ran(command: string, words: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(command, words, { encoding: 'utf8' });
  return { code: status, out: `${stdout ?? ''}${stderr ?? ''}` };
}

const folder = mkdtempSync(path.join(tmpdir(), 'assay-consumers-'));
const vectors = path.join(root, 'golden/vectors/adam.json');
const source = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(textOf('golden/vectors/README.md'))?.[1] ?? '';

/** The consumer of the documentation, or one with another implementation in it, on the tests of Adam. */
function inPython(text: string): Ran {
  const file = path.join(folder, 'consumer.py');
  writeFileSync(file, text);
  return ran('python3', [file, vectors]);
}

function inC(text: string): Ran {
  const [file, program] = [path.join(folder, 'consumer.c'), path.join(folder, 'consumer')];
  writeFileSync(file, text);
  const compiled = ran('cc', ['-std=c99', '-Wall', '-Wextra', '-Werror', file, '-o', program, '-lm']);
  return compiled.code === 0 ? ran(program, [vectors]) : compiled;
}

interface Language {
  readonly language: string;
  readonly program: string;
  readonly run: (text: string) => Ran;
  /** What stands in the right one, and what in its place makes it wrong. */
  readonly mistakes: [right: string, wrong: string][];
}

const languages: readonly Language[] = [
  {
    language: 'python',
    program: 'python3',
    run: inPython,
    mistakes: [
      ['(a / bias1)', 'a'],
      ['1 - h["beta2"] ** t', '1 - h["beta2"]'],
      ['(b / bias2) ** 0.5 + h["eps"]', '(b / bias2 + h["eps"]) ** 0.5'],
      ['h.update(one.get("set", {}))', 'pass'],
    ],
  },
  {
    language: 'c',
    program: 'cc',
    run: inC,
    mistakes: [
      ['(m[i] / (1 - pow(h[1], t)))', 'm[i] + 0 * t'],
      ['1 - pow(h[2], t)', '1 - h[2]'],
      ['sqrt(v[i] / (1 - pow(h[2], t))) + h[3]', 'sqrt(v[i] / (1 - pow(h[2], t)) + h[3])'],
      ['if (set) h[0] = strtod(set, NULL);', '(void)set;'],
    ],
  },
];

describe.each(languages)('the consumer in $language', ({ language, program, run, mistakes }) => {
  const isMissing = ran(program, ['--version']).code !== 0;
  const told = isMissing ? ` (not shown: ${program} is not installed here; .ci/packages installs it)` : '';

  it(`has ${program} where every check must run`, () => {
    if (isMissing)
      process.stderr.write(`${program} is not installed, so that the consumer in ${language} is not run.\n`);
    expect(isMissing && process.env.CI !== undefined, `.ci/packages installs ${program}`).toBe(false);
  });

  it.skipIf(isMissing)(`passes a right Adam, in the documentation's words${told}`, () => {
    const { code, out } = run(source(language));
    expect(out).toMatch(/^(\d+) of \1 pass\n$/);
    expect(code).toBe(0);
  });

  it.skipIf(isMissing).each(mistakes)(`fails one with %j in which stands %j instead${told}`, (right, wrong) => {
    const text = source(language);
    expect(text).toContain(right);
    const { code, out } = run(text.replace(right, wrong));
    expect(out).toMatch(/^adam-\d+ fails/);
    expect(code).toBe(1);
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));
