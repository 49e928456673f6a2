import type { EngineFault } from '../../../src/autodiff/mistakes/engineFault.js';
import type { Offers } from '../../../src/autodiff/mistakes/engineMistake.js';
import type { SecondBackward } from '../../../src/autodiff/mistakes/secondBackward.js';
import { editedTable, type PrimitiveEdit } from '../../../src/autodiff/primitives/editedTable.js';
import { primitiveIds, primitiveOf } from '../../../src/autodiff/primitives/index.js';
import type { GradientRequest } from '../../../src/subjects/gradientRequest.js';
import type { GradientAnswer, GradientResponse } from '../../../src/subjects/gradientResponse.js';
import type { GradientSubject } from '../../../src/subjects/gradientSubject.js';
import { referenceEngine } from '../../../src/subjects/referenceEngine.js';

/** An engine that breaks one law. */
export interface PlantedEngine {
  /** What is wrong with it, as a clause. */
  readonly mistake: string;
  readonly subject: GradientSubject;
}

const every: Offers = new Set(primitiveIds);
const few: Offers = new Set(['add', 'subtract', 'multiply']);

const faulty = (mistake: string, fault: EngineFault, offers = every): PlantedEngine => ({
  mistake,
  subject: referenceEngine(mistake, { fault, offers }),
});

const clearing = (mistake: string, secondBackward: SecondBackward, clears: 'variables' | 'nothing'): PlantedEngine => ({
  mistake,
  subject: referenceEngine(mistake, { secondBackward, fault: { clears } }),
});

const computing = (mistake: string, ...edits: readonly PrimitiveEdit[]): PlantedEngine => ({
  mistake,
  subject: referenceEngine(mistake, { table: editedTable(edits) }),
});

/** Answers that are changed on their way out. */
function distorting(
  mistake: string,
  distort: (answer: GradientAnswer, request: GradientRequest) => GradientResponse,
): PlantedEngine {
  const inner = referenceEngine(mistake);
  const gradients = async (requests: readonly GradientRequest[]): Promise<readonly GradientResponse[]> =>
    (await inner.gradients(requests)).map((response, k) =>
      response.kind === 'answer' ? distort(response, requests[k] as GradientRequest) : response,
    );
  return { mistake, subject: { ...inner, gradients } };
}

const longerThan =
  (length: number) =>
  (answer: GradientAnswer, { graph }: GradientRequest) =>
    graph.operations.length > length / 2 ? { ...answer, gradient: answer.gradient.map((x) => 2 * x) } : answer;

/** One part in 10^11 off, in the partial with respect to the last argument. */
const derivatives = Object.fromEntries(
  primitiveIds.map((id): [string, readonly PlantedEngine[]] => {
    const { partials, arguments: names } = primitiveOf(id);
    const last = names.at(-1) as string;
    // Where a slope is 0, a factor does not move it.
    const slope = ['sign'].includes(id) ? '1' : `(${partials[last]}) * 1.00000000001`;
    const planted = computing(`has a slope of ${id} that is barely off`, {
      primitive: id,
      partials: { [last]: slope },
    });
    return [`derivative-of-${id.replaceAll('_', '-')}`, [planted]];
  }),
);

