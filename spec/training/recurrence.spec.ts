import { describe, expect, it } from 'vitest';
import { float64 } from '../../src/arithmetic/float64.js';
import { uniform } from '../../src/training/averages/uniform.js';
import { courseOf, afterEach as heldAfterEach } from '../../src/training/recurrence.js';

describe('a recurrence', () => {
  const run = { parameters: {}, times: 3, from: 0, supplied: { theta: [4, 10, 1] } } as const;
  const course = courseOf(uniform, float64, run);
  const held = (name: string) => course.moments.map((slots) => slots[course.layout.get(name) as number]);

  it('goes through what is worked by hand beside it', () => {
    expect(held('average')).toEqual([0, 4, 7, 5]);
    expect(held('t')).toEqual([0, 1, 2, 3]);
    expect(heldAfterEach(course, 'average')).toEqual([4, 7, 5]);
  });

  it('would end elsewhere if it counted from 1', () => {
    expect(heldAfterEach(courseOf(uniform, float64, { ...run, from: 1 }), 'average')).not.toEqual([4, 7, 5]);
  });
});
