import { defineConfig } from 'vitest/config';

/** What holds of every optimizer, engine, primitive and enclosure. */
const laws = [
  'spec/autodiffLaws.spec.ts',
  'spec/laws.spec.ts',
  'spec/theorems.spec.ts',
  'spec/laws/**/*.spec.ts',
  'spec/oracles/**/*.spec.ts',
  'spec/arithmetic/enclosure.spec.ts',
];
/** Explanations, submissions in their sandbox, and whole commands. */
const whole = [
  'spec/diagnosis/**/*.spec.ts',
  'spec/subjects/**/*.spec.ts',
  'spec/grading/**/*.spec.ts',
  'spec/golden/submissions.spec.ts',
  'spec/golden/tests.spec.ts',
  'spec/cli/**/*.spec.ts',
  'spec/vitest/**/*.spec.ts',
  'spec/repository/**/*.spec.ts',
];
const others = [...laws, ...whole];
/** Packages may bring specs of their own. */
const installed = ['**/node_modules/**'];

export default defineConfig({
  test: {
    // Specs change nothing outside themselves, so that files may share loaded modules.
    isolate: false,
    // A machine that does other work besides is slow, not wrong.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'threads',
    // The runner would leave a core to itself; on two cores that is half of them.
    maxWorkers: '100%',
    globalSetup: ['spec/setup/bundleWorker.ts'],
    benchmark: { include: [] },
    projects: [
      { extends: true, test: { name: 'unit', include: ['spec/**/*.spec.ts'], exclude: [...others, ...installed] } },
      { extends: true, test: { name: 'bench', include: [], benchmark: { include: ['bench/**/*.bench.ts'] } } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: [...laws, ...whole],
          globalSetup: ['spec/setup/buildDistribution.ts'],
        },
      },
    ],
  },
});
