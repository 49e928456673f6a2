import { adFiniteDifferences } from '../autodiff/mistakes/adFiniteDifferences.js';
import { adSinglePrecision } from '../autodiff/mistakes/adSinglePrecision.js';
import { engineMistakes } from '../autodiff/mistakes/index.js';
import { mistakesIn } from '../autodiff/mistakes/mistakesIn.js';
import type { NamedMistake } from '../autodiff/mistakes/namedMistake.js';
import { type PrimitiveId, primitiveIds, primitiveOf } from '../autodiff/primitives/index.js';
import { engineTitle } from '../diagnosis/engines/describeEngine.js';
import { parseExpression } from '../formula/parse.js';
import { tex } from '../formula/tex.js';
import { engineLaws } from '../laws/autodiff/index.js';
import type { LawStatement } from '../laws/law.js';
import { engineContracts } from '../subjects/contracts/engines/index.js';
import { operationNames } from '../subjects/contracts/engines/operationNames.js';
import { statedWithFrequency } from './frequencyText.js';
import { paragraph, type Sheet } from './sheet.js';
import { alignColumns } from './table.js';
import { hang } from './wrap.js';

const indent = ' '.repeat(6);

/** How it is recognised says what an engine is: by its calls, or by its rounding. */
export const allEngineMistakes: readonly NamedMistake[] = [...engineMistakes, adFiniteDifferences, adSinglePrecision];

/** The laws that an engine is held to that offers this operation and no other. */
export function lawsOfOperation(id: PrimitiveId): readonly LawStatement[] {
  return engineLaws.filter(({ appliesTo }) => appliesTo(new Set([id])) === true);
}

/** What autodiff engines are held against: how they are written, their operations, and the mistakes with names. */
export function engineText(sheet: Sheet): string {
  const operations = primitiveIds.map((id) => [shown(id), operationNames[id].names.join(', ')]);
  return page(engineTitle, 'autodiff', sheet, [
    [
      'Written as',
      terms(
        engineContracts.map(({ title, accepts }) => [title, accepts]),
        sheet,
      ),
    ],
    ['Operations, and what engines call them', alignColumns(operations)],
    [
      'Mistakes',
      terms(
        allEngineMistakes.map((mistake) => [mistake.id, statedWithFrequency(mistake)]),
        sheet,
      ),
    ],
    [
      'Laws',
      terms(
        engineLaws.map(({ id, title }) => [id, title]),
        sheet,
      ),
    ],
  ]);
}

/** One operation: its value and partials, where it has none, and what goes wrong with it. */
export function operationText(id: PrimitiveId, sheet: Sheet, asTex = false): string {
  const { value, partials, domain, kinks = [], form, differsFrom, source } = primitiveOf(id);
  const formula = (text: string) => (asTex ? tex(parseExpression(text)) : text);
  const slopes = Object.entries(partials).map(([name, partial]) => [`dy/d${name}`, `= ${formula(partial)}`]);
  const conventions = [...kinks.map(({ statement }) => statement), form?.statement, differsFrom];
  return page(shown(id), id, sheet, [
    ['Value and partials', alignColumns([['y', `= ${formula(value)}`], ...slopes])],
    ['Domain', domain === undefined ? [] : [`${indent}${formula(domain)}`]],
    ['Conventions', conventions.flatMap((statement) => (statement ? paragraph(statement, sheet, indent.length) : []))],
    ['Called', [`${indent}${operationNames[id].names.join(', ')}`]],
    [
      'Mistakes',
      terms(
        mistakesIn(id).map((mistake) => [mistake.id, statedWithFrequency(mistake)]),
        sheet,
      ),
    ],
    [
      'Laws',
      terms(
        lawsOfOperation(id).map((law) => [law.id, law.title]),
        sheet,
      ),
    ],
    ['Source', paragraph(source, sheet, indent.length)],
  ]);
}

/** Both for programs; a change of this shape raises `schemaVersion`. */
export function engineJson(): object {
  return {
    title: engineTitle,
    contracts: engineContracts.map(({ id, title, accepts }) => ({ id, title, accepts })),
    operations: primitiveIds.map((id) => ({ id, names: operationNames[id].names })),
    mistakes: allEngineMistakes.map(mistakeJson),
    laws: engineLaws.map(({ id }) => id),
  };
}

export function operationJson(id: PrimitiveId): object {
  const { value, partials, domain = null, source } = primitiveOf(id);
  return {
    ...{ id, names: operationNames[id].names, value, partials, domain, source },
    mistakes: mistakesIn(id).map(mistakeJson),
    laws: lawsOfOperation(id).map((law) => law.id),
  };
}

const mistakeJson = ({ id, statement, explanation, frequency }: NamedMistake) => ({
  ...{ id, statement, explanation, frequency },
});

function page(
  title: string,
  id: string,
  { style: { strong } }: Sheet,
  sections: readonly (readonly [string, readonly string[]])[],
): string {
  const told = sections.filter(([, lines]) => lines.length > 0);
  const body = told.flatMap(([heading, lines]) => ['', `  ${strong(heading)}`, ...lines]);
  return `${['', `  ${strong(title)} · ${id}`, ...body, ''].join('\n')}\n`;
}

/** Names, and what is said of each beside it. */
function terms(pairs: readonly (readonly [string, string])[], { width }: Sheet): readonly string[] {
  const column = indent.length + 3 + Math.max(...pairs.map(([name]) => name.length));
  return pairs.flatMap(([name, text]) => hang(`${indent}${name}`, text, { column, width }));
}

const shown = (id: string): string => id.replaceAll('_', ' ');
