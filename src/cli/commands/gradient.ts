import { type Command, Option } from 'commander';
import { float64 } from '../../arithmetic/float64.js';
import { adjointTable } from '../../autodiff/adjointTable.js';
import { evaluate } from '../../autodiff/evaluate.js';
import { graphOfFormula } from '../../autodiff/graphOfFormula.js';
import { mostSettledDigits, settledTable } from '../../autodiff/settledTable.js';
import { kinksMet } from '../../autodiff/soundness.js';
import { Problem } from '../../formula/problem.js';
import { type AdjointDocument, adjointJson, adjointLines } from '../../reporting/adjointDocument.js';
import { adjointDot } from '../../reporting/adjointDot.js';
import { adjointTex } from '../../reporting/adjointTex.js';
import { adjointPlain, adjointText } from '../../reporting/adjointText.js';
import { showNumber, usualDigits } from '../../reporting/number.js';
import { infiniteSlope, quoted, requireValues } from '../graphProblem.js';
import { wholeNumber } from '../handTyped.js';
import { readPoint } from '../point.js';
import { terminalOf } from '../terminal.js';
import { version } from '../version.js';

interface GradientOptions {
  readonly at: readonly string[];
  readonly digits?: string;
  readonly float64?: true;
  readonly json?: true;
  readonly tex?: true;
  readonly dot?: true;
  readonly plain?: true;
}

/** What tells two doubles apart. */
const digitsOfDoubles = 17;

const collect = (text: string, earlier: readonly string[] = []) => [...earlier, text];

/** `assay gradient <formula>`: reverse mode worked out by hand, node by node. */
export function configure(command: Command): void {
  command
    .argument('<formula>', 'in quotes, such as "x1/x2*exp(x2+x3) - x2^2"')
    .requiredOption(
      '--at <name=value,…>',
      'a number for each variable, such as x1=1,x2=2,x3=3, in any order; nodes follow the formula',
      collect,
    )
    .option('--digits <count>', `significant digits, all right, 1 to ${mostSettledDigits} (default: ${usualDigits})`)
    .addOption(new Option('--float64', 'what a program computes in doubles, with its rounding').conflicts('digits'))
    .addOption(new Option('--json', 'for programs').conflicts(['tex', 'dot', 'plain']))
    .addOption(new Option('--tex', 'as a TeX array').conflicts(['dot', 'plain']))
    .addOption(new Option('--dot', 'the graph for Graphviz').conflicts('plain'))
    .option('--plain', 'one name = value a line')
    .action((formula: string, options: GradientOptions) => {
      const { write, width, style } = terminalOf(command);
      const document = differentiate(formula.trim(), options);
      if (options.json) write(`${JSON.stringify(adjointJson(document, version), undefined, 2)}\n`);
      else if (options.tex) write(adjointTex(document));
      else if (options.dot) write(adjointDot(document));
      else write(options.plain ? adjointPlain(document) : adjointText(document, width, style));
    });
}

function differentiate(formula: string, options: GradientOptions): AdjointDocument {
  if (formula === '') throw new Problem('no-formula', 'There is no formula; write one such as "x^2".');
  const read = graphOfFormula(formula);
  const { graph } = read;
  const point = readPoint(options.at, graph.variables);
  const asked = wholeNumber(options.digits ?? String(usualDigits), '--digits', [1, mostSettledDigits]);
  const { evaluation, rows, unsettled } = settledTable(graph, point, asked);
  requireValues(read, evaluation);
  if (rows.some(({ adjoint }) => !adjoint.isFinite())) throw infiniteSlope(read, evaluation);
  const digits = options.float64 ? digitsOfDoubles : asked;
  const doubles = () => adjointTable(evaluate(graph, point.map(float64.literal), float64));
  return {
    formula,
    at: Object.fromEntries(graph.variables.map((name, k) => [name, point[k] as string])),
    numbers: options.float64 ? 'float64' : 'decimal',
    digits,
    ...(options.float64
      ? adjointLines(graph, doubles(), (x) => showNumber(x, digits))
      : adjointLines(graph, rows, (x) => showNumber(x, digits))),
    notes: [
      ...kinksMet(evaluation).map(({ node, statement }) => `${quoted(read, node)} is at a kink. ${statement}`),
      ...(unsettled && !options.float64
        ? ['Where a 0 stands that is no exact one, 400 digits do not tell it from 0.']
        : []),
    ],
  };
}
