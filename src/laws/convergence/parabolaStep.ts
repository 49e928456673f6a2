import type { Decimal } from 'decimal.js';
import { parseEquations } from '../../formula/parse.js';
import type { Equation } from '../../formula/syntax.js';
import { algorithmIn, algorithmOf } from '../../optimizers/algorithm.js';
import { findDialect } from '../../optimizers/dialect.js';
import { momentum } from '../../optimizers/momentum.js';
import { sgd } from '../../optimizers/sgd.js';
import { exact } from '../decimalView.js';
import type { Matrix } from './matrix.js';
import { type Recurrence, recurrence } from './recurrence.js';

/** The methods that are linear on a parabola. */
export const linearMethods = ['gradient-descent', 'ema', 'heavy-ball', 'nesterov'] as const;
export type LinearMethod = (typeof linearMethods)[number];

/** How a parabola curvature·theta²/2 is descended; dimensionless. */
export interface ParabolaSettings {
  readonly lr: Decimal;
  readonly momentum: Decimal;
  readonly curvature: Decimal;
}

/** theta and the buffer m before and after a step. */
export type Position = readonly [theta: Decimal, m: Decimal];

const gradient = 'g = curvature * theta';

/** The look-ahead form with m_0 = 0: the gradient is taken where the buffer alone would lead. [AMA564], with its v. */
const nesterov = `
  ahead = theta - momentum * m
  g     = curvature * ahead
  m     = momentum * m + lr * g
  theta = theta - m`;

function linesOf(method: LinearMethod): readonly Equation[] {
  if (method === 'nesterov') return parseEquations(nesterov);
  // Gradient descent keeps nothing from step to step.
  if (method === 'gradient-descent') {
    return [...parseEquations(gradient), ...algorithmOf(sgd).lines, ...parseEquations('m = 0')];
  }
  const { dialect } = findDialect(momentum, [`form=${method}`]);
  return [...parseEquations(gradient), ...algorithmIn(momentum, dialect).lines];
}

const bound = new Map<LinearMethod, Recurrence<Decimal>>();

function roundOf(method: LinearMethod): Recurrence<Decimal> {
  const round = bound.get(method) ?? recurrence(linesOf(method), exact);
  bound.set(method, round);
  return round;
}

/** One step of a method on a parabola, by its equations. */
export function parabolaStep(method: LinearMethod, settings: ParabolaSettings): (before: Position) => Position {
  const round = roundOf(method);
  return ([theta, m]) => {
    const after = round({ ...settings, theta, m });
    return [after.theta as Decimal, after.m as Decimal];
  };
}

/** The same step as a matrix over (theta, m): its columns are what becomes of (1, 0) and of (0, 1). */
export function stepMatrix(step: (before: Position) => Position): Matrix {
  const [one, zero] = [exact.fromNumber(1), exact.fromNumber(0)];
  const [a, c] = step([one, zero]);
  const [b, d] = step([zero, one]);
  return [a, b, c, d];
}
