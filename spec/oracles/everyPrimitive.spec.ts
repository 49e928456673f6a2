import { describe, expect, it } from 'vitest';
import { primitiveIds, primitiveOf } from '../../src/autodiff/primitives/index.js';
import { type DomainPoint, domainPoints, questionAt } from './primitivePoints.js';
import { isSame, slipsOf, toldByFormula } from './slips.js';
import { judges, type Told, toldByReverse, type Verdict } from './verdicts.js';

const titles = Object.keys(judges) as (keyof typeof judges)[];
const verdictCounts = Object.fromEntries(titles.map((title) => [title, { agrees: 0, contradicts: 0, undecidable: 0 }]));
const caughtBy = Object.fromEntries(titles.map((title) => [title, 0]));
const fates = { slips: 0, caught: 0, 'caught at a kink': 0, 'the same function': 0, escaped: 0 };

/** A place where a partial is asked for, with what the oracles found there. */
interface Place {
  readonly point: DomainPoint;
  readonly right: Told;
  readonly answers: Readonly<Record<string, (told: Told) => Verdict>>;
}

/** One place per point of the domain that is on no kink. */
function placesOf(points: readonly DomainPoint[], k: number): readonly Place[] {
  return points
    .filter(({ kinks }) => kinks.length === 0)
    .map((point) => {
      const question = questionAt(point, k);
      const answers = Object.fromEntries(titles.map((title) => [title, judges[title](question)]));
      return { point, right: toldByReverse(question), answers };
    });
}

describe.each(primitiveIds)('%s', (id) => {
  const { arguments: names, partials } = primitiveOf(id);
  const points = domainPoints(id);
  const places = names.map((_, k) => placesOf(points, k));

  it.each(titles)('has over its whole domain the partials that %s find', (title) => {
    const verdicts = places.flat().map(({ right, answers }) => answers[title]?.(right) as Verdict);
    for (const verdict of verdicts) (verdictCounts[title] as Record<Verdict, number>)[verdict]++;
    expect(places.flat().flatMap(({ point }, k) => (verdicts[k] === 'contradicts' ? [point.at] : []))).toEqual([]);
    expect(verdicts.filter((verdict) => verdict === 'agrees').length).toBeGreaterThan(verdicts.length / 2);
  });

  it('has no slip in a partial that is not caught, unless it changes nothing', () => {
    const escaped = names.flatMap((argument, k) => {
      const rightly = toldByFormula(id, partials[argument] as string);
      return slipsOf(id, argument).filter((slip) => {
        const told = toldByFormula(id, slip);
        const differs = (point: DomainPoint) => !isSame(told(point), rightly(point));
        const catching = titles.filter((title) =>
          places[k]?.some(({ point, answers }) => answers[title]?.(told(point)) === 'contradicts'),
        );
        fates.slips++;
        const fate = fateOf(points, differs, catching.length > 0);
        fates[fate]++;
        if (fate === 'caught') for (const title of catching) caughtBy[title] = (caughtBy[title] as number) + 1;
        return fate === 'escaped';
      });
    });
    expect(escaped).toEqual([]);
  });
});

/** What becomes of a slip. At kinks a value is declared, to which partials are held elsewhere. */
function fateOf(
  points: readonly DomainPoint[],
  differs: (point: DomainPoint) => boolean,
  isCaught: boolean,
): Exclude<keyof typeof fates, 'slips'> {
  if (!points.some(differs)) return 'the same function';
  if (isCaught) return 'caught';
  return points.every((point) => point.kinks.length > 0 || !differs(point)) ? 'caught at a kink' : 'escaped';
}

describe('all primitives', () => {
  it('are decided nearly everywhere', () => {
    // biome-ignore lint/suspicious/noConsole: the counts are evidence
    console.info(`partials over their domains: ${JSON.stringify(verdictCounts)}`);
    for (const { agrees, undecidable } of Object.values(verdictCounts)) {
      expect(agrees).toBeGreaterThan(9 * undecidable);
    }
  });

  it('have more than twenty slips each, of which few change nothing', () => {
    // biome-ignore lint/suspicious/noConsole: the counts are evidence
    console.info(`one-edit variants of all partials: ${JSON.stringify(fates)}; ${JSON.stringify({ caughtBy })}`);
    expect(fates.slips).toBeGreaterThan(20 * primitiveIds.length);
    expect(fates['the same function']).toBeLessThan(fates.slips / 10);
    for (const caught of Object.values(caughtBy)) expect(caught).toBeGreaterThan(0.99 * fates.caught);
  });
});
