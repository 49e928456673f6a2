import { type Enclosure, within } from '../arithmetic/rounding.js';
import { type Expression, namesIn } from '../formula/syntax.js';
import { isNear } from './near.js';
import { evaluated, type Plan, type PlanLine, type Values, worked } from './plan.js';
import { type Slip, slipBehind } from './slip.js';
import { type Answer, asWritten, valueWritten, type Written } from './written.js';

/**
 * `right`: within half a unit of its last digit. `carried`: it follows from the person's own earlier values. `short`:
 * right as far as it goes, with fewer digits than were asked for, or no number yet.
 */
export type AnswerVerdict = 'right' | 'carried' | 'short' | 'wrong' | 'missing';

/** A part of the working that is not what stands behind it. */
export interface BrokenWorking {
  readonly text: string;
  readonly value: number;
  readonly slip?: Slip;
}

export interface JudgedAnswer {
  readonly line: PlanLine;
  readonly verdict: AnswerVerdict;
  readonly expected: Enclosure;
  readonly answer?: Answer;
  readonly found?: number;
  /** The earlier answers of the person that it follows from, by their labels. */
  readonly from: readonly string[];
  readonly slip?: Slip;
  readonly broken: readonly BrokenWorking[];
}

export interface AnswerRules {
  /** Significant digits that are asked for. */
  readonly digits: number;
}

/** Judges answers line by line, in the order in which they are worked out. @param asked the ids that are asked for */
export function judgeAnswers(
  plan: Plan,
  answers: ReadonlyMap<string, Answer>,
  asked: readonly string[],
  rules: AnswerRules,
): readonly JudgedAnswer[] {
  const right = worked(plan);
  /** The person's own values where there are any, and what follows from them where there are none. */
  const own = new Map(right);
  /** The same, but anywhere within half a unit of their last digit. */
  const rounded = new Map(right);
  const written = new Set<string>();
  const judged: JudgedAnswer[] = [];
  for (const line of plan.lines) {
    const { id, equation, binding } = line;
    const [follows, followsRounded] = [own, rounded].map((from) =>
      evaluated(equation.expression as Expression, binding, from),
    ) as [Enclosure, Enclosure];
    const answer = answers.get(id);
    const around = { plan, right, own, follows, followsRounded, written, rules };
    if (asked.includes(id)) judged.push(judge(line, answer, around));
    const value = answer && valueWritten(answer.result, own);
    const isUsed = value !== undefined && mayReplace(value, right.get(id) as Enclosure);
    own.set(id, isUsed ? value : follows);
    rounded.set(id, isUsed ? asWritten((answer as Answer).result, own) : followsRounded);
    if (isUsed) written.add(id);
  }
  return judged;
}

/** What is nothing, or no number, would make the rest trivial. */
function mayReplace({ value, radius }: Enclosure, right: Enclosure): boolean {
  return Number.isFinite(value) && Number.isFinite(radius) && (value !== 0 || right.value === 0);
}

interface Circumstances {
  readonly plan: Plan;
  readonly right: Values;
  readonly own: Values;
  readonly follows: Enclosure;
  readonly followsRounded: Enclosure;
  readonly written: ReadonlySet<string>;
  readonly rules: AnswerRules;
}

function judge(line: PlanLine, answer: Answer | undefined, around: Circumstances): JudgedAnswer {
  const { right, own, rules, written } = around;
  const expected = right.get(line.id) as Enclosure;
  if (answer === undefined) return { line, verdict: 'missing', expected, from: [], broken: [] };
  const { result } = answer;
  const broken = brokenWorking(answer, line, around);
  const judged = { line, expected, answer, broken, found: valueWritten(result, own).value };
  // Names in a result are tried over the right values first.
  if (isNear(expected, asWritten(result, right))) {
    const isShort =
      result.digits === 0 ||
      (result.digits < rules.digits && !isNear(expected, withDigits(result, expected, own, rules)));
    return { ...judged, verdict: isShort ? 'short' : 'right', from: [] };
  }
  const found = asWritten(result, own);
  const from = isCarried(found, expected, around) ? idsRead(line).filter((id) => written.has(id)) : [];
  if (from.length > 0) return { ...judged, verdict: 'carried', from };
  const slip = slipBehind(found, line, around.plan, [right, own]);
  return { ...judged, verdict: 'wrong', from, ...(slip ? { slip } : {}) };
}

/** The values that a line is computed from. */
function idsRead({ equation, binding }: PlanLine): readonly string[] {
  return [...namesIn(equation.expression)].map((name) => binding.get(name) ?? name);
}

/**
 * Whether it follows from the person's own values as they are written; or from what was rounded to them, where that
 * excludes the right value: an interval that holds both proves nothing.
 */
function isCarried(found: Enclosure, expected: Enclosure, { follows, followsRounded }: Circumstances): boolean {
  return isNear(follows, found) || (isNear(followsRounded, found) && !isNear(followsRounded, expected));
}

/** The result as it would be if it had the digits that are asked for. */
function withDigits(result: Written, expected: Enclosure, own: Values, { digits }: AnswerRules): Enclosure {
  const magnitude = expected.value === 0 ? 0 : Math.floor(Math.log10(Math.abs(expected.value)));
  const { value, radius } = valueWritten(result, own);
  return within(value, radius + 0.5 * 10 ** (magnitude - digits + 1));
}

/** Every part of the working that does not come to what stands last. */
function brokenWorking(answer: Answer, line: PlanLine, around: Circumstances): readonly BrokenWorking[] {
  const { right, own, plan } = around;
  const ends = [right, own].map((values) => asWritten(answer.result, values));
  return answer.working.flatMap((part): readonly BrokenWorking[] => {
    const values = [right, own].map((over) => asWritten(part, over));
    if (values.some((value) => ends.some((end) => isNear(value, end)))) return [];
    const [value] = values as [Enclosure];
    const slip = part.formula.kind === 'name' ? undefined : slipBehind(value, line, plan, [right, own]);
    return [{ text: part.text, value: value.value, ...(slip ? { slip } : {}) }];
  });
}
