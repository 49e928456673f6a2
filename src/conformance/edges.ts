import type { Edge } from './edge.js';
import { showsOf, withGradients } from './edgeCase.js';

const last = (answers: Parameters<Edge['seen']>[0], k = 0) => answers[k]?.parameters.at(-1)?.[0] ?? Float64Array.of();

/** A gradient of one special value beside an ordinary coordinate. */
function special(id: string, title: string, value: number): Edge {
  return {
    id,
    title,
    ask: (base) => [withGradients(base, [1, 2], [[value, 1]]), withGradients(base, [1, 2], [[1, 1]])],
    seen: (answers) => {
      const [own = Number.NaN, beside] = last(answers);
      const apart = Object.is(beside, last(answers, 1)[1]) ? '' : ', and reaches the other coordinate';
      return `${showsOf(own, 1)}${apart}`;
    },
  };
}

const same = (a: Float64Array, b: Float64Array): boolean => a.every((x, i) => Object.is(x, b[i]));

/** What is asked at the edges, in the order in which it is told. */
export const edges: readonly Edge[] = [
  {
    id: 'zero-gradient',
    title: 'zero gradient',
    ask: (base) => [withGradients(base, [1], [[0]])],
    seen: (answers) => showsOf(last(answers)[0] ?? Number.NaN, 1),
  },
  special('nan', 'NaN', Number.NaN),
  special('infinity', 'infinity', Number.POSITIVE_INFINITY),
  special('huge', 'gradient 1e300', 1e300),
  special('denormal', 'gradient 5e-324', 5e-324),
  {
    id: 'eps-zero',
    title: 'eps = 0, g = 0',
    ask: (base) => {
      if (!('eps' in base.hyperparameters)) return [];
      const hyperparameters = { ...base.hyperparameters, eps: 0 };
      return [{ ...withGradients(base, [1], [[0]]), hyperparameters }];
    },
    seen: (answers) => showsOf(last(answers)[0] ?? Number.NaN, 1),
  },
  {
    id: 'first-step',
    title: 'first step',
    ask: (base) => [withGradients(base, [1], [[1]])],
    seen: (answers) => showsOf(last(answers)[0] ?? Number.NaN, 1),
  },
  {
    id: 'rate-change',
    title: 'rate changed',
    ask: (base) => {
      const [plain] = [withGradients(base, [1], [[1], [1]])];
      const steps = plain.steps.map((step, k) => (k === 1 ? { ...step, set: { lr: 0.2 } } : step));
      return [{ ...plain, steps }, plain];
    },
    seen: (answers) => (same(last(answers), last(answers, 1)) ? 'has no effect' : 'holds from that step on'),
  },
  {
    id: 'several-tensors',
    title: 'several tensors',
    ask: (base) => {
      const [one, two] = [withGradients(base, [1], [[1], [2]]), withGradients(base, [2], [[2], [4]])];
      const steps = one.steps.map(({ gradients }, k) => ({
        gradients: [...gradients, ...(two.steps[k]?.gradients ?? [])],
      }));
      return [{ ...one, tensors: [...one.tensors, ...two.tensors], steps }, one, two];
    },
    seen: (answers) => {
      const [first = last([]), second = last([])] = answers[0]?.parameters.at(-1) ?? [];
      return same(first, last(answers, 1)) && same(second, last(answers, 2))
        ? 'each goes as if it were alone'
        : 'they influence each other';
    },
  },
  {
    id: 'second-instance',
    title: 'two instances',
    ask: (base) => {
      const alone = withGradients(base, [1], [[1], [2]]);
      return [{ ...alone, probes: { twin: true } }, alone];
    },
    seen: (answers) => (same(last(answers), last(answers, 1)) ? 'have a state each' : 'share their state'),
  },
  {
    id: 'repeated-call',
    title: 'repeated call',
    ask: (base) => {
      const once = withGradients(base, [1], [[1], [2]]);
      return [once, { ...once, probes: { repeat: true } }];
    },
    seen: (answers) => (same(last(answers), last(answers, 1)) ? 'same answer' : 'another answer'),
  },
  {
    id: 'inputs',
    title: 'inputs',
    ask: (base) => [
      withGradients(
        base,
        [1, 2],
        [
          [1, 1],
          [2, 1],
        ],
      ),
    ],
    seen: ([answer]) => {
      const { gradientModified, parametersModified, hyperparameterModified } = answer?.observations ?? {};
      const changed = [
        ...(gradientModified ? [`gradients are changed in step ${gradientModified.step}`] : []),
        ...(parametersModified ? [`parameters are changed in place in step ${parametersModified.step}`] : []),
        ...(hyperparameterModified ? [`${hyperparameterModified.name} is changed`] : []),
      ];
      return changed.join(', ') || 'left alone';
    },
  },
];
