/** A line that breaks a rule of the house. */
export interface Breach {
  readonly line: number;
  readonly rule: string;
}

interface Rule {
  readonly name: string;
  readonly pattern: RegExp;
}

const tinyNumber = String.raw`-?(?:\d+(?:\.\d+)?e-\d+|0?\.0{2,}\d+)`;

const forbidden: readonly Rule[] = [
  { name: 'a literal tolerance: bounds come from enclosures', pattern: new RegExp(`[<>]=?\\s*${tinyNumber}\\b`) },
  { name: 'a literal tolerance: bounds come from enclosures', pattern: new RegExp(`\\b${tinyNumber}\\s*[<>]`) },
  {
    name: 'a literal tolerance: bounds come from enclosures',
    pattern: new RegExp(`toBe(?:Less|Greater)Than(?:OrEqual)?\\(\\s*${tinyNumber}\\s*\\)`),
  },
  {
    name: 'a literal tolerance: bounds come from enclosures',
    pattern: /\b(?:tolerance|atol|rtol)\s*[:=]\s*[\d.]/i,
  },
  { name: 'a flat tolerance: compare within an enclosure', pattern: /\btoBeCloseTo\b/ },
  { name: 'a spec that runs alone hides the others', pattern: /\.only\(/ },
  { name: 'a spec that is skipped proves nothing', pattern: /\.skip\(/ },
  { name: 'a type error is repaired, not hidden', pattern: /@ts-(?:ignore|nocheck|expect-error(?!\s+\S))/ },
  { name: 'a value has a type', pattern: /\bas any\b|:\s*any\b|<any>/ },
  { name: 'a suppression gives its reason', pattern: /biome-ignore(?![^\n]*:\s*\S)/ },
  { name: 'unseeded randomness cannot be replayed', pattern: /\bMath\.random\(\)/ },
  { name: 'the global Decimal belongs to everybody', pattern: /\bDecimal\.set\(/ },
  { name: 'a note to oneself is not finished work', pattern: /\b(?:TODO|FIXME|XXX|HACK)\b/ },
];

/** The lines of a source text that break a rule, in order. */
export function breachesIn(text: string): readonly Breach[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      forbidden.filter((rule) => rule.pattern.test(line)).map((rule) => ({ line: index + 1, rule: rule.name })),
    );
}

/** Names that say nothing of what a file holds. */
const emptyNames: ReadonlySet<string> = new Set(['utils', 'util', 'common', 'helpers', 'helper', 'types', 'core']);

/** The parts of a path, folders and file without its endings, that say nothing. */
export const emptyNamesIn = (file: string): readonly string[] =>
  file
    .split('/')
    .map((part) => part.replace(/\..*$/, ''))
    .filter((part) => emptyNames.has(part.toLowerCase()));

/** How many lines a file has; the newline at its end begins no new one. */
export const lineCount = (text: string): number => text.replace(/\n$/, '').split('\n').length;
