import { type PrimitiveId, primitiveIds, primitiveOf } from '../autodiff/primitives/index.js';
import { applied, requestOf } from '../laws/autodiff/cases/graphs.js';
import { edgePointsOf, type Point, roundPointsOf } from '../laws/autodiff/cases/points.js';
import { smallGraphs } from '../laws/autodiff/cases/smallGraphs.js';
import type { GradientRequest } from '../subjects/gradientRequest.js';
import type { NodeList } from './nodeList.js';

/** A graph at a point that may become a test; those with a purpose of their own always do. */
export interface CandidateGraph {
  readonly request: GradientRequest;
  readonly purpose?: string;
}

/** Numbers of a graph are the plain numbers of the program's language. */
const plainNumbers = { plainNumbers: true } as const;

/** Every graph that may become a test, those of fewest operations first. */
export function candidateGraphs(): readonly CandidateGraph[] {
  const small = smallGraphs(new Set(primitiveIds)).map(({ graph, at }) => ({
    request: { graph, at, probes: plainNumbers },
  }));
  const others = primitiveIds.flatMap((id) => [...atPoints(id), ...twiceApplied(id)]);
  const all = [...others, ...small, ...negativeBases, ...diamonds];
  return all.toSorted((a, b) => sizeOf(a) - sizeOf(b));
}

const sizeOf = ({ request }: CandidateGraph): number => request.graph.operations.length;

/** Far from 0 the usual formulas overflow on the way to a value and a slope that are doubles. */
const far = [1000, -1000];

/** Each primitive by itself: at a round point, where a branch may lie, and far from 0. */
function atPoints(id: PrimitiveId): readonly CandidateGraph[] {
  const alone = ({ at, exponent }: Point) =>
    requestOf(at, (builder, ...operands) => applied(builder, id, operands, exponent), plainNumbers);
  const [first, ...others] = roundPointsOf(id);
  const isUnary = primitiveOf(id).arguments.length === 1 && primitiveOf(id).parameter === undefined;
  const away = isUnary ? far.map((x) => ({ at: [x], exponent: 2 })) : [];
  return [
    ...(first === undefined ? [] : [{ request: alone(first), purpose: `${id} by itself.` }]),
    ...[...others, ...edgePointsOf(id), ...away].map((point) => ({ request: alone(point) })),
  ];
}

/** One operation twice on the same operands: what the first left there is overwritten by the second. */
function twiceApplied(id: PrimitiveId): readonly CandidateGraph[] {
  const [point] = roundPointsOf(id);
  if (point === undefined) return [];
  const { at, exponent } = point;
  return (['add', 'multiply'] as const).map((end) => ({
    request: requestOf(
      at,
      (builder, ...operands) => {
        const [one, other] = [0, 1].map(() => applied(builder, id, operands, exponent));
        return builder.apply(end, one as number, other);
      },
      plainNumbers,
    ),
  }));
}

/** (−3)² and (−2)³ take no logarithm. */
const negativeBases: readonly CandidateGraph[] = [
  { base: -3, exponent: 2 },
  { base: -2, exponent: 3 },
].map(({ base, exponent }) => ({
  request: requestOf([base], (b, a) => b.apply('constant_power', a as number, b.constant(exponent)), plainNumbers),
}));

/** m = a·b, and f = (…(2m + m)…·2 + m) + m: a node in the middle that is used at every depth. */
const diamonds: readonly CandidateGraph[] = [1, 2, 5].map((depth) => ({
  request: requestOf(
    [2, 3],
    (builder, a, b) => {
      const shared = builder.apply('multiply', a as number, b as number);
      let long = shared;
      for (let k = 0; k < depth; k++) {
        long = k % 2 === 0 ? builder.apply('multiply', long, builder.constant(2)) : builder.apply('add', long, shared);
      }
      return builder.apply('add', shared, long);
    },
    plainNumbers,
  ),
  purpose: `A diamond: one path is longer by ${depth === 1 ? 'one operation' : `${depth} operations`}, and a node must not hand on before it has received all.`,
}));

/** What is given by a rule, since a list of it would be long. */
export const ruledGraphs: readonly {
  readonly list: NodeList;
  readonly at: readonly number[];
  readonly purpose: string;
}[] = [
  {
    list: {
      variables: ['a', 'b'],
      nodes: [{ node: 'n1', primitive: 'add', of: ['a', 'b'], repeat: 10_000 }],
      output: 'n1',
    },
    at: [0.5, 1],
    purpose: 'A chain of 10,000 operations: building and walking it need no deep stack, and b is used in each.',
  },
  {
    list: { variables: ['a'], nodes: [{ node: 'n1', primitive: 'sin', of: ['a'], repeat: 100 }], output: 'n1' },
    at: [1],
    purpose: 'A hundred sines, each of the one before: a chain whose slopes differ.',
  },
  {
    list: {
      variables: ['a'],
      nodes: [
        { node: 'n1', primitive: 'multiply', of: ['a', 'a'] },
        { node: 'n2', primitive: 'add', of: ['n1', 'n1'] },
        { node: 'n3', primitive: 'add', of: ['n2', 'n2'] },
        { node: 'n4', primitive: 'add', of: ['n3', 'n3'] },
      ],
      output: 'n4',
    },
    at: [3],
    purpose: 'Each node is used twice by the next: there are 8 paths back, and every node is walked once.',
  },
];
