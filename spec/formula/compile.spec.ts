import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { float64 } from '../../src/arithmetic/float64.js';
import { bindLines } from '../../src/formula/bindLines.js';
import { compile, type KernelNames, kernelSource } from '../../src/formula/compile.js';
import type { Value } from '../../src/formula/evaluate.js';
import { layoutOf } from '../../src/formula/layout.js';
import { parseEquations } from '../../src/formula/parse.js';
import type { Equation } from '../../src/formula/syntax.js';
import { isElementwise } from '../../src/formula/takeOut.js';
import { algorithmOf } from '../../src/optimizers/algorithm.js';
import { dialectName, dialectsOf } from '../../src/optimizers/dialect.js';
import { optimizers } from '../../src/optimizers/index.js';
import { arbitraryExpression, seeded } from './arbitraryExpression.js';

type Inputs = { readonly tensors: readonly (readonly number[])[]; readonly scalars: readonly number[] };

/** The tensors after one step of the kernel. */
function compiled(lines: readonly Equation[], names: KernelNames, { tensors, scalars }: Inputs): number[][] {
  const arrays = tensors.map((tensor) => Float64Array.from(tensor));
  compile(lines, names)(arrays, scalars);
  return arrays.map((array) => [...array]);
}

/** The tensors after one step of the interpreter. */
function interpreted(lines: readonly Equation[], names: KernelNames, { tensors, scalars }: Inputs): Value<number>[] {
  const layout = layoutOf(lines, [...names.tensors, ...names.scalars]);
  const slots: Value<number>[] = [...tensors, ...scalars];
  bindLines(lines, layout, float64)(slots);
  return slots.slice(0, names.tensors.length);
}

/** Expects the same of both readings, as texts that tell −0 from 0 and every digit apart; gives the kernel's numbers. */
function compare(lines: readonly Equation[], names: KernelNames, inputs: Inputs): readonly number[] {
  const shown = (tensors: readonly Value<number>[]) =>
    tensors.map((tensor) => (tensor as readonly number[]).map((x) => (Object.is(x, -0) ? '-0' : String(x))));
  const tensors = compiled(lines, names, inputs);
  expect(shown(tensors)).toEqual(shown(interpreted(lines, names, inputs)));
  return tensors.flat();
}

const special = [0, -0, 1, -1, 2, 0.1, -3.7, 1e-8, 5e-324, 1e308, -1e200, 1e-200];
const anyNumber = fc.oneof(
  fc.constantFrom(...special, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN),
  fc.double(),
);
const names: KernelNames = { tensors: ['theta', 'g', 'm'], scalars: ['lr', 't'] };
const all = [...names.tensors, ...names.scalars];
const coordinates = 3;
const inputs: fc.Arbitrary<Inputs> = fc.record({
  tensors: fc.tuple(
    ...names.tensors.map(() => fc.array(anyNumber, { minLength: coordinates, maxLength: coordinates })),
  ),
  scalars: fc.tuple(...names.scalars.map(() => anyNumber)),
});
/** Programs that read and overwrite tensors and scalars, and compute names of their own. */
const programs: fc.Arbitrary<readonly Equation[]> = fc
  .tuple(arbitraryExpression(all), fc.constantFrom(...all, 'y'))
  .chain(([expression, target]) => {
    const first = { target, expression, span: expression.span };
    const rest = fc.record({
      target: fc.constantFrom(...all, target),
      expression: arbitraryExpression([...all, target]),
      span: fc.constant(expression.span),
    });
    return fc.array(rest, { maxLength: 4 }).map((lines) => [first, ...lines]);
  });

/** What reads norms is not compiled: its lines are no loops over coordinates. */
const elementwise = optimizers.filter((optimizer) => isElementwise(algorithmOf(optimizer).lines));

