import type { NamedMistake } from '../autodiff/mistakes/namedMistake.js';
import { messages } from './messages.js';

/** A mistake's statement in a list, and behind it how often it was met; nothing where nobody has counted. */
export function statedWithFrequency({ statement, frequency }: NamedMistake): string {
  return frequency === 'hypothetical' ? statement : `${statement} (${frequency})`;
}

/** How often a mistake was met, as sentences: one, or none where nobody has counted. */
export function frequencyText({ frequency }: NamedMistake): readonly string[] {
  return frequency === 'hypothetical' ? [] : [messages[`met-${frequency}`]()];
}
