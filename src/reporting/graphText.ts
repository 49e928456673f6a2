import { graphFormula } from '../autodiff/graphFormula.js';
import { nodeName } from '../autodiff/nodeFormula.js';
import { settledTable } from '../autodiff/settledTable.js';
import type { GraphCounterexample } from '../diagnosis/diagnosis.js';
import { print } from '../formula/print.js';
import type { GradientRequest } from '../subjects/gradientRequest.js';
import { type AdjointDocument, adjointLines } from './adjointDocument.js';
import { adjointSections } from './adjointText.js';
import { messages } from './messages.js';
import { showNumber, usualDigits } from './number.js';
import { paragraph, type Sheet } from './sheet.js';
import { visible } from './visible.js';

/** The smallest graph, what is expected of it and what was given, and reverse mode worked out by hand. */
export function graphCounterexampleText(found: GraphCounterexample, sheet: Sheet): readonly string[] {
  const { strong, bad } = sheet.style;
  const label = `${messages['smallest-case']()}:`;
  const [first = '', ...others] = paragraph(`${label} ${graphText(found.request)}`, sheet);
  const judged = paragraph(toldOf(found), sheet).map(bad);
  return [first.replace(label, strong(label)), ...others, ...judged, '', ...adjointOf(found.request, sheet)];
}

/** The same as linear text. */
export function graphCounterexamplePlain(found: GraphCounterexample): readonly string[] {
  const { lines } = documentOf(found.request);
  return [
    `smallest case: ${graphText(found.request)}`,
    toldOf(found),
    ...lines.map(
      ({ name, formula, value, adjoint }) => `${name} = ${print(formula)}: value ${value}, adjoint ${adjoint}`,
    ),
  ];
}

/** Reverse mode worked out by hand, a line a node. */
export function adjointOf(request: GradientRequest, { width, style }: Sheet): readonly string[] {
  return adjointSections(documentOf(request), width, style)[0] ?? [];
}

/** `f = v3 + v3 * 2 with v3 = a * b at a = 1, b = 2`. */
export function graphText({ graph, at, probes = {} }: GradientRequest): string {
  const { formula, shared } = graphFormula(graph);
  const definitions = shared.map((one) => `${one.name} = ${print(one.formula)}`);
  const data = (numbers: Float64Array) =>
    graph.variables.map((name, k) => `${name} = ${showNumber(numbers[k] as number)}`);
  const circumstances = [
    ...(probes.plainNumbers ? [messages['plain-numbers']()] : []),
    ...(probes.repeat ? [messages['asked-again']()] : []),
    ...(probes.innerFirst === undefined ? [] : [messages['inner-first'](nodeName(probes.innerFirst))]),
    ...(probes.cleared ? [messages[probes.cleared === 'own' ? 'cleared-own' : 'cleared-by-hand']()] : []),
    ...(probes.changedTo ? [messages['changed-to'](data(probes.changedTo))] : []),
    ...(probes.steppedFrom ? [messages['stepped-from'](data(probes.steppedFrom))] : []),
  ];
  const named = definitions.length > 0 ? ` with ${definitions.join(', ')}` : '';
  return `${[`f = ${print(formula)}${named} at ${data(at).join(', ')}`, ...circumstances].join(', ')}`;
}

/** `df/da`, or the value. */
function quantityOf({ request, variable }: GraphCounterexample): string {
  return variable === undefined ? 'f' : `df/d${request.graph.variables[variable]}`;
}

/** What was expected and what was given, with as many digits as tell the two apart. */
function toldOf(found: GraphCounterexample): string {
  const { expected, yours } = found;
  const quantity = quantityOf(found);
  if (typeof yours === 'string') {
    return messages['expected-error'](quantity, showNumber(expected), visible(yours));
  }
  const digits = showNumber(expected) === showNumber(yours) ? 17 : usualDigits;
  return messages['expected-yours'](quantity, showNumber(expected, digits), showNumber(yours, digits));
}

function documentOf({ graph, at }: GradientRequest): AdjointDocument {
  const point = Array.from(at, String);
  const { rows } = settledTable(graph, point, usualDigits);
  return {
    formula: print(graphFormula(graph).formula),
    at: Object.fromEntries(graph.variables.map((name, k) => [name, point[k] as string])),
    numbers: 'decimal',
    digits: usualDigits,
    ...adjointLines(graph, rows, (x) => showNumber(x)),
    notes: [],
  };
}
