import { describe, expect, it } from 'vitest';
import { evidence } from '../../src/oracles/evidence.js';
import { independence, type Pair } from '../../src/oracles/independence.js';
import { textOf } from '../repository/workingCopy.js';

const pairs = independence();

const pairOf = (first: string, second: string): Pair | undefined =>
  pairs.find((pair) => pair.first === first && pair.second === second);

const rowOf = ({ first, second, independence: worth, why }: Pair) => `| ${first} | ${second} | ${worth} | ${why} |`;

describe('pieces of evidence', () => {
  it('are all compared, two by two, and the README of the room has the table', () => {
    const table = pairs.map(rowOf).join('\n');
    // biome-ignore lint/suspicious/noConsole: which agreement proves what is evidence
    console.info(`\n${table}\n`);
    expect(pairs.length).toBe((evidence.length * (evidence.length - 1)) / 2);
    expect(textOf('src/oracles/README.md')).toContain(table);
  });

  it('say in the README what they are blind to', () => {
    for (const { title, blindTo } of evidence) {
      expect(textOf('src/oracles/README.md')).toContain(`- ${title}: ${blindTo.join(' ')}\n`);
    }
  });

  it('are independent where no rule of differentiation is read by both', () => {
    expect(pairOf('reverse mode', 'dual numbers')?.independence).toBe('full');
    expect(pairOf('reverse mode', 'finite differences in decimals')?.independence).toBe('full');
    expect(pairOf('dual numbers', 'finite differences in decimals')?.independence).toBe('full');
  });

  it('are independent as numbers only where the bound of one is made from the rules of the other', () => {
    expect(pairOf('dual numbers', 'finite differences in float64')?.independence).toBe('number');
  });

  it('are not independent where they read the same partials', () => {
    expect(pairOf('reverse mode', 'reverse mode over dual numbers')?.independence).toBe('none');
    expect(pairOf('reverse mode over dual numbers', 'dual numbers')?.independence).toBe('none');
  });

  it('would not pass for independent with a rule that is shared', () => {
    const [reverse, , forward] = evidence;
    const copied = { ...forward, madeFrom: [...forward.madeFrom, 'formulas of partials'] as const };
    expect(independence([reverse, copied]).map((pair) => pair.independence)).toEqual(['none']);
  });
});
