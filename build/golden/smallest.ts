import type { Offers } from '../../src/autodiff/mistakes/engineMistake.js';
import { engineMistakes } from '../../src/autodiff/mistakes/index.js';
import { smallestOf, splitByBreach } from '../../src/diagnosis/breached.js';
import { counterexampleOf } from '../../src/diagnosis/counterexample.js';
import { settingsOf } from '../../src/diagnosis/engines/engineCandidate.js';
import { isTelling, shownGraph } from '../../src/diagnosis/engines/shownGraph.js';
import { splitGraphs } from '../../src/diagnosis/engines/smallestGraph.js';
import { smallGraphs } from '../../src/laws/autodiff/cases/smallGraphs.js';
import { examineEngine } from '../../src/laws/autodiff/examineEngine.js';
import { engineLaws } from '../../src/laws/autodiff/index.js';
import { smallCases } from '../../src/laws/cases/smallCases.js';
import { standardOf } from '../../src/laws/standard.js';
import { edited } from '../../src/optimizers/algorithm.js';
import { optimizers } from '../../src/optimizers/index.js';
import type { Optimizer } from '../../src/optimizers/optimizer.js';
import { graphText } from '../../src/reporting/graphText.js';
import { showNumber } from '../../src/reporting/number.js';
import { requestText } from '../../src/reporting/requestText.js';
import { ownOperations } from '../../src/subjects/engines/composition.js';
import { reference } from '../../src/subjects/reference.js';
import { referenceEngine } from '../../src/subjects/referenceEngine.js';
import type { GoldenFile } from './goldenFile.js';

/** A named mistake with the smallest case that is shown of it. */
interface Row {
  readonly id: string;
  readonly text: string;
  readonly expected: string;
  readonly theirs: string;
}

/** Which case is shown of all that show a mistake. */
type Choose = typeof smallestOf;

/** What the operations of an engine are usually. */
const usual: Offers = new Set([
  ...(['add', 'subtract', 'multiply', 'divide', 'negate', 'power', 'constant_power'] as const),
  ...(['exp', 'log', 'tanh', 'sigmoid', 'relu', 'gelu', 'erf'] as const),
]);

/** Every named mistake of an optimizer, made by the reference and asked for the small cases. */
function optimizerRows(optimizer: Optimizer, choose: Choose): Promise<readonly Row[]> {
  const standard = standardOf(optimizer);
  const requests = smallCases(standard);
  const rows = optimizer.mistakes.map(async ({ id, edits = [], fault }): Promise<Row> => {
    const algorithm = edited(standard.algorithm, edits);
    const responses = await reference(id, algorithm, fault).traces(requests);
    const answered = requests.flatMap((request, k) => {
      const answer = responses[k];
      return answer?.kind === 'answer' ? [{ request, answer }] : [];
    });
    const shown = choose(splitByBreach(answered, standard).breached, standard);
    if (shown === undefined) return { id, text: 'none', expected: '', theirs: '' };
    const { request, expected, yours } = counterexampleOf(shown, standard, undefined);
    return { id, text: requestText(request), ...told(expected, yours) };
  });
  return Promise.all(rows);
}

/** Every named mistake of an engine in the likeliest way to make it, asked for what the laws ask. */
function engineRows(): Promise<readonly Row[]> {
  const laws = engineLaws.filter(({ limitation }) => limitation === undefined);
  const rows = engineMistakes.map(async (mistake): Promise<Row> => {
    const { id } = mistake;
    const [variant] = mistake.variants(usual);
    if (variant === undefined) return { id, text: 'none', expected: '', theirs: '' };
    const candidate = { kind: 'mistake', mistake, variant, composition: ownOperations } as const;
    const { secondBackward = 'resets' } = variant;
    const subject = referenceEngine(id, { ...settingsOf(candidate), secondBackward, offers: usual });
    const { exchanges } = await examineEngine(subject, { seed: 1, runs: 12, laws, alsoAsk: smallGraphs(usual) });
    const { breached } = splitGraphs(exchanges.filter(({ request }) => isTelling(request)));
    const shown = shownGraph(breached, candidate, mistake);
    if (shown === undefined) return { id, text: 'none', expected: '', theirs: '' };
    const { request, expected, yours } = shown;
    return { id, text: graphText(request), ...told(expected, yours) };
  });
  return Promise.all(rows);
}

/** With as many digits as tell the two apart. */
function told(expected: number, yours: number | string): Pick<Row, 'expected' | 'theirs'> {
  if (typeof yours === 'string') return { expected: showNumber(expected, 9), theirs: yours };
  const digits = [6, 9, 15].find((one) => showNumber(expected, one) !== showNumber(yours, one)) ?? 17;
  return { expected: showNumber(expected, digits), theirs: showNumber(yours, digits) };
}

function table(title: string, rows: readonly Row[]): readonly string[] {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  return [
    ...['', `## ${title}`, '', '| mistake | smallest case | expected | with the mistake |', '|---|---|---|---|'],
    ...rows.map((row) => `| ${[row.id, row.text, row.expected, row.theirs].map(cell).join(' | ')} |`),
  ];
}

/** The section of an optimizer. @param choose for specs: another choice of what is shown */
export async function smallestOfOptimizer(
  optimizer: Optimizer,
  choose: Choose = smallestOf,
): Promise<readonly string[]> {
  return table(optimizer.title, await optimizerRows(optimizer, choose));
}

/** The smallest case that is shown of every named mistake. */
export async function smallestFile(): Promise<GoldenFile> {
  const sections: string[] = [];
  for (const optimizer of optimizers) sections.push(...(await smallestOfOptimizer(optimizer)));
  const lines = [
    '# The smallest cases',
    '',
    'What a report shows of every named mistake: the smallest case known on which it differs, the parameter expected after',
    'the last step (or the point at which it asks for its gradient), and what comes of the mistake. Of engines, what is',
    'expected is a partial, or the value. Written by `npm run golden`.',
    ...sections,
    ...table('Automatic differentiation', await engineRows()),
  ];
  return { path: 'golden/SMALLEST.md', text: `${lines.join('\n')}\n` };
}
