import { parse } from 'acorn';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { codeExpressions } from '../../../src/diagnosis/guess/codeExpressions.js';
import { culprits } from '../../../src/diagnosis/guess/culprit.js';
import type { Explained } from '../../../src/diagnosis/guess/explained.js';
import { guessLine, guessOperation } from '../../../src/diagnosis/guess/guessLine.js';
import { isElementwise } from '../../../src/formula/takeOut.js';
import { adam } from '../../../src/optimizers/adam.js';
import { adamw } from '../../../src/optimizers/adamw.js';
import { algorithmOf, edited } from '../../../src/optimizers/algorithm.js';
import { momentum } from '../../../src/optimizers/momentum.js';
import { nesterov } from '../../../src/optimizers/nesterov.js';
import type { Optimizer } from '../../../src/optimizers/optimizer.js';
import { textOf } from '../../repository/workingCopy.js';

type Edits = Parameters<typeof edited>[1];

function explained(optimizer: Optimizer, edits: Edits): Explained {
  const right = algorithmOf(optimizer);
  return { right, mistaken: edited(right, edits) };
}

/** A program with its map, as a submission is bundled. */
function bundled(source: string) {
  const { code, map } = transformSync(source, { loader: 'ts', sourcemap: 'external', sourcefile: 'adam.ts' });
  return { code, map };
}

const accused = (source: string, of: Explained) => {
  const { code } = bundled(source);
  return culprits(codeExpressions(parse(code, { ecmaVersion: 2022, locations: true, sourceType: 'module' })), of);
};

const noRoot = explained(adam, [{ replace: 'sqrt(v_hat)', with: 'v_hat' }]);
const adamInOwnNames = (denominator: string) => `
  const [b1, b2]: number[] = [beta1, beta2];
  first = first * beta1 + (1 - beta1) * grads[i];
  second = beta2 * second + (1 - beta2) * Math.pow(grads[i], 2);
  const corrected = first / (1 - beta1 ** count);
  const spread: number = second / (1 - Math.pow(beta2, count));
  w[i]! -= lr * corrected / (${denominator});`;

describe('a guess at the line', () => {
  it('is the one that computes what the mistaken equation does, whatever its names are', () => {
    const place = guessLine(bundled(`class T {}${adamInOwnNames('spread + eps')}`), noRoot);
    expect(place).toMatchObject({ file: 'adam.ts', line: 7 });
    expect(place?.sourceLine).toContain('spread + eps');
  });

  it('finds a line that is folded into another', () => {
    const folded = 'x - lr * (m / (1 - beta1 ** t)) / (v / (1 - beta2 ** t) + eps)';
    expect(accused(`theta.map((x, i) => ${folded})`, noRoot)).toHaveLength(1);
  });

  it('is none where the line is right, where it is another mistake, or where no arithmetic is', () => {
    expect(guessLine(bundled(adamInOwnNames('Math.sqrt(spread) + eps')), noRoot)).toBeUndefined();
    expect(guessLine(bundled(adamInOwnNames('spread ** 2 + eps')), noRoot)).toBeUndefined();
    expect(guessLine(bundled('export const step = library.adam;'), noRoot)).toBeUndefined();
  });

  it('accuses nothing that a right line computes as well', () => {
    const lateAverage = explained(momentum, [{ replace: 'lr * m', with: 'lr * (momentum * m + (1 - momentum) * g)' }]);
    expect(accused('m = momentum * m + (1 - momentum) * g; x -= lr * m;', lateAverage)).toEqual([]);
  });

  it('is none of a counter alone, which may be kept from before a step or from after it', () => {
    const late = explained(adam, [{ replace: '1 - beta1^t', with: '1 - beta1^(t + 1)' }]);
    expect(accused('t += 1; state.t = state.t + 1;', late)).toEqual([]);
  });

  it('is none where gradients are asked for elsewhere, and of what no parser reads', () => {
    const ahead = explained(nesterov, []);
    expect(guessLine(bundled('x = x - lr * g'), ahead)).toBeUndefined();
    expect(guessLine({ code: 'x = = 1', map: '' }, noRoot)).toBeUndefined();
    expect(guessLine({ code: `${'('.repeat(50_000)}1`, map: '' }, noRoot)).toBeUndefined();
  });

  it.each([
    ['adam-folded-step.ts', adam],
    ['adam-tensor-list.ts', adam],
    ['adam-lerp.ts', adam],
    ['adamw-shrink-first.ts', adamw],
    ['momentum-lerp.ts', momentum],
  ] as const)('accuses no line of %s, which is right, of any mistake of its optimizer', (name, optimizer) => {
    const right = algorithmOf(optimizer);
    const { code } = bundled(textOf(`golden/submissions/${name}`));
    const pieces = codeExpressions(parse(code, { ecmaVersion: 2022, locations: true, sourceType: 'module' }));
    expect(pieces.length).toBeGreaterThan(2);
    const found = optimizer.mistakes.flatMap(({ id, edits = [] }) => {
      const mistaken = edited(right, edits);
      if (!isElementwise(mistaken.lines)) return [];
      return culprits(pieces, { right, mistaken }).map(({ start }) => `${id} at ${start.line}`);
    });
    expect(found).toEqual([]);
  });
});

describe('a guess at an operation', () => {
  const engine = `class Value {
    mul(o) { this.partials = [o.data, this.data]; }
    tanh() {
      return new Value(y, () => {
        this.grad += (1 - y) * out.grad;
      });
    }
    exp() {
      return node((g) => {
        this.grad += g;
        out.grad = 0;
      });
    }
  }
  const times = (a, b) => a.mul(b);`;
  const lineOf = (operation: 'tanh' | 'exp' | 'multiply' | 'log', isPartial = true) =>
    guessOperation(bundled(engine), { operation, isPartial })?.line;

  it('is where its function adds to a gradient, once; else where the function begins', () => {
    expect(lineOf('tanh')).toBe(5);
    expect(lineOf('tanh', false)).toBe(3);
    expect(lineOf('exp')).toBe(8);
  });

  it('is none where no function, or more than one, has its name', () => {
    expect(lineOf('multiply')).toBeUndefined();
    expect(lineOf('log')).toBeUndefined();
  });
});
