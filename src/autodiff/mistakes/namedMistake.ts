/** How often the mistake was met in 168 public implementations and in issue trackers. */
export type Frequency = 'common' | 'seen' | 'hypothetical';

/** What is said of a mistake that has a name. */
export interface NamedMistake {
  readonly id: string;
  /** What is wrong, as a sentence that ends with a full stop. */
  readonly statement: string;
  /** A question that leads there without giving the answer away. */
  readonly hint: string;
  /** Why it is wrong and what is right, in two or three sentences. */
  readonly explanation: string;
  readonly frequency: Frequency;
  /** Why nearly every check fails, as a sentence, where there is one reason for all: then they are not told one by one. */
  readonly failsAll?: string;
}
