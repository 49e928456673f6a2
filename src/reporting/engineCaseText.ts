import { engineTitle } from '../diagnosis/engines/describeEngine.js';
import type { ExaminedEngineCase } from '../grading/examineCase.js';
import type { EngineReport } from '../laws/autodiff/examineEngine.js';
import { lawText } from './caseText.js';
import { adjointOf, graphText } from './graphText.js';
import { paragraph, type Sheet } from './sheet.js';

/** More nodes than this are no table to read. */
const mostNodes = 30;

/** One law held against one engine: what it states, the graph that broke it, and reverse mode worked out by hand. */
export function engineCaseText({ path, report }: ExaminedEngineCase, sheet: Sheet): string {
  const { breach, judged } = report;
  const requests = (breach?.requests ?? []).filter(({ graph }) => graph.operations.length <= mostNodes);
  const asked = requests.flatMap((request, index) => {
    const part = requests.length > 1 ? `, run ${index + 1} of ${requests.length}` : '';
    return paragraph(`Case ${judged}${part}: ${graphText(request)}`, sheet);
  });
  const shown = requests[breach?.request ?? 0];
  const table = shown === undefined ? [] : adjointOf(shown, givenIn(breach), sheet);
  return lawText(path, engineTitle, report, sheet, { asked, table });
}

/** What was expected and given, where that is the partial of a variable, or the value. */
function givenIn(breach: EngineReport['breach']): Parameters<typeof adjointOf>[1] {
  if (breach?.expected === undefined || breach.got === undefined) return undefined;
  const { coordinate, expected, got } = breach;
  return { ...(coordinate === undefined ? {} : { variable: coordinate }), expected: expected.value, yours: got };
}
