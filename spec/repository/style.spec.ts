import { describe, expect, it } from 'vitest';
import { rooms } from '../../build/rooms.mjs';
import { breachesIn, emptyNamesIn, lineCount } from './houseRules.js';
import { filesUnder, textOf } from './workingCopy.js';

const sources = filesUnder('src').filter((file) => file.endsWith('.ts'));
const specs = [...filesUnder('spec'), ...filesUnder('bench')].filter((file) => file.endsWith('.ts'));
const everything = [...sources, ...specs, ...filesUnder('build')];

/** The rules and their planted errors name what they forbid. */
const aboutRules = /^spec\/repository\/houseRules\./;

describe('the style of the house', () => {
  it('keeps source files within 200 lines', () => {
    expect(sources.filter((file) => lineCount(textOf(file)) > 200)).toEqual([]);
  });

  it('keeps specs within 300 lines', () => {
    expect(specs.filter((file) => lineCount(textOf(file)) > 300)).toEqual([]);
  });

  it('gives every file a name that says what it holds', () => {
    expect(everything.filter((file) => emptyNamesIn(file).length > 0)).toEqual([]);
  });

  it('breaks no rule in any line', () => {
    const breaches = everything
      .filter((file) => !aboutRules.test(file))
      .flatMap((file) => breachesIn(textOf(file)).map(({ line, rule }) => `${file}:${line} ${rule}`));
    expect(breaches).toEqual([]);
  });

  it('tells in every room, in a README, which question it answers', () => {
    const present = rooms.filter((room) => sources.some((file) => file.startsWith(`src/${room}/`)));
    const silent = present.filter((room) => !filesUnder(`src/${room}`).includes(`src/${room}/README.md`));
    expect(silent).toEqual([]);
  });

  it('has no folder in src/ that is not a room', () => {
    const folders = sources.map((file) => file.split('/')).filter((parts) => parts.length > 2);
    expect(folders.map((parts) => parts[1]).filter((folder) => !rooms.includes(String(folder)))).toEqual([]);
  });
});
