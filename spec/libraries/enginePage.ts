import { examineEngine } from '../../src/laws/autodiff/examineEngine.js';
import { engineLaws } from '../../src/laws/autodiff/index.js';
import { graphText } from '../../src/reporting/graphText.js';
import { code, markdownTable } from '../../src/reporting/markdown.js';
import type { EngineLibrary } from './library.js';
import { findingsLines } from './page.js';
import type { Reproduced } from './reproduced.js';

/** Cases per law, as of optimizers. */
const runs = 12;

/** Holds the gradients of a library to the laws of derivatives, and tells of it as a page. */
export async function enginePage(
  { title, about, packageName, open }: EngineLibrary,
  {
    version,
    seed,
    reproduced,
  }: { readonly version: string; readonly seed: number; readonly reproduced: readonly Reproduced[] },
): Promise<string> {
  const subject = await open();
  const laws = engineLaws.filter(({ limitation }) => limitation === undefined);
  const { reports } = await examineEngine(subject, { seed, runs, laws });
  const judged = reports.filter(({ verdict }) => verdict !== 'skipped');
  const rows = judged.map(({ law, verdict, judged: cases, breach, reason = '' }) => {
    const [request] = breach?.requests ?? [];
    const shown = request ? `${graphText(request)}: ${breach?.message}` : reason;
    return [law.title, verdict, String(cases), verdict === 'pass' ? '' : shown];
  });
  return [
    `# ${title} ${version}`,
    '',
    `Written by ${code('npm run libraries')} from a run of ${code(packageName)}. ${about}`,
    '',
    ...findingsLines(reproduced),
    '## Laws',
    '',
    ...markdownTable(['law', 'verdict', 'cases', 'first case that breaks it'], rows),
  ].join('\n');
}
