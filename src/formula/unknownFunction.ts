import { type Cursor, problemAt } from './cursor.js';
import { nearest } from './nearest.js';
import { otherFunctions, writtenOut } from './otherNotations.js';
import type { Problem } from './problem.js';
import type { Token } from './tokenize.js';
import { isWholeFunction } from './wholeFunctions.js';

/** What to write instead of a function that is not in the cursor's table. */
export function unknownFunction(cursor: Cursor, name: Token): Problem {
  const whole = isWholeFunction(name.text) ? writtenOut[name.text] : undefined;
  if (whole) {
    const why = 'takes a vector or matrix as a whole, and here every name is one number';
    return problemAt(cursor, 'formula-function', `${name.text} ${why}: write it out, as ${whole}.`, name.span);
  }
  const other = otherFunctions.get(name.text);
  if (other) {
    return problemAt(cursor, 'formula-function', `There is no function ${name.text}; write ${other}.`, name.span);
  }
  const known = [...cursor.functions.keys()];
  const near = nearest(name.text, known);
  const hint = near ? `did you mean ${near}?` : `known are ${known.join(', ')}.`;
  const times = 'For a product write a * between the name and the parenthesis.';
  return problemAt(cursor, 'formula-function', `There is no function ${name.text}; ${hint} ${times}`, name.span);
}
