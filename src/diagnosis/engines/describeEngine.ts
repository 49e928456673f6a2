import { adFiniteDifferences } from '../../autodiff/mistakes/adFiniteDifferences.js';
import type { PrimitiveEdit } from '../../autodiff/primitives/editedTable.js';
import { primitiveOf } from '../../autodiff/primitives/index.js';
import type { Change } from '../../formula/changes.js';
import type { Diagnosis } from '../diagnosis.js';
import type { EngineCandidate } from './engineCandidate.js';

/** What engines are held against. */
export const engineTitle = 'reverse-mode differentiation';

/** Where a mistake has a name, longer formulas say less than it. */
const longestChange = 120;

const nothing = { edits: [], dialects: [], usedBy: [], sameFunctionAs: [] } as const;

/** The explanation in words, with everything a report needs of it. */
export function describeEngine(
  explanation: EngineCandidate,
  others: readonly EngineCandidate[],
  { tried, agreed }: { readonly tried: number; readonly agreed: number },
): Diagnosis {
  const { kind, mistake, variant } = explanation;
  const names = others.flatMap((other) => other.mistake?.id ?? []).filter((id) => id !== mistake?.id);
  return {
    ...nothing,
    kind,
    id: mistake?.id ?? (kind === 'reference' ? 'autodiff' : 'edit'),
    statement: statementOf(explanation),
    edits: (variant.edits ?? []).flatMap(changesOf).filter(({ to }) => !mistake || to.length <= longestChange),
    sameFunctionAs: [...new Set(names)],
    ...(mistake ? { mistake } : {}),
    tried,
    agreed,
  };
}

/** No candidate gave all of the engine's answers. */
export function noEngineFound(tried: number): Diagnosis {
  const statement = `It is not ${engineTitle}, and none of ${tried} explanations fits.`;
  return { ...nothing, kind: 'none', id: 'none', statement, tried, agreed: 0 };
}

/** It is what it was held against. */
export function engineItself(agreed: number): Diagnosis {
  return { ...nothing, kind: 'reference', id: 'autodiff', statement: `It is ${engineTitle}.`, tried: 1, agreed };
}

/** @param agreed cases in which the calls were seen to grow */
export function finiteDifferences(agreed: number): Diagnosis {
  const { id, statement } = adFiniteDifferences;
  return { ...nothing, kind: 'fault', id, statement, mistake: adFiniteDifferences, tried: 1, agreed };
}

function statementOf({ kind, mistake, variant: { edits = [], where } }: EngineCandidate): string {
  if (kind === 'reference') return `It is ${engineTitle}.`;
  if (mistake) return where ? `${mistake.statement} The operation is ${shown(where)}.` : mistake.statement;
  const [edit] = edits;
  const what = edit?.value === undefined ? 'partial' : 'value';
  return `One ${what} differs${edit ? `: that of ${shown(edit.primitive)}` : ''}.`;
}

const shown = (id: string): string => id.replaceAll('_', ' ');

/** As a person would write it: `divide(a, b): dy/db = -y / b`, where y is the result. */
function changesOf({ primitive, value, partials = {} }: PrimitiveEdit): readonly Change[] {
  const own = primitiveOf(primitive);
  const operands = [...own.arguments, ...(own.parameter === undefined ? [] : [own.parameter])];
  const head = `${shown(primitive)}(${operands.join(', ')})`;
  const change = (line: string, from: string, to: string): Change => ({
    line: `${primitive} ${line}`,
    from: `${head}: ${line} = ${from}`,
    to: `${line} = ${to}`,
  });
  return [
    ...(value === undefined ? [] : [change('y', own.value, value)]),
    ...Object.entries(partials)
      .filter(([name, partial]) => partial !== own.partials[name])
      .map(([name, partial]) => change(`dy/d${name}`, own.partials[name] as string, partial)),
  ];
}
