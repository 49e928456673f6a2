import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleSubmission } from '../../../src/subjects/sandbox/bundleSubmission.js';
import { submissionDesk } from './trySubmission.js';

const desk = submissionDesk();

async function bundled(source: string) {
  return bundleSubmission(join(await desk.folderWith({ 'adam.ts': source }), 'adam.ts'));
}

/** Repeats up to the most characters that a file may have. */
const many = (text: string) => text.repeat(Math.floor(99_900 / text.length));

// Each of these ends the bundler, or keeps it busy for minutes, when it is long enough.
describe('a source that is nested too deeply is refused before it is compiled', () => {
  it.each([
    ['brackets', `export const x = ${many('[')}`],
    ['blocks', many('{')],
    ['signs', `export const x = ${many('!')}1;`],
    ['functions that return functions', `export const x = ${many('a=>')}1;`],
    ['members of members', `export const x = a${many('.b')};`],
    ['calls of calls', `export const x = a${many('()')};`],
    ['powers', `export const x = 1${many('**1')};`],
    ['assignments', `export const x = ${many('a=')}1;`],
    ['conditions', `${many('if(1)')};`],
    ['labels', `${many('a:')};`],
    ['templates', `export const x = ${many('`${')}`],
    ['elements', `export const x = ${many('<a>')};`],
  ])('%s', async (_, source) => {
    expect(await bundled(source)).toMatchObject({
      reason: 'unreadable',
      message: expect.stringMatching(/^It is nested too deeply/),
    });
  });
});

describe('a source that is only large is compiled', () => {
  it.each([
    ['a table', `export const x = [${many('1, ')}];`],
    ['statements', `let a = 0; ${many('a = 1;\n')}`],
    ['statements without semicolons', `let a = 0\n${many('if (a) { a = 1 }\n')}`],
    ['a comment', `/* ${many('word, ')}*/`],
    ['brackets in a text', `export const x = '${'('.repeat(900)}';`],
    ['alternatives', `let a = 0; ${many('if (a == 1) {} else ')};`],
  ])('%s', async (_, source) => {
    expect(await bundled(source)).toMatchObject({ kind: 'bundle' });
  });
});
