import { describe, expect, it } from 'vitest';
import { agreementWith } from '../../src/diagnosis/agreement.js';
import { smallCases } from '../../src/laws/cases/smallCases.js';
import type { Standard } from '../../src/laws/law.js';
import { standardOf } from '../../src/laws/standard.js';
import { type Algorithm, defaultsOf } from '../../src/optimizers/algorithm.js';
import { findOptimizer } from '../../src/optimizers/find.js';
import { optimizers } from '../../src/optimizers/index.js';
import { makePuzzle } from '../../src/puzzles/makePuzzle.js';
import { programOf } from '../../src/puzzles/program.js';
import type { TraceRequest } from '../../src/subjects/request.js';

/** The optimizers whose equations are no loop over the coordinates, or ask for the gradient elsewhere. */
const withoutProgram = ['nesterov', 'adagrad-full', 'lars', 'lamb'];

interface Program {
  step(theta: number[], gradient: number[]): void;
}
type ProgramClass = new (hyperparameters: object) => Program;

function classIn(source: string): ProgramClass {
  return new Function(source.replace('export class', 'return class'))() as ProgramClass;
}

/** The program's answer to a case of one tensor. */
function answered(source: string, algorithm: Algorithm, request: TraceRequest) {
  const program = new (classIn(source))({ ...defaultsOf(algorithm), ...request.hyperparameters });
  const theta = Array.from(request.tensors[0]?.values ?? []);
  const parameters = request.steps.map(({ gradients }) => {
    program.step(theta, Array.from(gradients[0] ?? []));
    return [Float64Array.from(theta)];
  });
  return { request, answer: { kind: 'answer', parameters, observations: {} } as const };
}

function casesFor(standard: Standard): readonly TraceRequest[] {
  const isPlain = ({ tensors, steps, probes }: TraceRequest) =>
    tensors.length === 1 && !probes && steps.every(({ set }) => set === undefined);
  return smallCases(standard)
    .filter(isPlain)
    .filter((_, index) => index % 2 === 1);
}

describe('a program', () => {
  const written = optimizers.filter(({ id }) => !withoutProgram.includes(id));

  it.each(written.map((optimizer) => [optimizer.id, optimizer] as const))(
    'of %s computes what its equations do, and what was planted in it',
    (_, optimizer) => {
      const standard = standardOf(optimizer);
      const { algorithm } = standard;
      const { planted } = makePuzzle(standard, 2, 2);
      const cases = casesFor(standard);
      const agreesOn = (source: string, as: Algorithm) => {
        const agrees = agreementWith({ algorithm: as });
        return cases.every((request) => agrees(answered(source, algorithm, request)));
      };
      expect(agreesOn(programOf(optimizer, algorithm, 'js'), algorithm)).toBe(true);
      const wrong = programOf(optimizer, planted, 'js');
      expect([agreesOn(wrong, planted), agreesOn(wrong, algorithm)]).toEqual([true, false]);
    },
  );

  it.each(withoutProgram)('of %s is refused in words', (id) => {
    const optimizer = findOptimizer(id);
    expect(() => programOf(optimizer, standardOf(optimizer).algorithm, 'js')).toThrow(
      `The equations of ${optimizer.title} do not fit in a small program; leave --program out.`,
    );
  });

  it('reads as somebody would write it', () => {
    const adam = findOptimizer('adam');
    const source = programOf(adam, standardOf(adam).algorithm, 'js');
    expect(source).toContain('this.v[i] = beta2 * this.v[i] + (1 - beta2) * g ** 2;');
    expect(source).toContain('theta[i] = theta[i] - lr * m_hat / (Math.sqrt(v_hat) + eps);');
  });
});
