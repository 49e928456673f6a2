import type { Separation } from '../diagnosis/separation.js';
import { scoreOf } from '../grading/testsDocument.js';
import type { Survivor, TestsResult } from '../grading/testsResult.js';
import { showNumber } from './number.js';
import { placeLines } from './placeText.js';
import { requestText } from './requestText.js';
import { leftAndRight, paragraph, type Sheet } from './sheet.js';
import { alignColumns, widthOf } from './table.js';
import { testsText as messages } from './testsMessages.js';
import { visible, visibleLines } from './visible.js';

/** Slips of the pen are many and alike: so many are told. */
const mostSlips = 3;

/** So many mistakes are told with the case that would have caught them: enough to write the next tests. */
const mostCases = 6;

/** What a file of tests is worth: a false alarm first, then what survives, then what each test is good for. */
export function testsReport(result: TestsResult, sheet: Sheet): string {
  const sections = [header(result, sheet), ...bodyOf(result, sheet)].filter((lines) => lines.length > 0);
  return `${['', ...sections.flatMap((lines, index) => (index > 1 ? ['', ...lines] : lines)), ''].join('\n')}\n`;
}

function header(result: TestsResult, sheet: Sheet): readonly string[] {
  const { good, bad, notable, strong } = sheet.style;
  const path = visible(result.path);
  const { verdict, named, slips } = result;
  const tone = { complete: good, incomplete: bad, 'false-alarm': bad, ungradable: bad, 'harness-error': notable }[
    verdict
  ];
  const killed = messages.killed(named.killed + slips.killed, named.total + slips.total, scoreOf(result));
  const right = verdict === 'complete' || verdict === 'incomplete' ? killed : messages.verdict(verdict);
  const left = `${path} · ${messages['tests-of'](result.standard.optimizer.title)}`;
  return leftAndRight(left, tone(right), sheet).map((line) => line.replace(path, () => strong(path)));
}

function bodyOf(result: TestsResult, sheet: Sheet): readonly (readonly string[])[] {
  const { verdict, message, place } = result;
  if (verdict === 'false-alarm') return [alarmLines(result, sheet)];
  if (verdict === 'ungradable' || verdict === 'harness-error') {
    const said = visibleLines(message).flatMap((line) => paragraph(line, sheet));
    return [[...said, ...(place ? placeLines(place, sheet.width) : [])]];
  }
  const survivors = result.survivors;
  return [
    summaryLines(result, sheet),
    namedLines(survivors, result, sheet),
    slipLines(survivors, sheet),
    testLines(result, sheet),
  ];
}

function alarmLines({ falseAlarms, standard }: TestsResult, sheet: Sheet): readonly string[] {
  return [
    ...paragraph(messages['false-alarm'](standard.optimizer.title, falseAlarms.length), sheet),
    ...falseAlarms.flatMap(({ name, message, place }) => [
      '',
      `  ${sheet.style.strong(visible(name))}`,
      ...visibleLines(message).flatMap((line) => paragraph(line, sheet, 6)),
      ...(place ? placeLines(place, sheet.width) : []),
    ]),
  ];
}

function summaryLines({ named, slips, stopped }: TestsResult, sheet: Sheet): readonly string[] {
  const said = [messages.tally(named, slips), ...(stopped > 0 ? [messages.stopped(stopped)] : [])].join(' ');
  return paragraph(said, sheet);
}

function namedLines(survivors: readonly Survivor[], { standard }: TestsResult, sheet: Sheet): readonly string[] {
  const named = survivors.flatMap(({ mistake, smallest }) => (mistake ? [{ mistake, smallest }] : []));
  if (named.length === 0) return [];
  return [
    `  ${sheet.style.strong(messages['named-survive']())}`,
    ...named.flatMap(({ mistake, smallest }, index) => [
      ...(index <= mostCases ? [''] : []),
      ...leftAndRight(mistake.statement, sheet.style.faint(mistake.id), sheet),
      ...(smallest && index < mostCases ? paragraph(caught(smallest, standard.optimizer.title), sheet, 6) : []),
    ]),
  ];
}

/** Few digits where they tell the two apart. */
function caught({ request, step, one, other, asked }: Separation, title: string): string {
  const digits = [9, 12, 15].find((count) => showNumber(one, count) !== showNumber(other, count)) ?? 17;
  const [right, wrong] = [showNumber(one, digits), showNumber(other, digits)];
  return messages[asked ? 'caught-by-point' : 'caught-by'](requestText(request), step, title, right, wrong);
}

function slipLines(survivors: readonly Survivor[], sheet: Sheet): readonly string[] {
  const slips = survivors.filter(({ mistake }) => mistake === undefined);
  if (slips.length === 0) return [];
  const pairs = slips
    .slice(0, mostSlips)
    .flatMap(({ changes }) => changes.map(({ from, to }) => [from || '–', '→', to || messages['left-out']()]));
  const wide = alignColumns(pairs, { indent: 4 });
  const shown = widthOf(wide) <= sheet.width ? wide : pairs.flatMap(([from, , to]) => [`    ${from}`, `      → ${to}`]);
  const more = slips.length - mostSlips;
  return [
    `  ${sheet.style.strong(messages['slips-survive']())}`,
    ...shown,
    ...(more > 0 ? [`    ${messages['more-slips'](more)}`] : []),
  ];
}

function testLines({ tests }: TestsResult, sheet: Sheet): readonly string[] {
  const rows = tests.map(({ name, kills, alone }) => [
    visible(name),
    String(kills),
    String(alone),
    kills === 0 ? sheet.style.bad(messages['kills-nothing']()) : '',
  ]);
  const heading = [messages.test(), messages.kills(), messages.alone()].map(sheet.style.faint);
  const wide = alignColumns([heading, ...rows], { indent: 4 });
  if (widthOf(wide) <= sheet.width) return wide;
  return rows.map(([name, kills, alone]) => `    ${kills} (${alone})  ${name}`);
}
