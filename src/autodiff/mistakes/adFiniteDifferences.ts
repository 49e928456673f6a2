import type { NamedMistake } from './namedMistake.js';

/** Recognised by its calls, not by its numbers. */
export const adFiniteDifferences: NamedMistake = {
  id: 'ad-finite-differences',
  statement: 'It takes finite differences: the function is called more often the more variables there are.',
  hint: 'How often does one gradient call the function, for 2 variables and for 10?',
  explanation:
    'A difference quotient is no automatic differentiation: it costs a call for every variable, and loses half of the ' +
    'digits or more. Reverse mode evaluates once, and gets all partials in one walk backward, exact but for rounding.',
  frequency: 'seen',
  failsAll: 'All of them ask for slopes that are exact but for rounding, and a difference quotient gives none.',
};
