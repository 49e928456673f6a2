import { randomNumbers } from '../../spec/arithmetic/randomFormula.js';
import type { Graph, NodeIndex } from '../../src/autodiff/graph.js';
import { type GraphBuilder, graphBuilder } from '../../src/autodiff/graphBuilder.js';

/** Where all shapes are differentiated: numbers stay of size 1 there, and no adjoint dies out. */
export const point: readonly number[] = [0.75, 1.0001];

type Shape = (length: number) => Graph;

/** One operation after the other: v + y, v · y, v − y, v / y, and again. */
const chain: Shape = (length) =>
  built((builder, x, y) => {
    const operations = ['add', 'multiply', 'subtract', 'divide'] as const;
    let last = x;
    for (let k = 0; k < length; k++) last = builder.apply(operations[k % 4] as 'add', last, y);
    return last;
  });

/** Means of means of sin, tanh, sigmoid and exp, as a tree whose leaves are equally deep. */
const tree: Shape = (length) =>
  built((builder, x, y) => {
    const half = builder.constant(0.5);
    const functions = ['sin', 'tanh', 'sigmoid', 'exp'] as const;
    // A leaf is one operation, and what joins two of them two.
    let level = Array.from({ length: 2 ** Math.round(Math.log2(length / 3)) }, (_, k) =>
      builder.apply(functions[k % 4] as 'sin', k % 3 === 0 ? x : y),
    );
    while (level.length > 1) {
      level = Array.from({ length: level.length / 2 }, (_, k) => {
        const sum = builder.apply('add', level[2 * k] as NodeIndex, level[2 * k + 1] as NodeIndex);
        return builder.apply('multiply', sum, half);
      });
    }
    return level[0] as NodeIndex;
  });

/** What joins the last node with any earlier one, and a sigmoid, in turns: without it, rounding errors would grow. */
const shared: Shape = (length) =>
  built((builder, x, y) => {
    const random = randomNumbers(20261123);
    const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    let last = builder.apply('add', x, y);
    for (let k = 1; k < length; k += 2) {
      const joined = builder.apply(oneOf(['add', 'divide', 'multiply']), last, Math.floor(random() * (last + 1)));
      last = builder.apply('sigmoid', joined);
    }
    return last;
  });

function built(write: (builder: GraphBuilder, x: NodeIndex, y: NodeIndex) => NodeIndex): Graph {
  const builder = graphBuilder();
  const [x, y] = [builder.variable('x'), builder.variable('y')];
  return builder.finish(write(builder, x, y));
}

/** Graphs of about so many operations. */
export const shapes: Readonly<Record<string, Shape>> = {
  'a chain': chain,
  'a balanced tree': tree,
  'shared at random': shared,
};
