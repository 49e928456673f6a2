import { BadAnswer } from '../badAnswer.js';
import type { ExportDescription, Fit } from '../contract.js';
import { backwardNames, walkBack } from './backward.js';
import { clearByHand } from './clearGradients.js';
import { collectGradient } from './collectGradient.js';
import type { Asked, Differentiated, EngineContract } from './engineContract.js';
import { makerOf } from './methodOf.js';
import { isOperationName } from './operationNames.js';
import { operatorsAt } from './operators.js';
import { gradientIn, requireNumber } from './readNumber.js';
import { changeData, walkedBack } from './walkedBack.js';
import { watchPoint } from './watchPoint.js';

function fits(
  { type, methods, statics, made: own, extended }: ExportDescription,
  all: readonly ExportDescription[],
): Fit {
  if (type !== 'class' && type !== 'function') return 'no';
  const names = [...methods, ...own];
  const functions = all.filter((one) => one.type === 'function').map(({ name }) => name);
  const elsewhere = names.length > 0 ? [...statics, ...functions] : [];
  const computes = [...names, ...elsewhere].some(isOperationName);
  if (!computes) return 'no';
  if (names.some((name) => backwardNames.includes(name))) return extended ? 'loosely' : 'exactly';
  return elsewhere.some((name) => backwardNames.includes(name)) ? 'loosely' : 'no';
}

function differentiate(asked: Asked): Differentiated {
  const { exported, exports, at, build, probes } = asked;
  const make = makerOf(exported);
  const wrap = (x: number) => make(x);
  const variables = Array.from(probes.steppedFrom ?? at, wrap);
  const owners = [exported, exports];
  const back = (from: unknown, { isUsed }: Pick<Asked, 'isUsed'>) => {
    if (walkBack(from, owners) === undefined) throw new BadAnswer('What it computed has no method backward().');
    return collectGradient({ at, isUsed }, (k) => gradientIn(variables[k]));
  };
  const grown = () => build(variables, operatorsAt({ after: owners, wrap }));
  if (probes.steppedFrom !== undefined) {
    back(grown().output, asked);
    changeData(variables, at);
    clearByHand(variables, variables);
  }
  const isChanged = watchPoint(variables, asked);
  const built = grown();
  const walked = walkedBack(asked, { built, variables, back, owners });
  const value = requireNumber(built.output, 'The value');
  return { value, ...walked, ...isChanged() };
}

/** A class of numbers that remember how they were computed, in the manner of micrograd. */
export const valueContract = {
  id: 'value',
  title: 'Value class',
  accepts: 'export class Value { constructor(data) { … } add(other) { … } mul(other) { … } backward() { … } }',
  example: `export class Value {
  constructor(data, inputs = [], partials = []) {
    Object.assign(this, { data, inputs, partials, grad: 0 });
  }
  static from(x) {
    return x instanceof Value ? x : new Value(x);
  }
  add(other) {
    const b = Value.from(other);
    return new Value(this.data + b.data, [this, b], [1, 1]);
  }
  mul(other) {
    const b = Value.from(other);
    return new Value(this.data * b.data, [this, b], [b.data, this.data]);
  }
  backward() {
    const order = [];
    const seen = new Set();
    const visit = (node) => {
      if (seen.has(node)) return;
      seen.add(node);
      node.inputs.forEach(visit);
      order.push(node);
    };
    visit(this);
    for (const node of order) node.grad = 0;
    this.grad = 1;
    for (const { inputs, partials, grad } of order.reverse()) {
      inputs.forEach((input, i) => (input.grad += partials[i] * grad));
    }
  }
}
`,
  fits,
  differentiate,
} as const satisfies EngineContract;
