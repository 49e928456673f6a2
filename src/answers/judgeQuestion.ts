import { graphOfFormula } from '../autodiff/graphOfFormula.js';
import { nearest } from '../formula/nearest.js';
import { Problem } from '../formula/problem.js';
import { findDialect } from '../optimizers/dialect.js';
import { findOptimizer } from '../optimizers/find.js';
import { namedAlgorithm } from '../optimizers/namedAlgorithm.js';
import { graphPlan } from './graphPlan.js';
import { type AnswerVerdict, type JudgedAnswer, judgeAnswers } from './judgeAnswers.js';
import type { Plan } from './plan.js';
import { answeredTwice, type Entry } from './sheet.js';
import type { ChoiceQuestion, Credit, SheetQuestion, ValuesQuestion } from './sheetQuestion.js';
import { tracePlan } from './tracePlan.js';
import { type Answer, readAnswer } from './written.js';

/** One of several answers to choose from. */
export interface JudgedChoice {
  readonly id: string;
  readonly text: string;
  readonly verdict: 'right' | 'wrong' | 'missing';
  readonly chosen?: string;
}

export interface JudgedQuestion {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  readonly earned: number;
  readonly answers: readonly JudgedAnswer[];
  readonly choices: readonly JudgedChoice[];
}

type Entries = ReadonlyMap<string, Entry>;

/**
 * Judges what a sheet says of one question.
 * @throws Problem where the sheet or the question does not say what it must, with the place
 */
export function judgeQuestion(question: SheetQuestion, entries: Entries, credit: Credit): JudgedQuestion {
  const { id, title, points } = question;
  const answers = question.kind === 'answers' ? judgeValues(question, entries) : [];
  const choices = question.kind === 'choice' ? judgeChoices(question, entries) : [];
  const verdicts: readonly AnswerVerdict[] = [...answers, ...choices].map(({ verdict }) => verdict);
  const worth: Readonly<Record<AnswerVerdict, number>> = { right: 1, wrong: 0, missing: 0, ...credit };
  const share = verdicts.reduce((sum, verdict) => sum + worth[verdict], 0) / verdicts.length;
  return { id, title, points, earned: points * share, answers, choices };
}

function judgeValues(question: ValuesQuestion, entries: Entries): readonly JudgedAnswer[] {
  const plan = planOf(question);
  const asked = question.ask ?? plan.lines.map(({ id }) => id);
  for (const id of asked) {
    if (!plan.lines.some((line) => line.id === id)) {
      const known = plan.lines.map((line) => line.id);
      throw new Problem('assignment-ask', `Question ${question.id} asks for ${id}. ${knownOf(id, known)}`);
    }
  }
  const judged = judgeAnswers(plan, answersIn(plan, asked, question, entries), asked, { digits: question.digits });
  const none = judged.find(({ expected }) => !Number.isFinite(expected.value) || !Number.isFinite(expected.radius));
  if (none === undefined) return judged;
  const message = `Question ${question.id} asks for ${none.line.id}, which is no number at these values.`;
  throw new Problem('assignment-value', message);
}

function planOf(question: ValuesQuestion): Plan {
  if ('graph' in question) {
    const { graph } = graphOfFormula(question.graph.formula);
    const at = graph.variables.map((name) => {
      const value = question.graph.at[name];
      if (value !== undefined) return value;
      throw new Problem('assignment-at', `Question ${question.id} has no value for ${name} in at.`);
    });
    return graphPlan(graph, at);
  }
  const { optimizer: name, dialect, objective, theta, steps, set } = question.trace;
  const optimizer = findOptimizer(name);
  const algorithm = namedAlgorithm(optimizer, findDialect(optimizer, dialect));
  const known = Object.keys(algorithm.hyperparameters);
  for (const given of Object.keys(set)) {
    if (known.includes(given)) continue;
    const message = `Question ${question.id} sets ${given}, which ${optimizer.title} does not have.`;
    throw new Problem('assignment-set', `${message} ${knownOf(given, known)}`);
  }
  // One step more than is asked: a value may be that of the next.
  const task = { algorithm, mistakes: optimizer.mistakes, objective, theta, hyperparameters: set, steps: steps + 1 };
  return tracePlan(task);
}

/** By the ids of the plan. Names may be written as a person writes them: m̂1, ∂f/∂v4, m_hat_1. */
function answersIn(
  plan: Plan,
  asked: readonly string[],
  { id }: ValuesQuestion,
  entries: Entries,
): ReadonlyMap<string, Answer> {
  const spellings = new Map(
    plan.lines.flatMap((line) =>
      [line.id, line.label, ...line.aliases].map((name) => [plainly(name), line.id] as const),
    ),
  );
  const formulaNames = [...plan.givens.keys(), ...plan.lines.map((line) => line.id)];
  const answers = new Map<string, Answer>();
  const lines = new Map<string, number>();
  for (const [name, { text, place }] of entries) {
    const known = spellings.get(plainly(name));
    if (known === undefined) throw notAsked(id, name, asked, place);
    const first = lines.get(known);
    if (first !== undefined) throw answeredTwice(id, name, first, place);
    lines.set(known, place.line);
    const answer = atPlace(place, () => readAnswer(text, formulaNames));
    if (answer) answers.set(known, answer);
  }
  return answers;
}

const plainly = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll('\u0302', 'hat')
    .replaceAll('∂', 'd')
    .replaceAll('θ', 'theta')
    .replaceAll(/[\s_{}]/g, '')
    .toLowerCase();

function judgeChoices(question: ChoiceQuestion, entries: Entries): readonly JudgedChoice[] {
  const ids = question.items.map(({ id }) => id);
  for (const [name, { place }] of entries) {
    if (!ids.includes(name)) throw notAsked(question.id, name, ids, place);
  }
  return question.items.map(({ id, text, answer }): JudgedChoice => {
    const entry = entries.get(id);
    const chosen = entry?.text.trim().toLowerCase() ?? '';
    if (entry === undefined || chosen === '') return { id, text, verdict: 'missing' };
    if (!question.options.includes(chosen)) {
      throw new Problem(
        'sheet-choice',
        `'${entry.text}' is no choice of ${id}. ${knownOf(chosen, question.options)}`,
        entry.place,
      );
    }
    return { id, text, chosen, verdict: chosen === answer ? 'right' : 'wrong' };
  });
}

function notAsked(question: string, name: string, asked: readonly string[], place: Entry['place']): Problem {
  return new Problem('sheet-answer', `Question ${question} does not ask for ${name}. ${knownOf(name, asked)}`, place);
}

/** What may have been meant. */
export function knownOf(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near ? `Did you mean ${near}?` : `It has ${known.join(', ')}.`;
}

/** What cannot be read is told with its place in the sheet, not in the answer. */
export function atPlace<T>(place: Entry['place'], read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Problem) throw new Problem(error.code, error.message, place);
    throw error;
  }
}
