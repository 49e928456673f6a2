import { primitiveIds, primitiveOf } from '../autodiff/primitives/index.js';
import type { Gradient } from '../autodiff/reverse.js';
import type { GradientRequest } from '../subjects/gradientRequest.js';
import { candidateGraphs, ruledGraphs } from './candidateGraphs.js';
import { type ChosenGraph, chooseGraphs } from './chooseGraphs.js';
import type { EngineFile, EngineTest } from './engineFile.js';
import { engineNotes } from './engineRivals.js';
import { expectedGradient } from './expectedGradient.js';
import type { ExpectedNumber } from './expectedValues.js';
import { graphOfNodes, type NodeList, nodeList } from './nodeList.js';
import { asList } from './publishedNumbers.js';

/** What the file, and its tests, are called. */
export const engineVectorsName = 'autodiff';

/** The test vectors of engines of automatic differentiation. @param version of this program, which the file names */
export function engineVectors(version: string): EngineFile {
  const { tests: chosen, singleToo } = chooseGraphs(candidateGraphs());
  const ruled = ruledGraphs.map(({ list, at, purpose }) => {
    const request: GradientRequest = { graph: graphOfNodes(list), at: Float64Array.from(at) };
    return testOf(list, { request, purpose, flags: [], expected: expectedGradient(request) });
  });
  const tests = [...chosen.map((one) => testOf(nodeList(one.request.graph), one)), ...ruled].map((test, index) => ({
    id: `${engineVectorsName}-${index + 1}`,
    ...test,
  }));
  const carried = new Set(tests.flatMap(({ flags }) => flags));
  const notes = Object.entries(engineNotes()).filter(([flag]) => carried.has(flag));
  return {
    $schema: '../schema/graph-vectors.schema.json',
    schemaVersion: 1,
    kind: 'autodiff',
    generator: `assay ${version}`,
    notes: Object.fromEntries(
      notes.map(([flag, note]) => [flag, singleToo.has(flag) ? note : { ...note, only: 'float64' as const }]),
    ),
    primitives: Object.fromEntries(primitiveIds.map((id) => [id, describedPrimitive(id)])),
    tests,
  };
}

function describedPrimitive(id: (typeof primitiveIds)[number]): EngineFile['primitives'][string] {
  const { arguments: names, parameter, value, partials, source } = primitiveOf(id);
  return { arguments: [...names], ...(parameter ? { parameter } : {}), value, partials: { ...partials }, source };
}

function testOf(
  { variables, nodes, output }: NodeList,
  { request, purpose, flags, expected }: ChosenGraph & { readonly expected: Gradient<ExpectedNumber> },
): Omit<EngineTest, 'id'> {
  return {
    comment: purpose,
    flags: [...flags],
    variables: [...variables],
    at: [...request.at],
    nodes: nodes.map(({ of, repeat, ...node }) => ({ ...node, of: [...of], ...(repeat ? { repeat } : {}) })),
    output,
    value: asList([expected.value]),
    gradient: asList(expected.gradient),
  };
}
