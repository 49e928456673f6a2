import type { Subcommand } from './subcommand.js';

/**
 * What `assay` can do, in the order of `assay --help`. A file is imported when its command is called:
 * `{ name: 'grade', description: 'Test submissions and name their mistakes', load: () => import('./commands/grade.js') }`.
 */
export const subcommands: readonly Subcommand[] = [
  {
    name: 'grade',
    description: 'Test submissions, and name the mistake in a wrong one',
    load: () => import('./commands/grade.js'),
  },
  {
    name: 'regrade',
    description: 'Grade a class again, and list every grade that changed',
    load: () => import('./commands/regrade.js'),
  },
  {
    name: 'forget',
    description: 'Take a student out of the results of a class',
    load: () => import('./commands/forget.js'),
  },
  {
    name: 'show',
    description: 'Print an optimizer, a schedule, a loss, …: equations, defaults, dialects',
    load: () => import('./commands/show.js'),
  },
  {
    name: 'atlas',
    description: 'Write the whole registry as one document in Markdown',
    load: () => import('./commands/atlas.js'),
  },
  {
    name: 'trace',
    description: 'Work an optimizer out by hand, step by step, as a table',
    load: () => import('./commands/trace.js'),
  },
  {
    name: 'gradient',
    description: 'Differentiate a formula by hand, node by node, as a table',
    takesFormula: true,
    load: () => import('./commands/gradient.js'),
  },
  {
    name: 'puzzle',
    description: 'Plant a mistake in an optimizer for you to find, and judge your answer',
    load: () => import('./commands/puzzle.js'),
  },
  {
    name: 'laws',
    description: 'List what is checked, as the contents of a textbook',
    load: () => import('./commands/laws.js'),
  },
  {
    name: 'errata',
    description: 'List what papers and courses print wrong, with the numbers that show it',
    load: () => import('./commands/errata.js'),
  },
  {
    name: 'vectors',
    description: 'Write or check test vectors, for programs in any language',
    load: () => import('./commands/vectors.js'),
  },
  {
    name: 'cases',
    description: 'Write cases without answers, for a program on another machine',
    load: () => import('./commands/cases.js'),
  },
  {
    name: 'judge',
    description: 'Judge the answers to such cases, as if the program had run here',
    load: () => import('./commands/judge.js'),
  },
  {
    name: 'identify',
    description: 'Tell which optimizer and dialect a program is, and what it does at the edges',
    load: () => import('./commands/identify.js'),
  },
  {
    name: 'compare',
    description: 'Tell whether two programs are the same optimizer, or where they part',
    load: () => import('./commands/compare.js'),
  },
  {
    name: 'record',
    description: 'Write what an optimizer does now, to be checked against later',
    load: () => import('./commands/record.js'),
  },
  {
    name: 'check',
    description: 'Tell what changed since a baseline was recorded',
    load: () => import('./commands/check.js'),
  },
  {
    name: 'diff',
    description: 'Tell what changed from one baseline to another',
    load: () => import('./commands/diff.js'),
  },
];
