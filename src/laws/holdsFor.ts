import { isElementwise } from '../formula/takeOut.js';
import { askingLine } from '../optimizers/algorithm.js';
import { dialectName } from '../optimizers/dialect.js';
import type { Standard } from './law.js';

/** Conditions that laws hold under; each is `true` or the reason why not. */
type Condition = (standard: Standard) => true | string;

/** All conditions must be met; the first that is not gives the reason. */
export function allOf(...conditions: readonly Condition[]): Condition {
  return (standard) => {
    for (const condition of conditions) {
      const answer = condition(standard);
      if (answer !== true) return answer;
    }
    return true;
  };
}

/** The optimizers that a law names. */
export function optimizersNamed(...ids: readonly string[]): Condition {
  return ({ optimizer }) => ids.includes(optimizer.id) || `${aboutOthers}${ids.join(', ')}`;
}

/** Whether a reason says no more than that the law is about other optimizers. */
export function isAboutOthers(reason: string): boolean {
  return reason.startsWith(aboutOthers);
}

const aboutOthers = 'it speaks of ';

/** The choice that a law's equation is written in, on an axis. */
export function choice(axis: string, id: string): Condition {
  return ({ dialect }) =>
    dialect.choices.some((made) => made.axis === axis && made.choice.id === id) ||
    `it is written for ${axis}=${id}, not for ${dialectName(dialect) || 'this dialect'}`;
}

/** A choice under which a law does not hold. */
export function notChosen(axis: string, id: string): Condition {
  return ({ dialect }) =>
    dialect.choices.every((made) => made.axis !== axis || made.choice.id !== id) ||
    `it does not hold for ${axis}=${id}`;
}

/** No option of weight decay changes the gradient or the parameters beside the step. */
export const undecayed: Condition = allOf(notChosen('decay', 'coupled'), notChosen('decay', 'decoupled'));

/** Hyperparameters that a law sets and the subject must therefore read. */
export function reading(...names: readonly string[]): Condition {
  return ({ reads }) => {
    const missing = names.filter((name) => !reads.has(name));
    return missing.length === 0 || `the subject does not read ${missing.join(', ')}`;
  };
}

/** Intermediates that a law speaks of. */
export function computing(...names: readonly string[]): Condition {
  return ({ algorithm }) => {
    const missing = names.filter((name) => !algorithm.lines.some((line) => line.target === name));
    return missing.length === 0 || `it has no ${missing.join(', ')}`;
  };
}

/** No line reads a tensor as a whole. */
export const elementwise: Condition = ({ algorithm }) =>
  isElementwise(algorithm.lines) || 'a line reads the tensor as a whole';

/** No choice of the dialect declares that it breaks the law. */
export function unlessBroken(law: string): Condition {
  return ({ dialect }) => dialect.choices.map(({ choice: made }) => made.breaks?.[law]).find(Boolean) ?? true;
}

/** The step asks for its gradient elsewhere than at theta. */
export const askingAhead: Condition = ({ algorithm }) =>
  askingLine(algorithm) >= 0 || 'it asks for its gradient at theta';

/** The step asks for its gradient at theta. */
export const askingAtTheta: Condition = ({ algorithm }) =>
  askingLine(algorithm) < 0 || 'it asks for its gradient elsewhere than at theta';

/** Always. */
export const everywhere: Condition = () => true;
