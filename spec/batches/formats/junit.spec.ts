import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { junitFrame, junitSuite } from '../../../src/batches/formats/junit.js';
import { hostile, question, recorded } from '../recorded.js';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The elements of a document in their order; throws where it is no XML. */
function elementsOf(xml: string): readonly Element[] {
  const elements: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) =>
    elements.push({ name, attributes: attributes as Element['attributes'] }),
  );
  parser.write(xml).close();
  return elements;
}

const documentOf = (...suites: readonly string[]) => {
  const [before, after] = junitFrame('hw3');
  return `${before}${suites.join('')}${after}`;
};

describe('JUnit XML of a class', () => {
  const check = { title: 'C', points: 0.1, visibility: 'visible' } as const;
  const checks = [
    { ...check, id: 'a', earned: 0.1, outcome: 'pass' },
    { ...check, id: 'b', earned: 0, outcome: 'fail' },
    { ...check, id: 'c', earned: 0, outcome: 'skipped' },
  ] as const;
  const all = [
    question('q1'),
    question('q2', { outcome: 'partial', earned: 0.1 + 0.2, message: 'Half.' }),
    question('q3', { outcome: 'unreadable', earned: 0, message: hostile, title: hostile }),
    question('q4', { points: 0.3, earned: 0.1, outcome: 'partial', checks: [...checks] }),
  ];

  it('is XML in which every case is what became of it, and counts agree with what is there', () => {
    const elements = elementsOf(documentOf(junitSuite('hw3', recorded(all))));
    const named = (name: string) => elements.filter((one) => one.name === name);
    expect(named('testsuite').map(({ attributes }) => attributes)).toEqual([
      { name: 's-abc', tests: '6', failures: '2', errors: '1', skipped: '1', time: '1.250' },
    ]);
    expect([named('testcase').length, named('failure').length, named('error').length, named('skipped').length]).toEqual(
      [6, 2, 1, 1],
    );
    expect(new Set(named('testcase').map(({ attributes }) => `${attributes.classname} ${attributes.name}`)).size).toBe(
      6,
    );
    expect(named('property').map(({ attributes }) => attributes)).toEqual([
      { name: 'points', value: '3.3' },
      { name: 'earned', value: '1.4' },
    ]);
    expect(named('failure')[0]?.attributes).toEqual({ message: '0.3 of 1 points. Half.', type: 'partial' });
  });

  it('says what students wrote as it was, but for what XML cannot say', () => {
    const elements = elementsOf(documentOf(junitSuite('hw3', recorded(all))));
    const error = elements.find((one) => one.name === 'error')?.attributes.message;
    const unsayable = ['\u0000', '\u001b', '\ud800', '\ufffe'];
    const said = unsayable.reduce((text, one) => text.replaceAll(one, '\ufffd'), hostile);
    expect(error).toBe(`0 of 1 points. ${said}`);
  });
});
