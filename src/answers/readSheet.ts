import { isAlias, isMap, isScalar, type Node, type Pair, type YAMLMap } from 'yaml';
import { Problem, type TextPlace } from '../formula/problem.js';
import { placeAtOffset } from './placeAtOffset.js';
import { requireHandwork, type Sheet } from './sheet.js';
import { readYaml, type YamlText } from './yamlText.js';

/**
 * Reads a sheet in YAML or JSON: questions, and under each what is asked with its answer. Numbers keep the digits that
 * were written.
 * @throws Problem `sheet-…` with the place
 */
export function readSheet(source: string): Sheet {
  requireHandwork(source);
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

/**
 * The same in JSON, whose mistakes are told in its own terms.
 * @throws Problem `sheet-…` with the place
 */
export function readJsonSheet(source: string): Sheet {
  requireHandwork(source);
  const text = source.replace(/^\ufeff/, '');
  try {
    if (text.trim() !== '') JSON.parse(text);
  } catch (error) {
    throw brokenJson((error as SyntaxError).message, text);
  }
  return readSheet(text);
}

/** @param message of V8, which names an offset except where the whole is short or over */
function brokenJson(message: string, text: string): Problem {
  const [why = message] = message.split(/, "|, \.\.\."| in JSON| \(line/);
  const [, at = message.includes('end of JSON') ? text.trimEnd().length : undefined] =
    /at position (\d+)/.exec(message) ?? [];
  const place = at === undefined ? undefined : placeAtOffset(text, Number(at));
  return new Problem('sheet-syntax', `The sheet cannot be read as JSON: ${why.replace(/ input$/, '')}.`, place);
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
