import { describe, expect, it } from 'vitest';
import { sameDialect } from '../../src/diagnosis/sameDialect.js';
import { wrongVariants } from '../../src/diagnosis/wrongVariants.js';
import { printEquation } from '../../src/formula/print.js';
import { standardOf } from '../../src/laws/standard.js';
import { adam } from '../../src/optimizers/adam.js';
import { edited } from '../../src/optimizers/algorithm.js';
import { dialectName } from '../../src/optimizers/dialect.js';
import { sgd } from '../../src/optimizers/sgd.js';

const adams = standardOf(adam);
const linesOf = (variants: ReturnType<typeof wrongVariants>) =>
  variants.map(({ algorithm }) => algorithm.lines.map(printEquation).join('\n'));

describe('the wrong variants of an optimizer', () => {
  const variants = wrongVariants(adams);

  it('begin with the named mistakes, and hold no text twice', () => {
    const named = variants.filter(({ mistake }) => mistake !== undefined);
    expect(variants.slice(0, named.length)).toEqual(named);
    const texts = linesOf(variants.filter(({ fault }) => fault === undefined));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('leave out what is right in a dialect', () => {
    const inside = edited(adams.algorithm, [{ replace: 'sqrt(v_hat) + eps', with: 'sqrt(v_hat + eps)' }]);
    const found = sameDialect(adams)({ algorithm: inside });
    expect(found && dialectName(found)).toBe('eps=inside');
    expect(linesOf(variants).filter((text) => text.endsWith('/ sqrt(v_hat + eps)'))).toEqual([]);
  });

  it('hold a mistake under two names once', () => {
    const [first] = sgd.mistakes;
    if (first === undefined) throw new Error('SGD has mistakes.');
    const renamed = standardOf({ ...sgd, mistakes: [first, { ...first, id: 'the-same-again' }] });
    const ids = wrongVariants(renamed).flatMap(({ mistake }) => mistake?.id ?? []);
    expect(ids).toEqual([first.id]);
  });

  it('hold no slip that has a name', () => {
    const noRoot = 'theta = theta - lr * m_hat / (v_hat + eps)';
    const found = variants.filter(({ algorithm }) => algorithm.lines.some((line) => printEquation(line) === noRoot));
    expect(found.map(({ mistake }) => mistake?.id)).toEqual(['adam-no-sqrt']);
  });
});
