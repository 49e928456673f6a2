import fc from 'fast-check';
import { type SecondBackward, secondBackwards } from '../../autodiff/mistakes/secondBackward.js';
import { enclosedNumbers } from '../../subjects/engines/enclosedGradient.js';
import { engineRunner } from '../../subjects/engines/engineRunner.js';
import { broken, type Judgement } from '../law.js';
import { requestOf } from './cases/graphs.js';
import { comparePartials } from './compareGradients.js';
import { type EngineLaw, type EngineRun, needing } from './engineLaw.js';

const conventions: Readonly<Record<SecondBackward, string>> = {
  resets: 'A second backward() gives the same gradient: adjoints are reset first.',
  accumulates: 'A second backward() adds to the gradients, as in PyTorch with retain_graph; clear them in between.',
  compounds: 'A second backward() compounds, as in micrograd: clear every node before each.',
};

/** (a · 3) · 5, where 15, 30 and 45 are the three conventions, and a longer one. */
const cases = [
  requestOf([2], (b, a) => b.apply('multiply', b.apply('multiply', a as number, b.constant(3)), b.constant(5)), {
    twice: true,
  }),
  requestOf(
    [2],
    (b, a) => {
      const twice = b.apply('multiply', a as number, b.constant(2));
      return b.apply('multiply', b.apply('multiply', twice, b.constant(3)), b.constant(5));
    },
    { twice: true },
  ),
] as const;

/** Which convention the gradient after a second `backward` follows. */
function conventionOf({ request, answer }: EngineRun): SecondBackward | undefined {
  const { twice } = answer;
  if (twice === undefined) return undefined;
  return secondBackwards.find((secondBackward) => {
    const result = engineRunner(enclosedNumbers, { secondBackward })(request);
    const expected = result && { value: result.value, gradient: result.twice };
    return expected && comparePartials(expected, { value: answer.value, gradient: twice }, request).kind === 'holds';
  });
}

function judgeSecond(run: EngineRun): Judgement {
  if (run.answer.twice === undefined) return { kind: 'not-offered', reason: 'there is no second backward()' };
  const convention = conventionOf(run);
  if (convention !== undefined) return { kind: 'holds', note: conventions[convention] };
  const [got = Number.NaN] = run.answer.twice;
  return broken({
    request: 0,
    coordinate: 0,
    got,
    message: `After a second backward() df/da is ${got}: neither reset, nor accumulated, nor compounded.`,
  });
}

/** Three conventions are known, and each is somebody's. */
export const secondBackward: EngineLaw = {
  id: 'second-backward',
  chapter: 'autodiff',
  title: 'a second backward follows a known convention',
  statement:
    'A second backward without clearing gives the gradient again, adds it once more, or compounds as in micrograd.',
  tex: 'g,\\ 2g,\\ \\text{or more}',
  source: 'PyTorch, torch.Tensor.backward; karpathy/micrograd, engine.py',
  appliesTo: needing('multiply'),
  cases: () => fc.constantFrom(...cases).map((request) => [request]),
  always: () => cases.map((request) => [request]),
  judge: ([run]) => judgeSecond(run),
};
