import { adSinglePrecision } from '../../autodiff/mistakes/adSinglePrecision.js';
import type { NamedMistake } from '../../autodiff/mistakes/namedMistake.js';
import type { PrimitiveEdit } from '../../autodiff/primitives/editedTable.js';
import { primitiveOf } from '../../autodiff/primitives/index.js';
import type { Change } from '../../formula/changes.js';
import type { EngineReport } from '../../laws/autodiff/examineEngine.js';
import type { Diagnosis } from '../diagnosis.js';
import type { CombinedCandidate } from './combinedCandidates.js';
import type { WrongFormula } from './editsByOperation.js';
import type { EngineCandidate } from './engineCandidate.js';

/** What engines are held against. */
export const engineTitle = 'reverse-mode differentiation';

const inWords = ['', 'One mistake', 'Two mistakes', 'Three mistakes', 'Four mistakes'];
const listed = new Intl.ListFormat('en');

const messages = {
  several: (count: number, statements: readonly string[]) =>
    [`${inWords[count] ?? 'Many mistakes'} at once.`, ...statements].join(' '),
  partly: (explained: readonly string[], others: readonly string[], tried: number) =>
    [
      `It is not ${engineTitle}, and none of ${tried} explanations fits all of it.`,
      ...(explained.length > 0
        ? [`Taken alone, ${listed.format(explained)} ${explained.length > 1 ? 'differ' : 'differs'} as below.`]
        : []),
      ...(others.length > 0 ? [`Wrong, and not explained by one slip: ${listed.format(others)}.`] : []),
    ].join(' '),
} as const;

/** Where a mistake has a name, longer formulas say less than it. */
const longestChange = 120;

const nothing = { edits: [], dialects: [], usedBy: [], sameFunctionAs: [], sameAtConstantRate: [] } as const;

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
    // Where the fault is in running them, formulas are only written in another form.
    edits: (kind === 'fault' ? [] : (variant.edits ?? []))
      .flatMap(changesOf)
      .filter(({ to }) => !mistake || to.length <= longestChange),
    sameFunctionAs: [...new Set(names)],
    ...operationOf(kind === 'fault' ? [] : [explanation]),
    ...(mistake ? { mistake } : {}),
    tried,
    agreed,
  };
}

/** Several mistakes at once, each told by itself. */
export function describeCombined(
  { mistake, variant, composition, formulas }: CombinedCandidate,
  { tried, agreed }: { readonly tried: number; readonly agreed: number },
): Diagnosis {
  const { fault, where } = variant;
  const running: readonly EngineCandidate[] = mistake
    ? [{ kind: 'fault', mistake, composition, variant: { ...(fault ? { fault } : {}), ...(where ? { where } : {}) } }]
    : [];
  const slips = formulas.map((formula): EngineCandidate => ({ kind: 'edit', composition, ...asVariant(formula) }));
  const parts = [...running, ...slips];
  return {
    ...nothing,
    kind: 'combination',
    id: parts.map((part) => part.mistake?.id ?? 'edit').join(' + '),
    ...operationOf(slips),
    statement: messages.several(parts.length, [...new Set(parts.map(statementOf))]),
    edits: (variant.edits ?? []).flatMap(changesOf),
    tried,
    agreed,
  };
}

/** The first operation that is edited. What is wrong with plain numbers alone may stand in a function of its own. */
function operationOf(parts: readonly EngineCandidate[]): Pick<Diagnosis, 'operation'> {
  const [first] = parts;
  const operation = first?.instead ?? first?.variant.where ?? first?.variant.edits?.[0]?.primitive;
  return operation === undefined || first?.variant.besideNumber ? {} : { operation };
}

/** A name that is one of many operations says of which it is. */
function asVariant({ primitive, mistake, edit, where }: WrongFormula): Pick<EngineCandidate, 'variant' | 'mistake'> {
  const edits = edit ? [edit] : [];
  if (mistake === undefined) return { variant: { edits, where: primitive } };
  return { mistake, variant: { edits, ...(where === undefined ? {} : { where }) } };
}

/** What is wrong by itself, where something else is wrong too. */
export function partlyFound(wrong: readonly WrongFormula[], tried: number): Diagnosis {
  const names = (formulas: readonly WrongFormula[]) => [...new Set(formulas.map(({ primitive }) => shown(primitive)))];
  const explained = names(wrong.filter(({ edit }) => edit));
  const others = names(wrong.filter(({ edit }) => !edit));
  const edits = wrong.flatMap(({ edit }) => (edit ? changesOf(edit) : []));
  return { ...noEngineFound(tried), edits, statement: messages.partly(explained, others, tried) };
}

/** No candidate gave all of the engine's answers. */
export function noEngineFound(tried: number): Diagnosis {
  const statement = `It is not ${engineTitle}, and none of ${tried} explanations fits.`;
  return { ...nothing, kind: 'none', id: 'none', statement, tried, agreed: 0 };
}

/** @param agreed cases within the enclosures of floats */
export function singlePrecision(agreed: number): Diagnosis {
  const { id, statement } = adSinglePrecision;
  return { ...nothing, kind: 'fault', id, statement, mistake: adSinglePrecision, tried: 1, agreed };
}

/** It is what it was held against. */
export function engineItself(agreed: number): Diagnosis {
  return { ...nothing, kind: 'reference', id: 'autodiff', statement: `It is ${engineTitle}.`, tried: 1, agreed };
}

/** @param report on a law that was broken, whose breach has a name */
export function lawBreach({ judged, breach }: EngineReport, mistake: NamedMistake): Diagnosis {
  const { id, statement } = mistake;
  const seen = breach ? { seen: breach.message } : {};
  return { ...nothing, kind: 'fault', id, statement, mistake, ...seen, tried: 1, agreed: judged };
}

function statementOf({ kind, mistake, variant: { edits = [], where, besideNumber } }: EngineCandidate): string {
  if (kind === 'reference') return `It is ${engineTitle}.`;
  if (mistake) return where ? `${mistake.statement} The operation is ${shown(where)}.` : mistake.statement;
  const [edit] = edits;
  const what = edit?.value === undefined ? 'partial' : 'value';
  const beside = besideNumber === undefined ? '' : ` ${besides[besideNumber]}`;
  return `One ${what} differs${edit ? `: that of ${shown(edit.primitive)}${beside}` : ''}.`;
}

const besides = {
  first: 'with a plain number in front',
  second: 'with a plain number behind',
  either: 'with a plain number',
} as const;

const shown = (id: string): string => id.replaceAll('_', ' ');

/** As a person would write it: `y = a / b: dy/db = -y / b`; a function by its name, an operator by its sign. */
function changesOf({ primitive, value, partials = {} }: PrimitiveEdit): readonly Change[] {
  const own = primitiveOf(primitive);
  const operands = [...own.arguments, ...(own.parameter === undefined ? [] : [own.parameter])];
  const call = `${shown(primitive)}(${operands.join(', ')})`;
  const result = own.value.includes('(') ? `y = ${call}` : `y = ${own.value}`;
  const change = (line: string, head: string, from: string, to: string): Change => ({
    line: `${primitive} ${line}`,
    from: `${head}: ${line} = ${from}`,
    to: `${line} = ${to}`,
  });
  return [
    ...(value === undefined ? [] : [change('y', call, own.value, value)]),
    ...Object.entries(partials)
      .filter(([name, partial]) => partial !== own.partials[name])
      .map(([name, partial]) => change(`dy/d${name}`, result, own.partials[name] as string, partial)),
  ];
}
