import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, format } from 'dependency-cruiser';
import readConfiguration from 'dependency-cruiser/config-utl/extract-depcruise-options';
import readCompilerOptions from 'dependency-cruiser/config-utl/extract-ts-config';

/*
 * `npm run imports`: whether imports go one way in the src/ of the folder that it is called in. What
 * dependency-cruiser cannot read it leaves out without a word, and that is everything where it does not know the
 * compiler that it finds: so it must have read every file.
 */
const source = 'src';

/** @type {import('dependency-cruiser').ICruiseOptions} */
const options = await readConfiguration(fileURLToPath(new URL('../.dependency-cruiser.mjs', import.meta.url)));
const cruised = await cruise([source], options, {}, { tsConfig: readCompilerOptions('tsconfig.json') });
const result = /** @type {import('dependency-cruiser').ICruiseResult} */ (cruised.output);

const read = new Set(result.modules.map((module) => path.normalize(module.source)));
const files = (await readdir(source, { recursive: true })).filter((file) => file.endsWith('.ts'));
const unread = files.filter((file) => !read.has(path.join(source, file)));

if (read.size === 0 || unread.length > 0) {
  const count = `${files.length - unread.length} of the ${files.length} files in ${source}/`;
  console.error(`dependency-cruiser has read only ${count}. Does it know the version of typescript that it finds?`);
  process.exitCode = 1;
} else {
  const { output, exitCode } = await format(result, { outputType: 'err' });
  console.log(String(output));
  process.exitCode = exitCode;
}
