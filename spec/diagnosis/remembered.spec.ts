import { describe, expect, it } from 'vitest';
import { remembered } from '../../src/diagnosis/remembered.js';

describe('a remembered sequence', () => {
  it('is made as far as it is read, and once', () => {
    const made: number[] = [];
    const numbers = remembered(
      (function* () {
        for (let n = 1; n <= 3; n++) {
          made.push(n);
          yield n;
        }
      })(),
    );
    for (const n of numbers) if (n === 2) break;
    expect(made).toEqual([1, 2]);
    expect([...numbers]).toEqual([1, 2, 3]);
    expect([...numbers]).toEqual([1, 2, 3]);
    expect(made).toEqual([1, 2, 3]);
  });

  it('may be read twice at a time', () => {
    const letters = remembered(['a', 'b'].values());
    const pairs = [...letters].flatMap((first) => [...letters].map((second) => first + second));
    expect(pairs).toEqual(['aa', 'ab', 'ba', 'bb']);
  });
});
