import { dialectName, findDialect } from '../../src/optimizers/dialect.js';
import { findOptimizer } from '../../src/optimizers/find.js';
import { className, identityText } from '../../src/reporting/identityText.js';
import { code, markdownTable } from '../../src/reporting/markdown.js';
import { styleFor } from '../../src/reporting/style.js';
import type { ExaminedOptimizer } from './examined.js';
import type { Documented, Library } from './library.js';
import type { Reproduced } from './reproduced.js';

/** What was found out about a library, as a page. */
export function libraryPage(
  { title, about, packageName }: Library,
  version: string,
  all: readonly ExaminedOptimizer[],
  reproduced: readonly Reproduced[],
): string {
  return [
    `# ${title} ${version}`,
    '',
    `Written by ${code('npm run libraries')} from a run of ${code(packageName)}. ${about} What each one is was found from its answers alone.`,
    '',
    ...markdownTable(['optimizer', 'what it is', 'held to', 'conforms'], all.map(rowOf)),
    ...findingsLines(reproduced),
    ...all.flatMap(optimizerLines),
  ].join('\n');
}

/** What contradicts the documentation, each with its program. */
export function findingsLines(reproduced: readonly Reproduced[]): readonly string[] {
  const opening =
    reproduced.length === 0
      ? 'No behaviour contradicts its own documentation or the paper that it cites; what differs is a convention.'
      : 'What contradicts its own documentation or the paper that it cites, and is no convention.';
  return ['## Findings', '', opening, '', ...reproduced.flatMap(findingLines)];
}

function rowOf({ optimizer, identity, reports }: ExaminedOptimizer): readonly string[] {
  const failed = reports.filter(({ verdict }) => verdict !== 'pass');
  const { is, precision } = identity;
  const conforms =
    failed.length === 0 ? `yes, ${reports.length} laws` : `no: ${failed.length} of ${reports.length} laws broken`;
  return [
    code(optimizer.name),
    `${is ? className(is) : 'none of the registry'}, ${precision}`,
    heldTo(optimizer.documented),
    conforms,
  ];
}

function heldTo({ optimizer, dialect = [] }: Documented): string {
  const found = findOptimizer(optimizer);
  return [found.title, dialectName(findDialect(found, dialect).dialect)].filter(Boolean).join(', ');
}

function findingLines({ finding, program, output }: Reproduced, index: number): readonly string[] {
  return [
    `### ${index + 1}. ${finding.title}`,
    '',
    `Promised: ${finding.promised}`,
    '',
    finding.happens,
    '',
    '```js',
    program.trimEnd(),
    '```',
    '',
    'prints',
    '',
    '```text',
    output.trimEnd(),
    '```',
    '',
  ];
}

function optimizerLines({ optimizer, identity, reports }: ExaminedOptimizer): readonly string[] {
  const failed = reports.filter(({ verdict }) => verdict !== 'pass');
  const { says, source } = optimizer.documented;
  return [
    `## ${optimizer.name}`,
    '',
    '```text',
    identityText(identity, { width: 100, style: styleFor(false) }).replaceAll(/^\n+|\n+$/g, ''),
    '```',
    '',
    `Documented: “${says}” (${source}). Held to ${heldTo(optimizer.documented)}, ${reports.length - failed.length} of ${reports.length} laws hold.`,
    '',
    ...failed.map(({ law, verdict, breach, reason }) => {
      const seen = (breach?.message ?? reason ?? verdict).replaceAll(/\s*\n\s*/g, ' ');
      return `- ${law.title}: ${seen}`;
    }),
    ...(failed.length > 0 ? [''] : []),
  ];
}
