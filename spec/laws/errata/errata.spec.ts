import { describe, expect, it } from 'vitest';
import { errata } from '../../../src/laws/errata/index.js';
import { complaintsAbout, exchanged } from '../../../src/laws/errata/trial.js';

const seed = 20261126;

describe.each(errata)('$id', (erratum) => {
  it(`«${erratum.printed.text}» fails on the witness; «${erratum.holds.text}» holds there and on drawn cases`, () => {
    expect(complaintsAbout(erratum, { seed, runs: 10 })).toEqual([]);
  });

  it('is refuted with the two claims exchanged', () => {
    expect(complaintsAbout(exchanged(erratum), { seed, runs: 1 })).toEqual(
      expect.arrayContaining([
        'What is printed holds on the witness.',
        expect.stringMatching(/^What is to hold fails: .+\.$/),
      ]),
    );
  });
});
