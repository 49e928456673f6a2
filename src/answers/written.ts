import { decimal } from '../arithmetic/decimal.js';
import { type Enclosure, within } from '../arithmetic/rounding.js';
import { nearest } from '../formula/nearest.js';
import { parseExpression } from '../formula/parse.js';
import { Problem } from '../formula/problem.js';
import { type Expression, namesIn } from '../formula/syntax.js';
import { constants, evaluated, type Values } from './plan.js';

/** A number or a formula that stands between two equals signs. */
export interface Written {
  readonly text: string;
  readonly formula: Expression;
  /** Half a unit of the last digit, in units of the value; 0 for whatever is not a number alone: that is exact. */
  readonly halfUnit: number;
  /** Significant digits; infinite where it is exact, 0 where it is written in terms of other values. */
  readonly digits: number;
}

/** An answer as it was written: `v6/v2 = e^5/2` is its working and its result. */
export interface Answer {
  readonly text: string;
  readonly working: readonly Written[];
  readonly result: Written;
}

const exact = decimal(50);
const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
/** `3.2·10^-4`, with the signs that people and spreadsheets use. */
const timesTen = /^([+-]?(?:\d+\.?\d*|\.\d+))\s*[·×⋅x*]\s*10\s*(?:\^|\*\*)\s*\(?\s*([+-]?\d+)\s*\)?$/i;
const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const decimalComma = /^[+-]?\d+,\d+$/;
/** Whoever works by hand writes less. */
const mostCharacters = 400;
/** Further out a double has no such number. */
const largestExponent = 308;

/**
 * Reads an answer; `undefined` where nothing is written.
 * @param known the names that a formula may use
 * @throws Problem `answer-…` or `formula-…` with what to write instead
 */
export function readAnswer(text: string, known: readonly string[]): Answer | undefined {
  const trimmed = text.trim();
  if (trimmed.length > mostCharacters) {
    throw new Problem(
      'answer-length',
      `An answer has ${trimmed.length} characters; at most ${mostCharacters} are read.`,
    );
  }
  if (trimmed === '' || trimmed === '?') return undefined;
  const parts = trimmed.split(/[=≈]/).map((part) => readPart(part.trim(), trimmed, known));
  return { text: trimmed, working: parts.slice(0, -1), result: parts.at(-1) as Written };
}

function readPart(text: string, whole: string, known: readonly string[]): Written {
  if (text === '') throw new Problem('answer-empty', `'${whole}' has nothing on one side of an equals sign.`);
  if (decimalComma.test(text)) {
    throw new Problem('answer-comma', `'${text}' has a comma; write ${text.replace(',', '.')}.`);
  }
  const typed = asTyped(text);
  const plain = typed.replaceAll(/(?<=\d)[_\s](?=\d{3})/g, '').replace(timesTen, '$1e$2');
  return plainNumber.test(plain) ? readNumber(plain, text) : readFormula(typed, text, known);
}

/** Signs that a person finds in a text, in those of formulas. */
function asTyped(text: string): string {
  return text
    .replaceAll('−', '-')
    .replaceAll('π', 'pi')
    .replaceAll(/⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (raised) => {
      const digits = [...raised].map((sign) => (sign === '⁻' ? '-' : superscripts.indexOf(sign)));
      return `^(${digits.join('')})`;
    });
}

function readNumber(plain: string, text: string): Written {
  const value = exact.literal(plain);
  if (!value.isZero() && Math.abs(value.e) > largestExponent) {
    throw new Problem('answer-range', `'${text}' is beyond what a double can hold, about 1e308.`);
  }
  const [mantissa = '', exponent = '0'] = plain.toLowerCase().split('e');
  const decimals = (mantissa.split('.')[1] ?? '').length - Number(exponent);
  const digits = mantissa.replaceAll(/[+\-.]/g, '').replace(/^0+(?=\d)/, '').length;
  return { text, formula: parseExpression(plain.replace(/^\+/, '')), halfUnit: 0.5 * 10 ** -decimals, digits };
}

function readFormula(typed: string, text: string, known: readonly string[]): Written {
  const formula = parseExpression(typed);
  const names = [...known, ...constants.keys()];
  const read = [...namesIn(formula)];
  for (const name of read) {
    if (names.includes(name)) continue;
    const near = nearest(name, names);
    const hint = near ? `Did you mean ${near}?` : `Known here are ${names.join(', ')}.`;
    throw new Problem('answer-name', `'${text}' uses ${name}, which is nothing here. ${hint}`);
  }
  const isNumber = read.every((name) => constants.has(name) && !known.includes(name));
  const written = { text, formula, halfUnit: 0, digits: isNumber ? Number.POSITIVE_INFINITY : 0 };
  if (isNumber) requireFinite(written);
  return written;
}

/** @throws Problem `answer-range` for what comes to no number that a double holds */
function requireFinite(written: Written): void {
  const { value } = valueWritten(written, new Map());
  if (Number.isFinite(value)) return;
  const comesTo = Number.isNaN(value) ? 'no number' : 'more than a double can hold';
  throw new Problem('answer-range', `'${written.text}' comes to ${comesTo}; look at its parts.`);
}

/** A person's formula names values by their ids. */
const asNamed: ReadonlyMap<string, string> = new Map();

/** What was written, over these values of its names. */
export function valueWritten({ formula }: Written, values: Values): Enclosure {
  return evaluated(formula, asNamed, values);
}

/** An answer as something to compute with: anywhere within half a unit of its last digit. */
export function asWritten(written: Written, values: Values): Enclosure {
  const { value, radius } = valueWritten(written, values);
  return within(value, radius + written.halfUnit);
}
