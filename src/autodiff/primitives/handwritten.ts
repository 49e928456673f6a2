import { editedTable } from './editedTable.js';
import type { PrimitiveTable } from './index.js';

/** √(2/π) · (x + 0.044715 x³), the argument of the tanh. */
const u = 'sqrt(1 / (2 * arctan(1))) * (x + 0.044715 * x^3)';
const slope = 'sqrt(1 / (2 * arctan(1))) * (1 + 0.134145 * x^2)';

/**
 * The primitives in the forms in which they are usually written by hand: equal, and some of them less exact, since they
 * cancel near 0 or overflow. Their rounding errors are allowed where the forms are any good.
 */
export const handwritten: PrimitiveTable = editedTable([
  { primitive: 'divide', value: 'a * (1 / b)', partials: { b: '-a / b^2' } },
  { primitive: 'power', value: 'exp(b * log(a))', partials: { a: 'b * a^(b - 1)', b: 'y * log(a)' } },
  { primitive: 'constant_power', partials: { x: 'c * x^(c - 1)' } },
  { primitive: 'log1p', value: 'log(1 + x)' },
  { primitive: 'expm1', value: 'exp(x) - 1', partials: { x: 'y + 1' } },
  { primitive: 'tan', value: 'sin(x) / cos(x)', partials: { x: '1 / cos(x)^2' } },
  { primitive: 'sinh', value: '(exp(x) - exp(-x)) / 2', partials: { x: '(exp(x) + exp(-x)) / 2' } },
  { primitive: 'cosh', value: '(exp(x) + exp(-x)) / 2', partials: { x: '(exp(x) - exp(-x)) / 2' } },
  { primitive: 'tanh', value: '(exp(2 * x) - 1) / (exp(2 * x) + 1)' },
  { primitive: 'sigmoid', value: '1 / (1 + exp(-x))' },
  { primitive: 'softplus', value: 'log(1 + exp(x))', partials: { x: '1 / (1 + exp(-x))' } },
  {
    primitive: 'silu',
    value: 'x / (1 + exp(-x))',
    partials: { x: '1 / (1 + exp(-x)) + y * (1 - 1 / (1 + exp(-x)))' },
  },
  { primitive: 'erfc', value: '1 - erf(x)' },
  {
    primitive: 'gelu',
    value: 'x / 2 * (1 + erf(x / sqrt(2)))',
    partials: { x: '(1 + erf(x / sqrt(2))) / 2 + x * exp(-x^2 / 2) / sqrt(8 * arctan(1))' },
  },
  {
    primitive: 'gelu_tanh',
    value: `x / 2 * (1 + tanh(${u}))`,
    partials: { x: `(1 + tanh(${u})) / 2 + x / 2 * (1 - tanh(${u})^2) * (${slope})` },
  },
  {
    primitive: 'gelu_sigmoid',
    value: 'x / (1 + exp(-1.702 * x))',
    partials: { x: '1 / (1 + exp(-1.702 * x)) + 1.702 * y * (1 - 1 / (1 + exp(-1.702 * x)))' },
  },
  { primitive: 'relu', partials: { x: 'y > 0 ? 1 : 0' } },
  { primitive: 'hypot', value: 'sqrt(a^2 + b^2)', partials: { a: 'a / y', b: 'b / y' } },
]);
