import { type Command, Option } from 'commander';
import { decimal } from '../../arithmetic/decimal.js';
import { derive } from '../../formula/derive.js';
import { print } from '../../formula/print.js';
import { defaultsOf } from '../../optimizers/algorithm.js';
import { dialectName, findDialect } from '../../optimizers/dialect.js';
import { findOptimizer } from '../../optimizers/find.js';
import { namedAlgorithm } from '../../optimizers/namedAlgorithm.js';
import type { Optimizer } from '../../optimizers/optimizer.js';
import { workOut } from '../../optimizers/worked.js';
import { usualDigits } from '../../reporting/number.js';
import { roundedRows, type WorkedDocument, workedJson } from '../../reporting/workedDocument.js';
import { workedTex } from '../../reporting/workedTex.js';
import { workedPlain, workedText } from '../../reporting/workedText.js';
import { readAssignments } from '../assignments.js';
import { decimalList, wholeNumber } from '../handTyped.js';
import { terminalOf } from '../terminal.js';
import { type GradientOptions, gradientSource } from '../traceInput.js';
import { version } from '../version.js';

interface TraceOptions extends GradientOptions {
  readonly theta: string;
  readonly set?: readonly string[];
  readonly dialect?: readonly string[];
  readonly digits?: string;
  readonly json?: true;
  readonly tex?: true;
  readonly plain?: true;
}

/** Digits that are computed beyond those that are shown, so that rounding on the way never reaches them. */
const guardDigits = 35;
const mostDigits = 350;

const collect = (text: string, earlier: readonly string[] = []) => [...earlier, text];

/** `assay trace <optimizer>`: the table that a person would work out by hand. */
export function configure(command: Command): void {
  command
    .argument('<optimizer>', 'as in assay show')
    .option('--objective <formula>', 'a function of theta, such as "theta^2"; summed over the coordinates')
    .option('--gradients <numbers>', 'instead of an objective: 1,2,3 for three steps, 1,2;3,4 for two coordinates')
    .requiredOption('--theta <numbers>', 'where it starts: 10, or 10,-3 for two coordinates')
    .option('--steps <count>', 'how many (default: 3, or as many as there are gradients)')
    .option('--set <name=value>', 'a hyperparameter, such as lr=0.1; again for another', collect)
    .option('--dialect <name>', 'a library, paper or choice, such as eps=hat; again for another', collect)
    .option('--digits <count>', `significant digits, 1 to ${mostDigits} (default: ${usualDigits})`)
    .addOption(new Option('--json', 'for programs').conflicts(['tex', 'plain']))
    .addOption(new Option('--tex', 'as a TeX array').conflicts('plain'))
    .option('--plain', 'one name = value a line')
    .action((name: string, options: TraceOptions) => {
      const { write, width, style } = terminalOf(command);
      const document = trace(findOptimizer(name), options);
      if (options.json) write(`${JSON.stringify(workedJson(document, version), undefined, 2)}\n`);
      else if (options.tex) write(workedTex(document));
      else write(options.plain ? workedPlain(document) : workedText(document, width, style));
    });
}

function trace(optimizer: Optimizer, options: TraceOptions): WorkedDocument {
  const named = findDialect(optimizer, options.dialect ?? []);
  const algorithm = namedAlgorithm(optimizer, named);
  const digits = wholeNumber(options.digits ?? String(usualDigits), '--digits', [1, mostDigits]);
  const arithmetic = decimal(digits + guardDigits);
  const theta = decimalList(options.theta, '--theta').map(arithmetic.literal);
  const { steps, objective, gradientAt } = gradientSource(options, theta.length, arithmetic);
  const values = { ...defaultsOf(algorithm), ...readAssignments(options.set ?? [], algorithm.hyperparameters) };
  const hyperparameters = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
  const literals = Object.entries(hyperparameters).map(([name, text]) => [name, arithmetic.literal(text)]);
  const table = workOut(algorithm, arithmetic, {
    hyperparameters: Object.fromEntries(literals),
    theta,
    gradientAt,
    steps,
  });
  return {
    optimizer: { id: optimizer.id, title: optimizer.title, source: optimizer.source },
    dialect: [dialectName(named.dialect), ...named.onPurpose.map(({ id }) => id)].filter(Boolean).join(', '),
    objective: objective && { formula: print(objective), gradient: print(derive(objective, 'theta')) },
    hyperparameters,
    digits,
    columns: table.columns,
    coordinates: roundedRows(table, theta.length, digits),
  };
}
