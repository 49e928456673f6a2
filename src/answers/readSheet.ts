import { isAlias, isMap, isScalar, type Node, type Pair, type YAMLMap } from 'yaml';
import { Problem, type TextPlace } from '../formula/problem.js';
import { readYaml, type YamlText } from './yamlText.js';

/** An answer as it stands in a sheet. */
export interface Entry {
  readonly text: string;
  readonly place: TextPlace;
}

/** By question, by what is asked: what was written. */
export type Sheet = ReadonlyMap<string, ReadonlyMap<string, Entry>>;

/** Longer ones are no work of a hand. */
const mostCharacters = 200_000;

/**
 * Reads a sheet in YAML or JSON: questions, and under each what is asked with its answer. Numbers keep the digits that
 * were written.
 * @throws Problem `sheet-…` with the place
 */
export function readSheet(source: string): Sheet {
  if (source.length > mostCharacters) {
    throw new Problem('sheet-size', `The sheet has ${source.length} characters; at most ${mostCharacters} are read.`);
  }
  const { document, placeAt } = readYaml(source, 'sheet', 'failsafe');
  return new Map(
    pairsOf(document.contents, 'Under a sheet stand questions, such as q2:', placeAt).map(({ name, value, place }) => [
      name,
      new Map(
        pairsOf(value, `Under ${name} stand answers, such as v4: 1/2`, placeAt, place).map((pair) => [
          pair.name,
          { text: scalarOf(pair.value, pair.name, pair.place, placeAt), place: pair.place },
        ]),
      ),
    ]),
  );
}

type PlaceAt = YamlText['placeAt'];

interface Named {
  readonly name: string;
  readonly value: unknown;
  readonly place: TextPlace;
}

function pairsOf(node: unknown, expected: string, placeAt: PlaceAt, around?: TextPlace): readonly Named[] {
  if (isScalar(node) && String(node.value ?? '').trim() === '') return [];
  if (node === null || node === undefined) return [];
  if (!isMap(node)) throw new Problem('sheet-shape', `${expected}, one a line.`, placeOf(node, placeAt) ?? around);
  return (node as YAMLMap).items.map(({ key, value }: Pair): Named => {
    const place = placeOf(key, placeAt) ?? around;
    if (!isScalar(key) || place === undefined) throw new Problem('sheet-shape', `${expected}, one a line.`, place);
    return { name: String(key.value), value, place };
  });
}

function scalarOf(node: unknown, name: string, place: TextPlace, placeAt: PlaceAt): string {
  if (node === null || node === undefined) return '';
  if (isScalar(node)) return String(node.value ?? '');
  const what = isAlias(node) ? 'a reference' : 'a list or a group';
  throw new Problem(
    'sheet-shape',
    `The answer to ${name} is ${what}; write a number or a formula.`,
    placeOf(node, placeAt) ?? place,
  );
}

function placeOf(node: unknown, placeAt: PlaceAt): TextPlace | undefined {
  const range = (node as Node | undefined)?.range;
  return range ? placeAt(range) : undefined;
}
