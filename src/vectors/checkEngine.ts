import { precisions } from '../arithmetic/format.js';
import { Problem } from '../formula/problem.js';
import type { GradientRequest } from '../subjects/gradientRequest.js';
import { checkNumbers } from './checkNumbers.js';
import type { EngineFile, EngineTest } from './engineFile.js';
import { engineOf, engineRivals, failsEngine, wrongNumber } from './engineRivals.js';
import { expectedGradient } from './expectedGradient.js';
import type { Finding } from './finding.js';
import { graphOfNodes } from './nodeList.js';

/** The request that a test stands for. @throws Problem or RangeError for a graph that is none */
function requestOfGraph(test: EngineTest): GradientRequest {
  return { graph: graphOfNodes(test), at: Float64Array.from(test.at), probes: { plainNumbers: true } };
}

/** What is off in the tests of engines: everything is recomputed. */
export function* checkEngine({ tests, notes }: EngineFile): Generator<Finding> {
  const rivals = engineRivals();
  const own = engineOf();
  for (const test of tests) {
    const request = requested(test);
    if ('what' in request) {
      yield request;
      continue;
    }
    const expected = expectedGradient(request);
    yield* checkNumbers(test.value, [expected.value], `${test.id}, value`);
    yield* checkNumbers(test.gradient, expected.gradient, `${test.id}, gradient`);
    for (const precision of precisions) {
      if (wrongNumber(own[precision](request), expected, precision) !== undefined) {
        yield { where: test.id, what: `Our own reference fails it in ${precision}: a defect of Assay.` };
      }
    }
    for (const flag of test.flags) {
      const ways = rivals.filter((rival) => rival.flag === flag);
      const inBoth = notes[flag]?.only === undefined;
      if (ways.some(({ engine }) => failsEngine(engine, request, expected, inBoth))) continue;
      yield { where: test.id, what: `No engine with ${flag} fails it: the flag is not true.` };
    }
  }
}

function requested(test: EngineTest): GradientRequest | Finding {
  try {
    const request = requestOfGraph(test);
    if (request.at.length === test.variables.length) return request;
    return {
      where: test.id,
      what: `There are ${test.variables.length} variables, and the point has ${request.at.length} numbers.`,
    };
  } catch (error) {
    if (error instanceof Problem || error instanceof RangeError) return { where: test.id, what: error.message };
    throw error;
  }
}
