import { ValueStorage, Variable } from 'simplegrad';
import type { PrimitiveId } from '../../src/autodiff/primitives/index.js';
import type { Engine } from './engine.js';

type Method = 'add' | 'sub' | 'mul' | 'div' | 'exp' | 'sin' | 'tanh' | 'sigmoid';

const methods: { readonly [I in PrimitiveId]?: Method } = {
  add: 'add',
  subtract: 'sub',
  multiply: 'mul',
  divide: 'div',
  exp: 'exp',
  sin: 'sin',
  tanh: 'tanh',
  sigmoid: 'sigmoid',
};

/** simplegrad by Andrei Kashcha: the graph becomes a program of one statement a node, compiled once. */
export const simplegrad: Engine = {
  name: 'simplegrad',
  prepare({ variables: names, steps }) {
    const storage = new ValueStorage();
    const variables = names.map(() => new Variable(storage));
    const nodes = [...variables];
    for (const { id, operands } of steps) {
      const [first, second] = operands.map((operand) =>
        'node' in operand ? (nodes[operand.node] as Variable) : operand.constant,
      );
      nodes.push((first as Variable)[methods[id] as Method](second));
    }
    const output = nodes.at(-1) as Variable;
    output.compile();
    return (at) => {
      for (const [k, x] of at.entries()) variables[k]?.setValue(x);
      storage.gv.fill(0);
      output.setGradient(1);
      output.forward();
      output.backward();
      return { value: output.getValue(), gradient: variables.map((variable) => variable.getGradient()) };
    };
  },
};
