import { bench, describe } from 'vitest';
import { singleNode, unit } from '../spec/oracles/primitivePoints.js';
import { judges, type Question, toldByReverse } from '../spec/oracles/verdicts.js';
import {
  type PrimitiveId,
  type PrimitiveTable,
  primitiveIds,
  primitiveOf,
  primitives,
} from '../src/autodiff/primitives/index.js';

/** The relative error that an oracle in float64 and one in decimals must notice in any partial. */
const target = 1e-13;
/** Published for PyTorch's gradcheck with its defaults: rtol of its signature, torch.autograd.gradcheck. */
const gradcheck = 1e-3;
/** Errors of 10^-1, 10^-2, … are planted, down to this one. */
const finest = 40;

type Title = keyof typeof judges;
const titles = Object.keys(judges) as Title[];

/** Where every primitive is well conditioned: no argument is large or tiny, and none sits on a kink. */
const operands = [
  ['0.75', '1.5'],
  ['1.25', '0.625'],
  ['-0.5', '2.5'],
];

function questionsOf(id: PrimitiveId, argument: number): readonly Question[] {
  const graph = singleNode(id);
  const count = graph.variables.length;
  return operands.map((point) => ({ graph, at: point.slice(0, count), direction: unit(count, argument) }));
}

/** The table with a partial that is off by one part in 10^digits. */
function planted(id: PrimitiveId, argument: string, digits: number): PrimitiveTable {
  const { partials } = primitiveOf(id);
  const off = { ...partials, [argument]: `(${partials[argument]}) * (1 + 1e-${digits})` };
  return { ...primitives, [id]: { ...primitives[id], partials: off } };
}

/** How many digits of a partial an oracle vouches for: the finest error that it notices at one of the points. */
function digitsNoticed(id: PrimitiveId, argument: string, title: Title): number {
  const questions = questionsOf(id, primitiveOf(id).arguments.indexOf(argument));
  const asked = questions.map((question) => ({ question, answer: judges[title](question) }));
  let noticed = 0;
  for (let digits = 1; digits <= finest; digits++) {
    const table = planted(id, argument, digits);
    if (!asked.some(({ question, answer }) => answer(toldByReverse(question, table)) === 'contradicts')) break;
    noticed = digits;
  }
  return noticed;
}

/** A slope of 0 everywhere has no relative error. */
const judged = primitiveIds.filter((id) => id !== 'sign');
const rows = judged.flatMap((id) =>
  primitiveOf(id).arguments.map((argument) => ({
    partial: `${id} by ${argument}`,
    ...(Object.fromEntries(
      titles.map((title) => [title, Number(`1e-${digitsNoticed(id, argument, title)}`)]),
    ) as Record<Title, number>),
  })),
);
console.table(rows);

const worst = Object.fromEntries(titles.map((title) => [title, Math.max(...rows.map((row) => row[title]))])) as Record<
  Title,
  number
>;
console.table([
  { 'smallest error noticed in every partial': 'here', ...worst, target, "PyTorch's gradcheck": gradcheck },
]);
for (const title of ['dual numbers', 'finite differences in decimals'] as const) {
  if (worst[title] > target) throw new Error(`An error of ${worst[title]} in a partial escapes ${title}.`);
}

describe('the slope of tanh', () => {
  const [question] = questionsOf('tanh', 0) as [Question];
  for (const title of titles) {
    bench(`by ${title}`, () => {
      judges[title](question);
    });
  }
});
