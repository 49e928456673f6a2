import { enclosedRunner } from '../subjects/enclosedRunner.js';
import type { Puzzle } from './puzzle.js';

/** What a typed number is to the question what the puzzle's equations give. */
export type ValueJudgement = {
  /** `right-equations`: it is what the right ones give; `few-digits`: it could be either. */
  readonly kind: 'right' | 'wrong' | 'right-equations' | 'few-digits';
  readonly typed: string;
};

/**
 * A number is right as it would be rounded: within half a unit of its last digit, besides what rounding does to the
 * equations. Fewer digits than asked for are enough where the result has no more.
 * @param typed a decimal text
 */
export function judgeValue({ asked, planted, standard }: Puzzle, typed: string): ValueJudgement {
  const { request, coordinate } = asked;
  const value = Number(typed);
  const reach = halfUnit(typed);
  const agrees = (algorithm: typeof planted): 'exactly' | 'rounded' | 'not' => {
    const enclosure = enclosedRunner(algorithm)(request).at(-1)?.[0]?.[coordinate];
    const off = Math.abs(value - (enclosure?.value ?? Number.NaN));
    const radius = enclosure?.radius ?? 0;
    return off <= radius ? 'exactly' : off <= reach + radius ? 'rounded' : 'not';
  };
  const [wrong, right] = [agrees(planted), agrees(standard.algorithm)];
  if (wrong === 'exactly') return { kind: 'right', typed };
  if (wrong === 'rounded') return { kind: digitsOf(typed) < asked.digits ? 'few-digits' : 'right', typed };
  return { kind: right === 'not' ? 'wrong' : 'right-equations', typed };
}

/** Half a unit of the last digit: of 0.90 it is 0.005. */
function halfUnit(typed: string): number {
  const [mantissa = '', exponent = '0'] = typed.toLowerCase().split('e');
  const places = mantissa.split('.')[1]?.length ?? 0;
  return Number(`0.5e${Number(exponent) - places}`);
}

/** Digits behind the first that is not 0. */
function digitsOf(typed: string): number {
  const [mantissa = ''] = typed.toLowerCase().split('e');
  return mantissa.replace(/[^\d]/g, '').replace(/^0+/, '').length;
}
