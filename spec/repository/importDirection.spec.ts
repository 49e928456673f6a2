import { execFile } from 'node:child_process';
import { copyFile, cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rooms } from '../../build/rooms.mjs';
import { root } from './workingCopy.js';

/** What each planted file imports, and the rule that forbids it. */
const planted = {
  'src/arithmetic/wrong.ts': {
    text: `import { law } from '../laws/law.js';\nexport const x = law;`,
    rule: 'arithmetic-imports-upward',
  },
  'src/laws/law.ts': { text: `import '../reporting/report.js';\nexport const law = 1;`, rule: 'laws-imports-upward' },
  'src/reporting/report.ts': {
    text: `import type { Law } from '../cli/law.js';\nexport type Report = Law;`,
    rule: 'reporting-imports-upward',
  },
  'src/cli/law.ts': { text: `import '../index.js';\nexport type Law = 1;`, rule: 'index-is-last' },
  'src/formula/files.ts': { text: `import 'node:fs';\nexport const x = 1;`, rule: 'nothing-of-node' },
  'src/formula/chicken.ts': { text: `import './egg.js';\nexport const x = 1;`, rule: 'no-cycles' },
  'src/formula/egg.ts': { text: `import './chicken.js';\nexport const x = 1;`, rule: 'no-cycles' },
  'src/autodiff/symbolic.ts': { text: `import 'mathjs';\nexport const x = 1;`, rule: 'mathjs-is-an-oracle' },
  'src/oracles/symbolic.ts': { text: `import 'mathjs';\nexport const x = 1;`, rule: undefined },
  'src/subjects/specs.ts': { text: `import 'vitest';\nexport const x = 1;`, rule: 'installed-dependencies-only' },
  'src/subjects/lost.ts': { text: `import './nowhere.js';\nexport const x = 1;`, rule: 'resolvable' },
  'src/grading/downward.ts': { text: `import '../formula/egg.js';\nexport const x = 1;`, rule: undefined },
  'src/index.ts': { text: `import './oracles/symbolic.js';\nexport const x = 1;`, rule: 'mathjs-stays-at-home' },
  'src/laws/proof.ts': { text: `import '../../spec/proof.js';\nexport const x = 1;`, rule: 'no-specs-in-source' },
  'spec/proof.ts': { text: 'export const x = 1;', rule: undefined },
};

interface Violation {
  readonly from: string;
  readonly rule: string;
}

describe('import direction', () => {
  let folder: string;
  let violations: readonly Violation[];

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'assay-imports-'));
    // The planted files find the packages that they wrongly import.
    await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
    for (const [file, { text }] of Object.entries(planted)) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
    }
    for (const file of ['package.json', 'tsconfig.json'])
      await copyFile(path.join(root, file), path.join(folder, file));
    violations = await cruise(folder);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(Object.entries(planted))('judges the import in %s', (file, { rule }) => {
    const found = violations.filter((violation) => violation.from === file).map((violation) => violation.rule);
    if (rule === undefined) expect(found).toEqual([]);
    else expect(found).toContain(rule);
  });

  it('has not been checked where dependency-cruiser does not know the compiler that it finds', async () => {
    const packages = path.join(folder, 'newer', 'node_modules');
    await cp(path.join(root, 'build'), path.join(folder, 'newer', 'build'), { recursive: true });
    await mkdir(packages);
    for (const name of await readdir(path.join(root, 'node_modules'))) {
      const installed = name === 'typescript' ? 'typescript-native' : name;
      await symlink(path.join(root, 'node_modules', installed), path.join(packages, name), 'junction');
    }
    await copyFile(path.join(root, configuration), path.join(folder, 'newer', configuration));
    const words = ['--preserve-symlinks', path.join('newer', 'build', 'imports.mjs')];
    const { code, stderr } = await run(folder, words);
    expect(code).toBe(1);
    expect(stderr).toContain(`has read only 0 of the ${Object.keys(planted).length - 1} files in src/`);
  });

  it('orders the rooms as the documents do', () => {
    expect(rooms.join(' < ')).toBe(
      'arithmetic < formula < autodiff < optimizers < training < oracles < subjects < laws < diagnosis < answers < conformance < puzzles < grading < courses < reporting < batches < vectors < vitest < cli',
    );
  });
});

const configuration = '.dependency-cruiser.mjs';

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs node in that folder. */
const run = (folder: string, words: readonly string[]): Promise<Ended> =>
  promisify(execFile)(process.execPath, [...words], { cwd: folder }).then(
    (output) => ({ code: 0, ...output }),
    (failure) => failure,
  );

/** Violations as they are told: `error rule: file → imported`. */
async function cruise(folder: string): Promise<readonly Violation[]> {
  const { stdout } = await run(folder, [path.join(root, 'build', 'imports.mjs')]);
  return Array.from(stdout.matchAll(/error (\S+): (\S+)/g), ([, rule = '', from = '']) => ({ from, rule }));
}
