import { exact } from '../laws/decimalView.js';
import { erratumKinds } from '../laws/errata/erratum.js';
import type { ErratumRecord } from '../laws/errata/erratumRecord.js';
import { type SourceKey, sources } from '../laws/errata/sources.js';
import { showNumber } from './number.js';
import { leftAndRight, type Sheet } from './sheet.js';
import { hang } from './wrap.js';

/** A source with errata that it prints. */
export interface SourceErrata {
  readonly source: SourceKey;
  readonly errata: readonly ErratumRecord[];
}

/** Groups errata by the source that prints them first; sources without any are left out. */
export function bySource(errata: readonly ErratumRecord[]): readonly SourceErrata[] {
  return (Object.keys(sources) as SourceKey[])
    .map((source) => ({ source, errata: errata.filter(({ places }) => places[0]?.source === source) }))
    .filter((group) => group.errata.length > 0);
}

/** Errata to be read: what is printed, what holds, what the witness shows, and why. */
export function errataText(groups: readonly SourceErrata[], sheet: Sheet): string {
  const { strong } = sheet.style;
  const lines = groups.flatMap(({ source, errata }) => [
    '',
    `  ${strong(source)}  ${sources[source]}`,
    ...errata.flatMap((erratum) => ['', ...erratumLines(erratum, source, sheet)]),
  ]);
  return [...lines, '', ...legend(groups, sheet), '', ''].join('\n');
}

const indent = 6;
const column = 17;

function erratumLines(erratum: ErratumRecord, source: SourceKey, sheet: Sheet): readonly string[] {
  const { notable, faint } = sheet.style;
  const row = (term: string, text: string) =>
    hang(`${' '.repeat(indent)}${term}`, text, { column, width: sheet.width });
  return [
    ...leftAndRight(`${notable(erratum.kind)} · ${placesOf(erratum, source)}`, faint(erratum.id), sheet),
    ...row('printed', erratum.printed),
    ...row(secondTerm(erratum), erratum.holds),
    ...row('witness', erratum.witness),
    ...sightings(erratum).flatMap((sighting) => row('', sighting)),
    ...row('why', erratum.why),
    ...(erratum.dialect ? row('names', namesOf(erratum.dialect)) : []),
  ];
}

/** The places, those in other sources than the one that stands above with their source. */
function placesOf({ places }: ErratumRecord, source: SourceKey): string {
  const here = places.filter((place) => place.source === source);
  const others = places.filter((place) => place.source !== source);
  return [...here.map(({ place }) => place), ...others.map((place) => `${place.source} ${place.place}`)].join('; ');
}

/** How the two conventions can be asked for. */
function namesOf({ optimizer, printed, holds }: NonNullable<ErratumRecord['dialect']>): string {
  return `${optimizer} in the dialects ${printed} (printed) and ${holds} (elsewhere)`;
}

const secondTerm = ({ kind }: ErratumRecord): string => (kind === 'dialect' ? 'elsewhere' : 'holds');

/** What was computed on the witness, where the printed claim and the truth differ. */
function sightings({ seen, relation, kind }: ErratumRecord): readonly string[] {
  return seen
    .filter(({ printed, actual }) => printed !== actual)
    .filter(({ printed, holds }) => relation === 'is' || printed !== holds)
    .map(({ of, printed, holds, actual }) => {
      if (kind === 'dialect') return `${of}: ${shown(printed)} as printed, ${shown(actual)} elsewhere`;
      if (relation === 'is') return `${of}: ${shown(actual)}, as printed ${shown(printed)}`;
      return `${of}: ${shown(actual)}, as printed at most ${shown(printed)}, in truth at most ${shown(holds)}`;
    });
}

function shown(quantity: string | boolean): string {
  if (typeof quantity === 'boolean') return quantity ? 'yes' : 'no';
  if (quantity === 'NaN') return 'not a number';
  return quantity.endsWith('Infinity') ? 'infinite' : showNumber(exact.literal(quantity));
}

function legend(groups: readonly SourceErrata[], { style, width }: Sheet): readonly string[] {
  const present = new Set(groups.flatMap(({ errata }) => errata.map(({ kind }) => kind)));
  return Object.entries(erratumKinds)
    .filter(([kind]) => [...present].some((one) => one === kind))
    .flatMap(([kind, meaning]) => hang(`  ${style.notable(kind)}`, meaning, { column, width }));
}

/** The same as linear text, without columns. */
export function errataPlain(groups: readonly SourceErrata[]): string {
  const lines = groups.flatMap(({ source, errata }) => [
    `source: ${source}, ${sources[source]}`,
    ...errata.flatMap((erratum) => [
      `erratum: ${erratum.id}`,
      `kind: ${erratum.kind}, ${erratumKinds[erratum.kind]}`,
      `place: ${placesOf(erratum, source)}`,
      `printed: ${erratum.printed}`,
      `${secondTerm(erratum)}: ${erratum.holds}`,
      `witness: ${erratum.witness}`,
      ...sightings(erratum).map((sighting) => `seen: ${sighting}`),
      `why: ${erratum.why}`,
      ...(erratum.dialect ? [`names: ${namesOf(erratum.dialect)}`] : []),
    ]),
  ]);
  return `${lines.join('\n')}\n`;
}
