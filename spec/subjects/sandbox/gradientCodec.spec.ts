import { describe, expect, it } from 'vitest';
import { graphBuilder } from '../../../src/autodiff/graphBuilder.js';
import { primitiveIds } from '../../../src/autodiff/primitives/index.js';
import type { GradientProbes } from '../../../src/subjects/gradientRequest.js';
import {
  decodeDifferentiated,
  decodeGradientRequest,
  encodeDifferentiated,
  encodeGradientRequest,
} from '../../../src/subjects/sandbox/gradientCodec.js';
import { graphOf } from './tryEngine.js';

const graph = graphOf(2, (b, [x = 0, y = 0]) =>
  b.apply('multiply', b.apply('exp', x), b.apply('subtract', b.constant('1/4'), y)),
);
const code = (id: (typeof primitiveIds)[number]) => primitiveIds.indexOf(id);

describe('a gradient request as doubles', () => {
  it('comes back as it was, with constants as numbers', () => {
    const at = Float64Array.of(Number.NaN, -0);
    const decoded = decodeGradientRequest(encodeGradientRequest({ graph, at, probes: { twice: true } }));
    expect(decoded).toEqual({
      at,
      probes: { twice: true },
      program: {
        variables: 2,
        output: 4,
        constants: Float64Array.of(0.25),
        operations: Float64Array.of(
          ...[code('exp'), 0, Number.NaN],
          ...[code('subtract'), -1, 1],
          ...[code('multiply'), 2, 3],
        ),
      },
    });
  });

  it.each<GradientProbes>([
    { plainNumbers: true, cleared: 'own' },
    { cleared: 'by hand' },
    { innerFirst: 0, twice: true },
    { changedTo: Float64Array.of(-0, Number.NaN) },
    { steppedFrom: Float64Array.of(7, 8) },
  ])('keeps its circumstances: %o', (probes) => {
    const decoded = decodeGradientRequest(encodeGradientRequest({ graph, at: Float64Array.of(1, 2), probes }));
    expect(decoded.probes).toEqual(probes);
    expect(decoded.at).toEqual(Float64Array.of(1, 2));
    expect(decoded.program.constants).toEqual(Float64Array.of(0.25));
    expect(decoded.program.operations).toHaveLength(9);
  });

  it('is refused for a point of another size, and for several outputs', () => {
    expect(() => encodeGradientRequest({ graph, at: Float64Array.of(1) })).toThrow(/1 numbers.*2 variables/);
    const builder = graphBuilder();
    const x = builder.variable('x');
    const two = builder.finish(x, builder.apply('exp', x));
    expect(() => encodeGradientRequest({ graph: two, at: Float64Array.of(1) })).toThrow(/2 outputs/);
  });
});

describe('an answer as doubles', () => {
  const plain = { value: -0, gradient: Float64Array.of(Number.NaN, 2) };

  it.each([
    ['alone', plain],
    ['with a second gradient', { ...plain, twice: Float64Array.of(3, 4) }],
    ['with the number of evaluations', { ...plain, evaluations: 0 }],
    ['with what was seen', { ...plain, inputModified: true }],
  ])('comes back as it was, %s', (_, answer) => {
    expect(decodeDifferentiated(encodeDifferentiated(answer), 2)).toEqual({ kind: 'answer', ...answer });
  });
});
