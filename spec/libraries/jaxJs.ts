import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { float64 } from '../../src/arithmetic/float64.js';
import { evaluate } from '../../src/autodiff/evaluate.js';
import { type Graph, onlyOutput, operationAt, sizeOf } from '../../src/autodiff/graph.js';
import { type PrimitiveId, primitiveIds } from '../../src/autodiff/primitives/index.js';
import type { GradientRequest } from '../../src/subjects/gradientRequest.js';
import type { GradientResponse } from '../../src/subjects/gradientResponse.js';
import type { GradientSubject } from '../../src/subjects/gradientSubject.js';
import { folder } from './installed.js';
import type { EngineLibrary } from './library.js';

/** An array of jax-js: every use takes it, and `ref` is one use more. */
interface JaxArray {
  readonly ref: JaxArray;
  item(): number;
}

type Operation = (...operands: JaxArray[]) => JaxArray;
type Loss = (variables: readonly JaxArray[]) => JaxArray;

interface Jax {
  init(device: string): Promise<unknown>;
  defaultDevice(device: string): unknown;
  valueAndGrad(loss: Loss): (variables: readonly JaxArray[]) => readonly [JaxArray, readonly JaxArray[]];
  readonly numpy: Readonly<Record<string, Operation>> & { array(value: number, options: object): JaxArray };
  readonly nn: Readonly<Record<string, Operation>>;
}

/** Our primitives under the names of numpy and nn. */
const names: Partial<Record<PrimitiveId, string>> = {
  ...{ add: 'add', subtract: 'subtract', multiply: 'multiply', divide: 'divide', negate: 'negative' },
  ...{ power: 'power', constant_power: 'power', square: 'square', sqrt: 'sqrt', exp: 'exp', log: 'log' },
  ...{ log1p: 'log1p', expm1: 'expm1', sin: 'sin', cos: 'cos', tan: 'tan', sinh: 'sinh', cosh: 'cosh' },
  ...{ tanh: 'tanh', arctan: 'arctan', abs: 'abs', sign: 'sign', max: 'maximum', min: 'minimum', hypot: 'hypot' },
  ...{ sigmoid: 'sigmoid', softplus: 'softplus', relu: 'relu', silu: 'silu' },
};

async function openJax(): Promise<GradientSubject> {
  // It asks whether data are of this type, which Node 20 does not have.
  if (!('Float16Array' in globalThis)) Object.assign(globalThis, { Float16Array: class {} });
  const file = path.join(folder, 'node_modules', '@jax-js', 'jax', 'dist', 'index.js');
  const jax = (await import(pathToFileURL(file).href)) as Jax;
  await jax.init('cpu');
  jax.defaultDevice('cpu');
  const operations = new Map<PrimitiveId, Operation>();
  for (const id of primitiveIds) {
    const name = names[id];
    const operation = name === undefined ? undefined : (jax.numpy[name] ?? jax.nn[name]);
    if (operation) operations.set(id, operation);
  }
  return {
    kind: 'submission',
    id: 'valueAndGrad',
    offers: new Set(operations.keys()),
    gradients: async (requests) => requests.map((request) => differentiated(jax, operations, request)),
  };
}

function differentiated(
  { numpy, valueAndGrad }: Jax,
  operations: ReadonlyMap<PrimitiveId, Operation>,
  { graph, at, probes = {} }: GradientRequest,
): GradientResponse {
  const { repeat: _, ...others } = probes;
  if (Object.keys(others).length > 0) {
    return { kind: 'failure', reason: 'not-offered', message: 'A function has no state between two calls.' };
  }
  const scalar = (value: number) => numpy.array(value, { dtype: 'float64' });
  const { constants } = evaluate(graph, [...at], float64);
  const loss: Loss = (variables) => lossOf(graph, variables, (k) => scalar(constants[k] as number), operations);
  try {
    const [value, gradient] = valueAndGrad(loss)([...at].map(scalar));
    return { kind: 'answer', value: value.item(), gradient: Float64Array.from(gradient, (one) => one.item()) };
  } catch (error) {
    return { kind: 'failure', reason: 'error', message: error instanceof Error ? error.message : String(error) };
  }
}

function lossOf(
  graph: Graph,
  variables: readonly JaxArray[],
  constantAt: (k: number) => JaxArray,
  operations: ReadonlyMap<PrimitiveId, Operation>,
): JaxArray {
  const nodes = [...variables];
  for (let node = variables.length; node < sizeOf(graph); node++) {
    const operation = operationAt(graph, node);
    if (operation === undefined) continue;
    const operands = operation.operands.map((k) => (k < 0 ? constantAt(-1 - k) : (nodes[k] as JaxArray).ref));
    nodes.push((operations.get(operation.primitive.id as PrimitiveId) as Operation)(...operands));
  }
  return (nodes[onlyOutput(graph)] as JaxArray).ref;
}

/** jax-js, its gradients on the cpu back end, in double precision. */
export const jaxJs: EngineLibrary = {
  id: 'jax-js',
  title: 'jax-js',
  packageName: '@jax-js/jax',
  about:
    'valueAndGrad of functions of scalars, on the cpu back end in double precision. Node 20 has no Float16Array, which it asks for; it is handed an empty class of that name.',
  open: openJax,
  findings: [
    {
      title: 'the slope of power(x, c) at 0 is NaN',
      promised: 'grad is the derivative; d/dx x^2 = 2x is 0 at 0 (Abramowitz & Stegun 1964, 3.3.5).',
      happens:
        'It is NaN at 0 for the exponents 1, 2 and 3, and right elsewhere: a square loss that is written with power makes NaN wherever the residual is exactly 0. square and multiply are right there.',
      reproduction: 'jax-power.mjs',
    },
    {
      title: 'sigmoid and silu have the slope NaN far below 0, and softplus is infinite far above',
      promised:
        '“sigmoid(x) = 1 / (1 + exp(-x))”, “softplus(x) = log(1 + exp(x))” (index.d.ts): the slope of the first at −1000 is 0 as a double, the second at 1000 is 1000.',
      happens: 'exp overflows on the way. In single precision it does so from 89 on, which an activation reaches.',
      reproduction: 'jax-sigmoid.mjs',
    },
    {
      title: 'sign makes single precision of double',
      promised:
        '“Return an element-wise indication of sign of the input” (index.d.ts), the numpy function, which keeps the precision of its input.',
      happens:
        'The result is float32, and what is computed from it goes on in single precision: expm1(sign(x)) is wrong from the eighth digit on.',
      reproduction: 'jax-sign.mjs',
    },
  ],
};
