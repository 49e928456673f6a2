import { describe, expect, it } from 'vitest';
import { engineDesk, exactGradient, numbersIn } from '../../sandbox/tryEngine.js';

const desk = engineDesk();

/** A tape of nodes or of positions; what its `gradient` returns is ours. */
const tape = (parameters: string, returned: string, node = 'index') => `export class Tape {
  nodes = [];
  write(value, from) {
    this.nodes.push({ index: this.nodes.length, value, from });
    return ${node === 'index' ? 'this.nodes.length - 1' : 'this.nodes[this.nodes.length - 1]'};
  }
  at(node) { return typeof node === 'number' ? this.nodes[node] : node; }
  value(node) { return this.at(node).value; }
  variable(x) { return this.write(x, []); }
  add(a, b) { return this.write(this.value(a) + this.value(b), [[a, 1], [b, 1]]); }
  mul(a, b) { return this.write(this.value(a) * this.value(b), [[a, this.value(b)], [b, this.value(a)]]); }
  gradient(${parameters}) {
    const all = this.nodes.map(() => 0);
    all[this.at(output).index] = 1;
    for (const { index, from } of [...this.nodes].reverse()) for (const [n, d] of from) all[this.at(n).index] += d * all[index];
    ${returned}
  }
}`;

describe('the gradient of a tape', () => {
  it.each([
    ['the adjoints of all positions', tape('output', 'return all;')],
    ['the same as a Float64Array', tape('output', 'return Float64Array.from(all);')],
    ['the adjoints of all nodes by their places', tape('output', 'return all;', 'node')],
    ['a map by nodes', tape('output', 'return new Map(this.nodes.map((n, k) => [n, all[k]]));', 'node')],
    ['a map by positions', tape('output', 'return new Map(all.entries());')],
    ['left in the nodes', tape('output', 'this.nodes.forEach((n, k) => { n.grad = all[k]; });', 'node')],
    ['those of the variables it is handed', tape('output, xs', 'return xs.map((x) => all[this.at(x).index]);')],
  ])('may be %s', async (_, source) => {
    expect(numbersIn(await desk.run(source))).toEqual(exactGradient);
  });

  it.each([
    ['nothing', 'return;', /gradient\(output\) returned nothing, with no partial .* take the variables: gradient/],
    ['a number', 'return 6;', /returned a number, with no partial/],
  ])('that is %s names the parameter that would help', async (_, returned, message) => {
    const response = await desk.run(tape('output', returned));
    expect(response).toMatchObject({ reason: 'bad-answer', message: expect.stringMatching(message) });
  });

  it('leaves the point alone, or is seen to change it', async () => {
    const kept = await desk.run(tape('output', 'return all;'));
    expect(kept).not.toHaveProperty('inputModified');
    const changed = await desk.run(tape('output', 'this.nodes[0].value = 0; return all;'));
    expect(changed).toHaveProperty('inputModified', true);
  });
});
