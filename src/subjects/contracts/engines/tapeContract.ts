import { BadAnswer, describeType } from '../badAnswer.js';
import type { ExportDescription, Fit } from '../contract.js';
import { NotOffered } from '../notOffered.js';
import { backwardNames, walkBack } from './backward.js';
import { collectGradient, gradientFrom } from './collectGradient.js';
import type { Asked, Differentiated, EngineContract } from './engineContract.js';
import { makerOf, methodOf } from './methodOf.js';
import { operatorsAt } from './operators.js';
import { gradientIn, numberIn, requireNumber } from './readNumber.js';
import { walkedBack } from './walkedBack.js';
import { watchPoint } from './watchPoint.js';

const variableNames: readonly string[] = ['variable', 'var', 'input', 'leaf', 'watch', 'scalar', 'parameter', 'param'];
const constantNames: readonly string[] = ['constant', 'const', 'literal'];
const gradientNames: readonly string[] = ['gradient', 'gradients', 'grad', 'grads'];
const among = (names: readonly string[], wanted: readonly string[]) => names.some((name) => wanted.includes(name));

function fits({ name, type, methods, made: own }: ExportDescription, all: readonly ExportDescription[]): Fit {
  if (type !== 'class' && type !== 'function') return 'no';
  const ends = [...gradientNames, ...backwardNames];
  const names = [...methods, ...own];
  if (among(names, variableNames) && among(names, ends)) return 'exactly';
  const others = all.filter((one) => one.type === 'function').map((one) => one.name);
  return variableNames.includes(name) && among(others, ends) ? 'loosely' : 'no';
}

/** The tape: what the export makes, or the module itself where the export is its function `variable`. */
function tapeOf({ exported, exports }: Asked): unknown {
  const isModule = variableNames.some((name) => Reflect.get(Object(exports), name) === exported);
  return isModule ? exports : makerOf(exported)();
}

function differentiate(asked: Asked): Differentiated {
  const { exports, realm, at, build, probes } = asked;
  if (probes.steppedFrom !== undefined) throw new NotOffered('A tape has new variables for every point.');
  const tape = tapeOf(asked);
  const variable = methodOf(tape, variableNames);
  if (variable === undefined) throw new BadAnswer('The tape has no method variable(x).');
  const constant = methodOf(tape, constantNames) ?? variable;
  const variables = Array.from(at, (x) => variable(x));
  const numbersAreNodes = variables.every((node) => typeof node === 'number');
  const wrap = (x: number) => constant(x);
  const read = (node: unknown) => (numbersAreNodes ? valueAt(tape, node) : node);
  const numberOf = (node: unknown) => numberIn(read(node));
  const isChanged = watchPoint(variables, asked, numberOf);
  const built = build(variables, operatorsAt({ before: [tape], after: [exports], wrap, numbersAreNodes, numberOf }));
  const list = realm.list(variables);
  const back = (from: unknown, circumstances: Asked) => partialsFrom(circumstances, tape, from, variables, list);
  const walked = walkedBack(asked, { built, variables, back, owners: [tape, exports] });
  return { value: requireNumber(read(built.output), 'The value'), ...walked, ...isChanged() };
}

/**
 * `gradient(output, variables)`; or `backward(output)`, and what the nodes or the tape then hold; or `gradient(output)`,
 * which returns the adjoints of all nodes.
 */
function partialsFrom(asked: Asked, tape: unknown, output: unknown, variables: readonly unknown[], list: unknown) {
  const gradient = methodOf(tape, gradientNames);
  if (gradient !== undefined && gradient.arity() !== 1) return gradientFrom(gradient(output, list), asked);
  // A tape's own walk is meant for every output; a node's is looked for behind it.
  const walk = methodOf(tape, backwardNames);
  if (walk?.arity() === 0 && asked.probes.innerFirst !== undefined) {
    throw new NotOffered('Its backward() begins at the last node only.');
  }
  const walked = walk === undefined ? walkBack(output, []) : [walk.arity() > 1 ? walk(output, 1) : walk(output)];
  if (walked !== undefined) {
    const held = (k: number) => gradientIn(variables[k]) ?? gradient?.(variables[k]);
    return collectGradient(asked, (k) => held(k) ?? lookedUp(walked[0], variables, k));
  }
  if (gradient === undefined) throw new BadAnswer('The tape has neither gradient(output, variables) nor backward().');
  const all = gradient(output);
  const partials = variables.map((node, k) => gradientIn(node) ?? lookedUp(all, variables, k));
  if (partials.every((partial) => partial === undefined)) {
    const what = `Its gradient(output) returned ${describeType(all)}, with no partial of a variable in it.`;
    throw new BadAnswer(
      `${what} Return the adjoints of all nodes, or take the variables: gradient(output, variables).`,
    );
  }
  return collectGradient(asked, (k) => partials[k]);
}

/**
 * The partial of a variable in what a walk returned: something with `get`, a list with one for each variable, or a list
 * by the place of its node on the tape.
 */
function lookedUp(returned: unknown, variables: readonly unknown[], k: number): unknown {
  const node = variables[k];
  const get = methodOf(returned, ['wrt', 'get']);
  if (get !== undefined) return get(node);
  if (typeof returned !== 'object' || returned === null) return undefined;
  const isByVariable = Reflect.get(returned, 'length') === variables.length;
  return Reflect.get(returned, isByVariable ? k : placeOf(node, k));
}

/** Where a node stands on the tape: a number itself, or a node that says so; variables stand there first. */
function placeOf(node: unknown, variable: number): number {
  if (typeof node === 'number') return node;
  const place: unknown = ['index', 'id', 'position']
    .map((name) => Reflect.get(Object(node), name))
    .find(Number.isInteger);
  return typeof place === 'number' ? place : variable;
}

/** The number of a node that is a position on the tape. */
function valueAt(tape: unknown, node: unknown): unknown {
  const value = methodOf(tape, ['value', 'valueOfNode', 'get', 'data']);
  if (value !== undefined) return value(node);
  for (const name of ['values', 'value', 'vals', 'data', 'nodes']) {
    const list: unknown = Reflect.get(Object(tape), name);
    if (typeof list !== 'object' || list === null) continue;
    return numberIn(Reflect.get(list, node as number));
  }
  return undefined;
}

/** A tape on which every operation is written down, and that is read backward. */
export const tapeContract = {
  id: 'tape',
  title: 'tape',
  accepts: 'export class Tape { variable(x) { … } add(a, b) { … } mul(a, b) { … } gradient(output, variables) { … } }',
  example: `export class Tape {
  nodes = [];
  write(value, inputs, partials) {
    return this.nodes[this.nodes.length] = { index: this.nodes.length, value, inputs, partials };
  }
  variable(x) {
    return this.write(x, [], []);
  }
  node(x) {
    return typeof x === 'number' ? this.variable(x) : x;
  }
  add(a, b) {
    const [x, y] = [this.node(a), this.node(b)];
    return this.write(x.value + y.value, [x, y], [1, 1]);
  }
  mul(a, b) {
    const [x, y] = [this.node(a), this.node(b)];
    return this.write(x.value * y.value, [x, y], [y.value, x.value]);
  }
  gradient(output, variables) {
    const adjoints = this.nodes.map(() => 0);
    adjoints[output.index] = 1;
    for (let j = output.index; j >= 0; j--) {
      const { inputs, partials } = this.nodes[j];
      inputs.forEach(({ index }, i) => (adjoints[index] += partials[i] * adjoints[j]));
    }
    return variables.map(({ index }) => adjoints[index]);
  }
}
`,
  fits,
  differentiate,
} as const satisfies EngineContract;
