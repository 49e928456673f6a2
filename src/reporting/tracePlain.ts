import type { Counterexample } from '../diagnosis/diagnosis.js';
import { workedLines } from './counterexampleText.js';
import { messages } from './messages.js';
import { requestText } from './requestText.js';

/** The smallest case of an optimizer as linear text, a line an equation. */
export function tracePlain(found: Counterexample): readonly string[] {
  const rows = workedLines(found).map(({ line, role, expected, yours, observed }) => {
    const told = yours === '' ? '' : messages[observed ? 'yours' : 'behaves-as'](yours);
    return [`${line}: expected ${expected}`, told, role].filter(Boolean).join(', ');
  });
  return [`smallest case: ${requestText(found.request, 'theta')}, at step ${found.step}`, ...rows];
}
