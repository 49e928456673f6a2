import { graphFormula } from '../autodiff/graphFormula.js';
import { nodeName } from '../autodiff/nodeFormula.js';
import { settledTable } from '../autodiff/settledTable.js';
import { fallsAlike } from '../diagnosis/agreement.js';
import type { GraphCounterexample } from '../diagnosis/diagnosis.js';
import { print } from '../formula/print.js';
import type { GradientRequest } from '../subjects/gradientRequest.js';
import { type AdjointDocument, type AdjointLine, adjointLines } from './adjointDocument.js';
import { adjointLinesText, toldOf } from './adjointLinesText.js';
import { messages } from './messages.js';
import { showNumber, usualDigits } from './number.js';
import { paragraph, type Sheet } from './sheet.js';
import { visible } from './visible.js';

/** The smallest graph, what is expected of it and what was given, and reverse mode worked out by hand beside it. */
export function graphCounterexampleText(found: GraphCounterexample, sheet: Sheet): readonly string[] {
  const { strong, bad } = sheet.style;
  const label = `${messages['smallest-case']()}:`;
  const [first = '', ...others] = paragraph(`${label} ${graphText(found.request)}`, sheet);
  const judged = paragraph(judgementOf(found), sheet).map(bad);
  const table = adjointLinesText(documentOf(found), sheet.width, sheet.style);
  return [first.replace(label, strong(label)), ...others, ...judged, '', ...table];
}

/** The same as linear text. */
export function graphCounterexamplePlain(found: GraphCounterexample): readonly string[] {
  const lines = documentOf(found).lines.map(({ name, formula, value, adjoint, yours = {} }) => {
    const told = [`value ${value}`, yours.value, `adjoint ${adjoint}`, yours.adjoint].flatMap((part) => part ?? []);
    return `${name} = ${print(formula)}: ${told.map((part) => (typeof part === 'string' ? part : toldOf(part))).join(', ')}`;
  });
  return [`smallest case: ${graphText(found.request)}`, judgementOf(found), ...lines];
}

/** Reverse mode worked out by hand, a line a node. @param got what was given for the partial of a variable */
export function adjointOf(
  request: GradientRequest,
  got: Pick<GraphCounterexample, 'variable' | 'expected' | 'yours'> | undefined,
  { width, style }: Sheet,
): readonly string[] {
  const shown = got ?? { expected: Number.NaN, yours: '' };
  return adjointLinesText(documentOf({ kind: 'graph', request, explained: [], ...shown }), width, style);
}

/** `f = v3 + v3 * 2 with v3 = a * b at a = 1, b = 2`. */
export function graphText({ graph, at, probes = {} }: GradientRequest): string {
  const { formula, shared } = graphFormula(graph);
  const definitions = shared.map((one) => `${one.name} = ${print(one.formula)}`);
  const named = definitions.length > 0 ? ` with ${definitions.join(', ')}` : '';
  const data = (numbers: Float64Array) =>
    graph.variables.map((name, k) => `${name} = ${showNumber(numbers[k] as number)}`);
  const circumstances = [
    ...(probes.plainNumbers ? [messages['plain-numbers']()] : []),
    ...(probes.repeat ? [messages['asked-again']()] : []),
    ...(probes.innerFirst === undefined ? [] : [messages['inner-first'](nodeName(graph, probes.innerFirst))]),
    ...(probes.cleared ? [messages[probes.cleared === 'own' ? 'cleared-own' : 'cleared-by-hand']()] : []),
    ...(probes.changedTo ? [messages['changed-to'](data(probes.changedTo))] : []),
    ...(probes.steppedFrom ? [messages['stepped-from'](data(probes.steppedFrom))] : []),
  ];
  return [`f = ${print(formula)}${named} at ${data(at).join(', ')}`, ...circumstances].join(', ');
}

/** `df/da`, or the value. */
function quantityOf({ request, variable }: GraphCounterexample): string {
  return variable === undefined ? 'f' : `df/d${request.graph.variables[variable]}`;
}

/** What was expected and what was given, with as many digits as tell the two apart. */
function judgementOf(found: GraphCounterexample): string {
  const { expected, yours, allowed } = found;
  const quantity = quantityOf(found);
  if (typeof yours === 'string') {
    return messages['expected-error'](quantity, showNumber(expected), visible(yours));
  }
  const digits = showNumber(expected) === showNumber(yours) ? 17 : usualDigits;
  const told = messages['expected-yours'](quantity, showNumber(expected, digits), showNumber(yours, digits));
  if (allowed === undefined || !fallsAlike(yours, expected, 1)) return told;
  return `${told}; ${messages['off-by'](showNumber(Math.abs(yours - expected), 2), showNumber(allowed, 2))}`;
}

/** Few digits are easy to read; as many are shown as tell the two results apart. */
function digitsFor({ expected, yours }: GraphCounterexample): number {
  if (typeof yours === 'string') return 9;
  return [9, usualDigits].find((digits) => showNumber(expected, digits) !== showNumber(yours, digits)) ?? 17;
}

function documentOf(found: GraphCounterexample): AdjointDocument {
  const { graph, at } = found.request;
  const digits = digitsFor(found);
  const point = Array.from(at, String);
  const { rows } = settledTable(graph, point, Math.max(digits, usualDigits));
  const { lines, ...results } = adjointLines(graph, rows, (x) => showNumber(x, digits));
  return {
    formula: print(graphFormula(graph).formula),
    at: Object.fromEntries(graph.variables.map((name, k) => [name, point[k] as string])),
    numbers: 'decimal',
    digits,
    ...results,
    lines: lines.map((line, node) => besideYours(line, node, found, digits)),
    notes: [],
  };
}

/** A line with what the submission has instead: observed, or as the explanation has it. */
function besideYours(line: AdjointLine, node: number, found: GraphCounterexample, digits: number): AdjointLine {
  const { explained, variable, yours, request } = found;
  const told = (right: string, number: number | undefined, observed = false) => {
    const value = number === undefined ? right : showNumber(number, digits);
    return value === right ? undefined : { value, observed };
  };
  const isOutput = variable === undefined && node === request.graph.outputs[0];
  const got = typeof yours === 'number' ? yours : undefined;
  const value = isOutput ? told(line.value, got, true) : told(line.value, explained[node]?.value);
  const adjoint = node === variable ? told(line.adjoint, got, true) : told(line.adjoint, explained[node]?.adjoint);
  const received = explained[node]?.received?.map(({ from, value: share }) => ({
    node: nodeName(request.graph, from),
    value: showNumber(share, digits),
  }));
  // A single part has the adjoint's own number.
  const isTelling = received && adjoint && (received.length > 1 || received.length !== line.received.length);
  return {
    ...line,
    yours: { ...(value ? { value } : {}), ...(adjoint ? { adjoint } : {}), ...(isTelling ? { received } : {}) },
  };
}
