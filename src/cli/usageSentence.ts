/**
 * A complaint of the command-line parser as a line that ends with the next step:
 * `error: unknown option '--loud'` becomes `Unknown option '--loud'. assay grade --help lists the options.`
 *
 * @param word the subcommand; undefined, or an option, where none was called
 * @param formulaHint a sentence that the parser cannot know
 */
export function usageSentence(complaint: string, word: string | undefined, formulaHint = ''): string {
  const said = complaint.replace(/^error: /, '').trim();
  const [, what = said, hint] = /^(.*?)\n\((.*)\)$/s.exec(said) ?? [];
  const sentence = `${what.charAt(0).toUpperCase()}${what.slice(1)}`.replace(/\.?$/, '.');
  const command = word === undefined || word.startsWith('-') ? 'assay' : `assay ${word}`;
  return `${[sentence, hint, formulaHint, `${command} --help lists the options.`].filter(Boolean).join(' ')}\n`;
}
