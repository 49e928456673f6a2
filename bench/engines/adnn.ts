import ad from 'adnn/ad/index.js';
import type { PrimitiveId } from '../../src/autodiff/primitives/index.js';
import type { Engine } from './engine.js';

type Node = ReturnType<typeof ad.lift>;
type Operation = typeof ad.scalar.add;

const { add, sub, mul, div, exp, sin, tanh, sigmoid } = ad.scalar;
const operations: { readonly [I in PrimitiveId]?: Operation } = {
  add,
  subtract: sub,
  multiply: mul,
  divide: div,
  exp,
  sin,
  tanh,
  sigmoid,
};

/**
 * adnn by Daniel Ritchie: node objects that remember their parents, made anew for every point, so that nothing is done
 * once.
 */
export const adnn: Engine = {
  name: 'adnn',
  prepare({ steps }) {
    return (at) => {
      const nodes = at.map((x) => ad.lift(x));
      for (const { id, operands } of steps) {
        const given = operands.map((operand) => ('node' in operand ? (nodes[operand.node] as Node) : operand.constant));
        nodes.push((operations[id] as Operation)(...given));
      }
      const output = nodes.at(-1) as Node;
      output.backprop();
      return { value: output.x, gradient: nodes.slice(0, at.length).map(({ dx }) => dx) };
    };
  },
};
