import { engineTitle } from '../diagnosis/engines/describeEngine.js';
import type { ExaminedEngineCase } from '../grading/examineCase.js';
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
  const table = shown === undefined ? [] : adjointOf(shown, sheet);
  return lawText(path, engineTitle, report, sheet, { asked, table });
}
