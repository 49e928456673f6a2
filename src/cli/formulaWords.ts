/**
 * The words of a command that takes a formula. One that begins with a single minus is a formula or a number and no
 * option: these begin with two here. A space in front tells the command-line parser.
 */
export function formulaWords(words: readonly string[]): readonly string[] {
  return words.map((word) => (/^-[^-]/.test(word) && word !== '-h' ? ` ${word}` : word));
}

/** What else to try, where a complaint of the command-line parser may come from how a formula was typed. */
export function formulaHint(complaint: string): string {
  if (/too many arguments/i.test(complaint)) return 'Put the formula in quotes, and write --at x=1,y=2 without spaces.';
  if (/unknown option '--?[^']*[^a-z\-'][^']*'/.test(complaint)) {
    return 'A formula that begins with two minuses stands in parentheses, or last, behind --.';
  }
  return '';
}
