import { describe, expect, it } from 'vitest';
import { laws } from '../../src/laws/index.js';
import { declarationsIn } from '../../src/vitest/declarations.js';
import { verdictOn } from '../../src/vitest/verdictOn.js';

const today = '2026-11-26';
const broken = { verdict: 'fail', breach: { message: 'theta is 1.' } } as const;
const declared = {
  ...{ law: 'adam-first-step', because: 'a release must go out', link: 'https://example.org/1' },
  until: '2026-12-31',
};

describe('a law', () => {
  it('passes, fails or is skipped as it is reported', () => {
    expect(verdictOn({ verdict: 'pass' }, undefined, today)).toEqual({ kind: 'pass' });
    expect(verdictOn(broken, undefined, today)).toEqual({ kind: 'breach', message: 'theta is 1.' });
    expect(verdictOn({ verdict: 'skipped', reason: 'why' }, undefined, today)).toEqual({
      kind: 'skip',
      message: 'why',
    });
    expect(verdictOn({ verdict: 'timeout', reason: 'slow' }, undefined, today).kind).toBe('breach');
  });

  it('passes where a deviation is declared, up to its last day', () => {
    expect(verdictOn(broken, declared, '2026-12-31').kind).toBe('pass');
  });

  it('fails on the day after, and says what was declared', () => {
    const outcome = verdictOn(broken, declared, '2027-01-01');
    expect(outcome).toMatchObject({ kind: 'fail', message: expect.stringContaining('expired on 2026-12-31') });
    expect(outcome).toMatchObject({ message: expect.stringContaining('a release must go out') });
  });

  it.each(['pass', 'skipped'] as const)('fails where it is declared to deviate and does not: %s', (verdict) => {
    expect(verdictOn({ verdict }, declared, today)).toMatchObject({
      kind: 'fail',
      message: expect.stringContaining('https://example.org/1'),
    });
  });
});

describe('a declaration', () => {
  const deviations = (changed: object) => ({ today, deviations: [{ ...declared, ...changed }] });

  it('is read whole', () => {
    const read = declarationsIn({ ...deviations({}), without: { permutation: 'it has blocks' } }, laws);
    expect(read.deviations.get('adam-first-step')).toEqual(declared);
    expect(read.leftOut.get('permutation')).toBe('it has blocks');
  });

  it.each([
    [deviations({ law: 'adam-frist-step' }), /Is 'adam-first-step' meant/],
    [deviations({ because: ' ' }), /does not say why/],
    [deviations({ link: 'soon' }), /address of an issue/],
    [deviations({ until: '2026-13-01' }), /must be a day/],
    [deviations({ until: 'next year' }), /must be a day/],
    [{ today: 'now' }, /today must be a day/],
    [{ without: { permutation: '' } }, /without a reason/],
    [{ without: { shuffle: 'x' } }, /no law 'shuffle'/],
    [{ ...deviations({}), without: { 'adam-first-step': 'x' } }, /both left out and declared/],
  ])('is refused: %j', (options, complaint) => {
    expect(() => declarationsIn(options, laws)).toThrow(complaint);
  });
});