/** For every law of engines, engines that it must call wrong. */
export const plantedEngines: Readonly<Record<string, readonly PlantedEngine[]>> = {
  ...derivatives,
  'value-agrees': [
    faulty('takes 3 − a for a − 3', { swapsNumberInFront: [{ primitive: 'subtract' }] }, few),
    faulty('changes its operands', { inPlace: 'every' }, few),
  ],
  'minus-and-over': [
    computing('adds where it subtracts', { primitive: 'subtract', partials: { b: '1' } }),
    computing('forgets the square', { primitive: 'divide', partials: { b: '-a / b' } }),
  ],
  'plain-numbers': [
    faulty('takes 2^a for a^2', { swapsNumberInFront: [{ primitive: 'power' }] }),
    faulty('reads the data of a number', {
      numbers: { in: [{ primitive: 'multiply' }], position: 'second', given: 'plain', outcome: 'adjoint' },
    }),
  ],
  'number-in-front': [
    faulty('has a.sub(3) for a.rsub(3)', { swapsPlainNumberInFront: [{ primitive: 'subtract' }] }, few),
    faulty('has a.pow(2) for a.rpow(2)', { swapsPlainNumberInFront: [{ primitive: 'power' }] }),
  ],
  'chain-rule': [
    distorting('passes over small adjoints', (answer) => ({
      ...answer,
      gradient: answer.gradient.map((partial) => (Math.abs(partial) < 2 ** -10 ? 0 : partial)),
    })),
    faulty('forgets the adjoint in tanh', { forgetsAdjoint: [{ primitive: 'tanh' }] }),
    faulty('forgets the adjoint everywhere', { forgetsAdjoint: 'every' }),
  ],
  'sum-over-uses': [
    distorting('counts a node once that is both operands', (answer, { graph: { operations, operands } }) =>
      operations.length === 1 && operands[0] === operands[1]
        ? { ...answer, gradient: answer.gradient.map((partial) => partial + 1) }
        : answer,
    ),
    faulty('overwrites everywhere', { overwrites: 'every' }),
    ...primitiveIds.map((primitive) => faulty(`overwrites in ${primitive}`, { overwrites: [{ primitive }] })),
  ],
  'order-of-visiting': [
    faulty('walks breadth first', { order: 'breadth-first' }),
    faulty('lets nodes call their operands', { order: 'recursive' }),
    faulty('sorts before the operands', { order: 'pre-order' }),
    faulty('sorts a node once for every use', { order: 'repeated' }),
  ],
  'gradient-is-linear': [faulty('overwrites in multiply', { overwrites: [{ primitive: 'multiply' }] }, few)],
  'random-graphs': [
    faulty('has no seed', { unseeded: true }),
    faulty('changes its operands', { inPlace: [{ primitive: 'add' }] }, few),
    faulty('notes the backward part at the operand', { notesAtOperand: 'every' }, few),
  ],
  'far-from-zero': [
    computing('takes tanh by exponentials', { primitive: 'tanh', value: '(exp(2 * x) - 1) / (exp(2 * x) + 1)' }),
    computing('takes softplus by its definition', { primitive: 'softplus', value: 'log(1 + exp(x))' }),
  ],
  kinks: [
    computing('has a slope of 2 at 0', { primitive: 'relu', partials: { x: 'x > 0 ? 1 : (x == 0 ? 2 : 0)' } }),
    computing('gives both the whole at a tie', { primitive: 'max', partials: { b: 'a > b ? 0 : 1' } }),
  ],
  'same-gradient-again': [
    distorting('remembers the last run', (answer, { probes }) =>
      probes?.repeat ? { ...answer, gradient: answer.gradient.map((x) => 2 * x + 1) } : answer,
    ),
  ],
  'leaves-point-alone': [
    distorting('writes into the point', (answer) => ({ ...answer, inputModified: true as const })),
  ],
  'second-backward': [
    distorting('triples without a reason', (answer) =>
      answer.twice ? { ...answer, twice: answer.twice.map((x) => 7 * x) } : answer,
    ),
  ],
  'walking-again': [
    faulty('marks who was visited for good', { keeps: 'marks' }),
    faulty('walks the list of another output', { keeps: 'list' }),
    faulty('turns its list round in place', { keeps: 'turned list' }),
    faulty('clears the variables alone before it walks', { resets: 'variables' }),
  ],
  'clearing-gradients': [
    clearing('clears the variables alone', 'compounds', 'variables'),
    clearing('clears nothing, and adds up in the middle', 'compounds', 'nothing'),
    clearing('clears nothing, and adds up at the variables', 'accumulates', 'nothing'),
  ],
  'next-step': [
    distorting('hands nothing on in the second step', (answer, { probes }) =>
      probes?.steppedFrom ? { ...answer, gradient: answer.gradient.map(() => 0) } : answer,
    ),
  ],
  'changed-data': [
    distorting('divides a result by what its operand is now', (answer, { probes }) =>
      probes?.changedTo
        ? { ...answer, gradient: answer.gradient.map((_, k) => answer.value / (probes.changedTo?.[k] ?? 1)) }
        : answer,
    ),
  ],
  'calls-do-not-grow': [
    distorting('takes differences', (answer, { at }) => ({
      ...answer,
      evaluations: 1 + at.length,
      gradient: answer.gradient.map((partial) => partial * (1 + 2 ** -30)),
    })),
  ],
  'chain-of-10000': [distorting('is wrong on long chains', longerThan(10_000))],
  'chain-of-100000': [distorting('is wrong on very long chains', longerThan(100_000))],
};
