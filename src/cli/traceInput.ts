import type { Decimal } from 'decimal.js';
import type { Arithmetic } from '../arithmetic/arithmetic.js';
import { parseObjective, withSlope } from '../formula/objective.js';
import { print } from '../formula/print.js';
import { Problem } from '../formula/problem.js';
import type { Expression } from '../formula/syntax.js';
import { showNumber } from '../reporting/number.js';
import { decimalList, wholeNumber } from './handTyped.js';

/** More steps than anybody reads, and a second or two of work. */
const mostSteps = 10_000;
const usualSteps = 3;

/** Where the gradients of a trace come from, as it was typed. */
export interface GradientOptions {
  readonly objective?: string;
  readonly gradients?: string;
  readonly steps?: string;
}

export interface GradientSource {
  readonly steps: number;
  readonly objective: Expression | undefined;
  readonly gradientAt: (theta: readonly Decimal[], t: number) => readonly Decimal[];
}

/**
 * The gradients of a trace: the slope of an objective at every coordinate, or a list that was typed.
 * @throws Problem for a formula or list that cannot be used; `gradientAt` throws `objective-domain`
 */
export function gradientSource(
  options: GradientOptions,
  coordinates: number,
  arithmetic: Arithmetic<Decimal>,
): GradientSource {
  if ((options.objective === undefined) === (options.gradients === undefined)) {
    throw new Problem('gradient-source', 'Give either --objective "theta^2" or --gradients 1,2,3.');
  }
  const asked = options.steps === undefined ? undefined : wholeNumber(options.steps, '--steps', [1, mostSteps]);
  if (options.objective === undefined) return scripted(options.gradients ?? '', asked, coordinates, arithmetic);
  const objective = parseObjective(options.objective);
  const slopeAt = withSlope(objective, arithmetic);
  const gradientAt: GradientSource['gradientAt'] = (theta, t) =>
    theta.map((at, coordinate) => {
      const place = theta.length === 1 ? '' : ` in coordinate ${coordinate + 1}`;
      const { value, derivative } = slopeAt(at);
      const lacking = !value.isFinite() ? 'value' : !derivative.isFinite() ? 'slope' : undefined;
      if (lacking === undefined) return derivative;
      throw undefinedAt(`has no finite ${lacking}`, objective, at, `step ${t} asks for its gradient${place}`);
    });
  return { steps: asked ?? usualSteps, objective, gradientAt };
}

function undefinedAt(what: string, objective: Expression, at: Decimal, asks: string): Problem {
  const place = `theta = ${showNumber(at)}, where ${asks}`;
  return new Problem('objective-domain', `f(theta) = ${print(objective)} ${what} at ${place}.`);
}

/** `1,2,3` for one coordinate; with several, the steps are separated by semicolons: `1,2;3,4`. */
function scripted(
  text: string,
  asked: number | undefined,
  coordinates: number,
  arithmetic: Arithmetic<Decimal>,
): GradientSource {
  const texts = coordinates === 1 ? text.split(/[,;]/) : text.split(';');
  const gradients = texts.map((step) => decimalList(step, '--gradients').map(arithmetic.literal));
  const odd = gradients.findIndex((gradient) => gradient.length !== coordinates);
  if (odd >= 0) {
    const found = gradients[odd]?.length;
    throw new Problem(
      'gradient-length',
      `--gradients has ${found} in step ${odd + 1} where --theta has ${coordinates}; write 1,2;3,4 for two steps of two.`,
    );
  }
  const steps = asked ?? gradients.length;
  if (steps > gradients.length) {
    throw new Problem('gradient-count', `--steps asks for ${steps} steps, but --gradients has ${gradients.length}.`);
  }
  return { steps, objective: undefined, gradientAt: (_theta, t) => gradients[t - 1] ?? [] };
}
