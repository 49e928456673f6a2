import { beforeAll, describe, expect, it } from 'vitest';
import { examine } from '../../src/laws/examine.js';
import { laws } from '../../src/laws/index.js';
import type { Law, Standard } from '../../src/laws/law.js';
import { standardOf } from '../../src/laws/standard.js';
import { optimizers } from '../../src/optimizers/index.js';
import { honest } from './plantedSubject.js';
import { standards } from './standards.js';

/** What came of one law over all optimizers as they are written. */
interface Reach {
  judged: number;
  undecidable: number;
  readonly features: Map<string, number>;
}

const reached = new Map<string, Reach>();
const runs = 60;

/** Each feature and how it stands in the table. */
const columns = [
  ['one step', '1 step'],
  ['several steps', 'steps'],
  ['several coordinates', 'coords'],
  ['many steps', '> 12'],
  ['many coordinates', '> 3'],
  ['several tensors', 'tensors'],
  ['a changing rate', 'rate'],
  ['a zero gradient', 'zero'],
  ['a gradient of 1,000 or more', 'large'],
  ['gradients of both signs', 'signs'],
  ['a falling gradient', 'falls'],
  ['a growing gradient', 'grows'],
  ['a probe', 'probe'],
] as const;

const visible = laws.filter(({ consequence }) => consequence);

/** Holds an honest subject to laws, and adds up what came of it. */
async function reach(standard: Standard, chosen: readonly Law[]): Promise<void> {
  const { reports } = await examine(honest(standard), standard, { seed: 20261125, runs, laws: chosen });
  for (const { law, verdict, judged, undecidable, features } of reports) {
    if (verdict === 'skipped') continue;
    const sum = reached.get(law.id) ?? { judged: 0, undecidable: 0, features: new Map() };
    for (const [feature, count] of features) sum.features.set(feature, (sum.features.get(feature) ?? 0) + count);
    reached.set(law.id, { ...sum, judged: sum.judged + judged, undecidable: sum.undecidable + undecidable });
  }
}

beforeAll(async () => {
  for (const optimizer of optimizers) await reach(standardOf(optimizer), laws);
  // Some laws speak of other dialects alone.
  for (const law of visible.filter(({ id }) => !reached.has(id))) {
    const spoken = standards.find((standard) => law.holdsFor(standard) === true);
    if (spoken) await reach(spoken, [law]);
  }
});

const featuresOf = (id: string): readonly string[] => [...(reached.get(id)?.features.keys() ?? [])];

/** One line a law: cases judged and not decided, and how many requests had which feature. */
function table(): string {
  const head = ['law', 'judged', 'undecided', ...columns.map(([, short]) => short)];
  const rows = visible.map(({ id }) => {
    const { judged, undecidable, features } = reached.get(id) as Reach;
    return [id, String(judged), String(undecidable), ...columns.map(([name]) => String(features.get(name) ?? '·'))];
  });
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return [head, ...rows].map(line).join('\n');
}

describe('what the laws have seen', () => {
  // biome-ignore lint/suspicious/noConsole: the table is to be read with every run.
  it('is told', () => console.info(`\n${table()}\n`));

  it('is something for every law', () => {
    expect(visible.filter(({ id }) => !reached.get(id)?.judged).map(({ id }) => id)).toEqual([]);
  });

  it('is decided but for one case in a hundred', () => {
    for (const [id, { judged, undecidable }] of reached) expect(100 * undecidable, id).toBeLessThanOrEqual(judged);
  });

  it('has a column for every feature', () => {
    const known = new Set([...reached.keys()].flatMap(featuresOf));
    expect(columns.map(([name]) => name).sort()).toEqual([...known].sort());
  });

  it('is everything but probes where the whole trace is compared', () => {
    const all = columns.map(([name]) => name).filter((name) => name !== 'a probe');
    expect(featuresOf('agrees-with-equations').toSorted()).toEqual(all.toSorted());
  });

  it.each(visible.map(({ id }) => id))(
    '%s: coordinates, both signs and, over several steps, rising and falling',
    (id) => {
      const seen = featuresOf(id);
      expect(seen).toContain('several coordinates');
      expect(seen).toContain('gradients of both signs');
      if (!seen.includes('several steps')) return expect(id).toMatch(/first-step$/);
      if (/constant-gradient$/.test(id)) return expect(seen).not.toContain('a growing gradient');
      expect(seen).toEqual(expect.arrayContaining(['a falling gradient', 'a growing gradient']));
    },
  );

  it('is a changing rate wherever a law speaks of every schedule', () => {
    const scheduled = visible.map(({ id }) => id).filter((id) => featuresOf(id).includes('a changing rate'));
    const reductions = visible.map(({ id }) => id).filter((id) => id.includes('-reduces-to-'));
    const asking = ['common-scale-does-not-matter', 'asks-at-the-look-ahead-point', 'asks-at-theta'];
    const equal = [
      ...['sgd-unrolled', 'ema-is-heavy-ball', 'nesterov-averages', 'adam-constant-gradient', 'l2-is-weight-decay'],
      ...['adagrad-constant-gradient', 'rmsprop-preconditioner', 'adadelta-previous-is-descent', 'adam-folded-step'],
      ...['amsgrad-while-rising', 'adabelief-constant-gradient', 'nadam-constant-momentum'],
      ...['lars-step-length', 'lamb-step-length', 'adagrad-full-along-axes'],
    ];
    expect(scheduled.sort()).toEqual([...equal, ...asking, ...reductions, 'agrees-with-equations'].sort());
  });

  it('is a probe where a law speaks of a circumstance', () => {
    const probing = visible.map(({ id }) => id).filter((id) => featuresOf(id).includes('a probe'));
    expect(probing).toEqual(['same-call-same-answer', 'copies-gradients', 'instances-are-apart', 'resumes-from-state']);
  });
});
