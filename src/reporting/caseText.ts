import { float64 } from '../arithmetic/float64.js';
import type { ExaminedCase } from '../grading/examineCase.js';
import { pointsOf } from '../laws/compareAsked.js';
import type { LawStatement } from '../laws/law.js';
import type { LawReport } from '../laws/lawReport.js';
import { courseRunner } from '../subjects/runner.js';
import { messages } from './messages.js';
import { showNumber } from './number.js';
import { requestText } from './requestText.js';
import { leftAndRight, paragraph, type Sheet } from './sheet.js';
import { alignColumns } from './table.js';
import { visible, visibleLines } from './visible.js';

/** One law held against one submission: what it states, the case that broke it, and theta step by step. */
export function caseText(examined: ExaminedCase, sheet: Sheet): string {
  const { path, standard, report } = examined;
  return lawText(path, standard.optimizer.title, report, sheet, {
    asked: requestLines(examined, sheet),
    table: thetaTable(examined),
  });
}

/** The verdict on one law with its statement; between them and what was seen stands what was asked. */
export function lawText(
  path: string,
  title: string,
  report: LawReport<LawStatement, unknown>,
  sheet: Sheet,
  { asked, table }: { readonly asked: readonly string[]; readonly table: readonly string[] },
): string {
  const { strong, good, bad, notable } = sheet.style;
  const { law, verdict, judged, reason } = report;
  const left = `${strong(visible(path))} · ${title} · ${law.title}`;
  const colour = verdict === 'pass' ? good : verdict === 'skipped' || verdict === 'undecidable' ? notable : bad;
  const told = report.breach?.message ?? reason ?? messages['holds-on'](judged);
  const sections = [
    leftAndRight(left, colour(verdict), sheet),
    [...paragraph(law.statement, sheet), ...paragraph(law.source, sheet).map(sheet.style.faint)],
    [...asked, ...visibleLines(told).flatMap((line) => paragraph(line, sheet))],
    table,
    [...featureLines(report, sheet), ...report.notes.flatMap((note) => paragraph(`note: ${note}`, sheet))],
  ].filter((lines) => lines.length > 0);
  return ['', ...sections.flatMap((lines) => [...lines, '']), ''].join('\n');
}

/** The requests of the case that broke the law. */
function requestLines({ report }: ExaminedCase, sheet: Sheet): readonly string[] {
  const { breach, judged } = report;
  const requests = breach?.requests ?? [];
  return requests.flatMap((request, index) => {
    const part = requests.length > 1 ? `, run ${index + 1} of ${requests.length}` : '';
    return paragraph(`Case ${judged}${part}: ${requestText(request, 'theta')}`, sheet);
  });
}

/** What was expected and observed in each step, where the breach has a place: theta, or the point of the gradient. */
function thetaTable({ report, standard, exchanges }: ExaminedCase): readonly string[] {
  const { breach } = report;
  const request = breach?.requests[breach.request];
  if (!breach || !request || breach.coordinate === undefined) return [];
  const { tensor = 0, coordinate } = breach;
  const response = exchanges.find((exchange) => sameRequest(exchange.request, request))?.response;
  if (response?.kind !== 'answer') return [];
  const { parameters, asked } = courseRunner(standard.algorithm, float64)(request);
  const [expected, got] = breach.asked ? [asked, pointsOf(request, response)] : [parameters, response.parameters];
  const rows = expected.map((step, index) => [
    String(index + 1),
    showNumber(step[tensor]?.[coordinate] ?? Number.NaN, 17),
    showNumber(got[index]?.[tensor]?.[coordinate] ?? Number.NaN, 17),
  ]);
  return alignColumns([['step', messages[breach.asked ? 'point-expected' : 'theta-expected'](), 'yours'], ...rows]);
}

/** Equal requests are asked once, so that the exchange may hold another object with the same numbers. */
function sameRequest(one: object, other: object): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** What the judged cases had in them, so that a pass shows what it has seen. */
function featureLines({ features }: Pick<LawReport, 'features'>, sheet: Sheet): readonly string[] {
  const seen = [...features].map(([feature, count]) => `${feature} ${count}`);
  return seen.length === 0 ? [] : paragraph(messages.seen(seen), sheet);
}