describe('a compiled kernel', () => {
  it('computes to the bit what the interpreter computes, for any program and any numbers', () => {
    const seen = { finite: 0, other: 0 };
    fc.assert(
      fc.property(programs, inputs, (lines, values) => {
        for (const x of compare(lines, names, values)) seen[Number.isFinite(x) ? 'finite' : 'other']++;
      }),
      seeded(1500),
    );
    expect(seen.finite).toBeGreaterThan(seen.other);
    expect(seen.other).toBeGreaterThan(1000);
  });

  it.each(
    elementwise.flatMap((optimizer) =>
      dialectsOf(optimizer).map((dialect) => [`${optimizer.id} ${dialectName(dialect)}`, optimizer, dialect] as const),
    ),
  )('of %s computes to the bit what the interpreter computes', (_, optimizer, { choices }) => {
    const algorithm = algorithmOf(
      optimizer,
      choices.map(({ choice }) => choice),
    );
    const tensors = ['theta', 'g', ...Object.keys(algorithm.state)];
    const scalars = [...Object.keys(algorithm.hyperparameters), 't', 'initial_lr'];
    const values = fc.record({
      tensors: fc.tuple(...tensors.map(() => fc.array(anyNumber, { minLength: 4, maxLength: 4 }))),
      scalars: fc.tuple(
        ...scalars.map((name) =>
          name === 't' ? fc.integer({ min: 1, max: 40 }) : fc.oneof(fc.double({ min: 0, max: 1 }), anyNumber),
        ),
      ),
    });
    fc.assert(
      fc.property(values, (drawn) => {
        compare(algorithm.lines, { tensors, scalars }, drawn);
      }),
      seeded(60),
    );
  });

  it.each([
    ['a scalar that is overwritten after the loop has read it', 'theta = theta + lr\nlr = 10 * lr\nm = m + lr'],
    ['a scalar that becomes a tensor', 'theta = theta * lr\nlr = lr * g\nm = lr'],
    ['a tensor that becomes a number', 'm = lr + 1\ntheta = theta * m'],
    ['a part computed before and after its name changed', 'm = g * (1 - lr)\nlr = lr / 2\ntheta = g * (1 - lr)'],
    ['a condition that is not a number', 'theta = (g - g) / (g - g) ? 1 : 2'],
    ['a square of a part, a scalar and a literal', 'm = (g - theta)^2 + lr^2 + 3^2 + g^t'],
    ['a literal beyond the doubles', 'm = g / 1e999'],
    ['a sign before a sign', 'theta = - -g - -1'],
  ])('handles %s', (_, text) => {
    const values = {
      tensors: [
        [1, 2, -3],
        [0.5, -0, 7],
        [4, 5, 6],
      ],
      scalars: [0.25, 2],
    };
    compare(parseEquations(text), names, values);
  });

  it('takes one hand-worked step of momentum', () => {
    const lines = parseEquations('m = beta * m + (1 - beta) * g\ntheta = theta - lr * m');
    const kernel = { tensors: ['theta', 'g', 'm'], scalars: ['beta', 'lr'] };
    const state = {
      tensors: [
        [1, 2],
        [4, -8],
        [2, 0],
      ],
      scalars: [0.5, 0.25],
    };
    expect(compiled(lines, kernel, state)).toEqual([
      [0.25, 3],
      [4, -8],
      [3, -4],
    ]);
  });

  it('leaves the caller’s gradients as they are where a line computes their name anew', () => {
    const lines = parseEquations('g = g + 2 * theta\ntheta = theta - lr * g');
    const [theta, g] = [Float64Array.of(1, 2), Float64Array.of(10, 20)];
    compile(lines, { tensors: ['theta', 'g'], scalars: ['lr'], unchanged: ['g'] })([theta, g], [0.5]);
    expect([theta, g]).toEqual([Float64Array.of(-5, -10), Float64Array.of(10, 20)]);
    compile(lines, { tensors: ['theta', 'g'], scalars: ['lr'] })([theta, g], [0.5]);
    expect(g).toEqual(Float64Array.of(0, 0));
  });

  it('has nothing to do for tensors without coordinates', () => {
    expect(compiled(parseEquations('theta = theta - lr'), names, { tensors: [[], [], []], scalars: [1, 1] })).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('is refused a name that nothing has computed', () => {
    expect(() => compile(parseEquations('theta = theta - step'), names)).toThrowError(
      expect.objectContaining({ code: 'formula-name' }),
    );
  });
});

describe('float64', () => {
  it('takes a square as a product, whatever the number', () => {
    fc.assert(
      fc.property(anyNumber, (x) => {
        expect(float64.power(x, 2)).toBe(x * x);
      }),
      seeded(5000),
    );
  });
});

describe('the source of a kernel', () => {
  const allowed =
    /^(?:"use strict"|return|const|for|let|if|tensors|scalars|length|power|Math|sqrt|exp|log|log1p|expm1|sin|cos|tan|sinh|cosh|tanh|atan|erf|erfc|abs|sign|max|min|[xasv]\d+|i|n|\d+(?:\.\d+)?(?:e[-+]?\d+)?)$/;
  const words = (source: string) => source.match(/"[^"]*"|[A-Za-z_$][\w$]*|\d+(?:\.\d+)?(?:e[-+]?\d+)?/g) ?? [];

  it('holds numbered variables, numbers and functions from the table, and no word of the formula', () => {
    const named = ['constructor', '__proto__', 'process', 'eval', 'Function', 'return', 'arguments', 'this', 'tensors'];
    for (const name of named) {
      const lines = parseEquations(`theta = theta - ${name} * g\n${name} = 0\nprototype = ${name} + theta`);
      const layout = { tensors: ['theta', 'g'], scalars: [name] };
      expect(words(kernelSource(lines, layout)).filter((word) => !allowed.test(word))).toEqual([]);
      expect(compiled(lines, layout, { tensors: [[3], [1]], scalars: [2] })).toEqual([[1], [1]]);
      expect(() => compile(lines, { tensors: ['theta', 'g'], scalars: [] })).toThrowError(
        expect.objectContaining({ code: 'formula-name' }),
      );
    }
  });

  it('holds nothing else, for any program', () => {
    const odd = ['constructor', '__proto__', 'process', 'globalThis'];
    fc.assert(
      fc.property(arbitraryExpression(odd), (expression) => {
        const lines = [{ target: 'hasOwnProperty', expression, span: expression.span }];
        const source = kernelSource(lines, { tensors: odd, scalars: [] });
        expect(words(source).filter((word) => !allowed.test(word))).toEqual([]);
        expect(source.replaceAll(/[\w".[\](){};,=<>!?:*/+\-\s]/g, '')).toBe('');
      }),
      seeded(500),
    );
  });

  it('computes before the loop, once, what no tensor enters', () => {
    const lines = parseEquations('m = m / (1 - lr^t)\ntheta = theta / (1 - lr^t) - (m - g)^2');
    const [before = '', inside = ''] = kernelSource(lines, names).split('for (');
    expect(before.match(/power/g)).toHaveLength(1);
    expect(inside).not.toMatch(/power|s\d/);
  });

  it('reads every tensor and writes those that a line computes', () => {
    const source = kernelSource(parseEquations('m = g * lr\nstep = m\ntheta = theta - step'), names);
    expect(source.match(/a\d\[i\] = /g)).toEqual(['a0[i] = ', 'a2[i] = ']);
  });
});
