import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/* `npm test`: the static checks side by side, each a line unless it fails, and then every spec. */
const root = fileURLToPath(new URL('..', import.meta.url));
const cache = `${root}node_modules/.cache/assay`;
const summary = `${cache}/specs.json`;
const { scripts } = JSON.parse(await readFile(`${root}package.json`, 'utf8'));

const checks = [
  { title: 'lint and format', script: 'lint' },
  { title: 'types', script: 'types' },
  { title: 'import direction', script: 'imports' },
  { title: 'dead exports, files and dependencies', script: 'exports' },
  { title: 'package', script: 'package' },
];

/**
 * @param {string} command a line for the shell; `npm test` has put node_modules/.bin on its path
 * @param {'pipe' | 'inherit'} stdio
 */
async function call(command, stdio) {
  const child = spawn(command, { cwd: root, shell: true, stdio: ['ignore', stdio, stdio] });
  const chunks = /** @type {Buffer[]} */ ([]);
  child.stdout?.on('data', (chunk) => chunks.push(chunk));
  child.stderr?.on('data', (chunk) => chunks.push(chunk));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  return { passed: code === 0, output: Buffer.concat(chunks).toString() };
}

/** @param {typeof checks[number]} check */
async function runCheck({ title, script }) {
  const start = performance.now();
  const { passed, output } = await call(scripts[script], 'pipe');
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`  ${passed ? 'passed' : 'FAILED'}  ${title} (npm run ${script})  ${seconds} s`);
  if (!passed) console.log(`\n${output}`);
  return passed;
}

async function runSpecs() {
  await mkdir(cache, { recursive: true });
  await rm(summary, { force: true });
  const { passed } = await call(
    `${scripts.spec} --reporter=default --reporter=json --outputFile.json="${summary}"`,
    'inherit',
  );
  const report = await readFile(summary, 'utf8').then(JSON.parse, () => undefined);
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const failed = report.numFailedTests + report.testResults.filter(failedBeforeItsFirstTest).length;
  return {
    passed: report.numPassedTests,
    // A rejection that nobody handled, or a setup that threw, belongs to no spec.
    failed: failed === 0 && !passed ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @param {{ status: string, assertionResults: { status: string }[] }} file */
const failedBeforeItsFirstTest = ({ status, assertionResults }) =>
  status === 'failed' && !assertionResults.some((test) => test.status === 'failed');

console.log('Checks\n');
const results = await Promise.all(checks.map(runCheck));
console.log('\nSpecs');
const specs = await runSpecs();

const passed = specs.passed + results.filter((result) => result).length;
const failed = specs.failed + results.filter((result) => !result).length;
const skipped = specs.skipped > 0 ? `, ${specs.skipped} skipped` : '';
console.log(`${passed} passed, ${failed} failed${skipped}`);
process.exitCode = failed === 0 ? 0 : 1;
