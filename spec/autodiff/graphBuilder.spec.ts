import { describe, expect, it } from 'vitest';
import { gradientFloat64 } from '../../src/autodiff/float64Sweep.js';
import { operationAt } from '../../src/autodiff/graph.js';
import { graphBuilder } from '../../src/autodiff/graphBuilder.js';

describe('a graph built by code', () => {
  it('applies primitives to nodes and constants', () => {
    const builder = graphBuilder();
    const x = builder.variable('x');
    const graph = builder.finish(builder.apply('constant_power', x, builder.constant('1 / 2')));
    expect(operationAt(graph, 1)).toMatchObject({ primitive: { id: 'constant_power' }, operands: [0, -1] });
    expect(operationAt(graph, 0)).toBeUndefined();
    expect(gradientFloat64(graph, [4])).toEqual({ value: 2, gradient: Float64Array.of(0.25) });
  });

  it('is not changed by what is built after it', () => {
    const builder = graphBuilder();
    const x = builder.variable('x');
    const graph = builder.finish(builder.apply('sin', x));
    builder.apply('cos', x);
    builder.constant(2);
    expect([graph.operations.length, graph.constants.length]).toEqual([1, 0]);
  });

  it('holds a constant once', () => {
    const { constant } = graphBuilder();
    expect([constant(2), constant('0.1'), constant(2), constant(-1e-7)]).toEqual([-1, -2, -1, -3]);
  });

  it('refuses what would be no list of nodes', () => {
    const builder = graphBuilder();
    const x = builder.variable('x');
    expect(() => builder.variable('x')).toThrow(/already/);
    expect(() => builder.apply('sin', 1)).toThrow(/not there/);
    expect(() => builder.apply('add', x, -1)).toThrow(/not there/);
    expect(() => builder.apply('sin', Number.NaN)).toThrow(/not there/);
    expect(() => builder.constant(Number.POSITIVE_INFINITY)).toThrow(RangeError);
    expect(() => builder.constant('x + 1')).toThrow(/name in it/);
    expect(() => builder.apply('constant_power', x, x)).toThrow(/a constant/);
    expect(() => builder.apply('sin', x, builder.constant(1))).toThrow(/one operand/);
    builder.apply('sin', x);
    expect(() => builder.variable('y')).toThrow(/variables come first/);
    expect(() => builder.finish()).toThrow(/at least one output/);
    expect(() => builder.finish(2)).toThrow(RangeError);
  });
});
