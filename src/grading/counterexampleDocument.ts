import { z } from 'zod';
import { adjointsFloat64, evaluateFloat64 } from '../autodiff/float64Sweep.js';
import { sizeOf } from '../autodiff/graph.js';
import { graphFormula } from '../autodiff/graphFormula.js';
import { nodeFormula, nodeName } from '../autodiff/nodeFormula.js';
import type { Counterexample, GraphCounterexample } from '../diagnosis/diagnosis.js';
import { print } from '../formula/print.js';
import type { GradientRequest } from '../subjects/gradientRequest.js';
import { numbersByName, requestDocument, requestSchema } from '../subjects/protocol/requestDocument.js';
import { toWire, type WireNumber, wireNumber } from '../subjects/protocol/wireNumber.js';
import type { TraceRequest } from '../subjects/request.js';

const count = z.int().nonnegative();

/** What an optimizer was asked. */
export const traceInputSchema = requestSchema;

const trace = z
  .object({
    kind: z.literal('trace'),
    request: requestSchema,
    step: z.int().positive().describe('the step that is shown, from 1'),
    tensor: count,
    coordinate: count,
    equations: z.array(
      z.object({ line: z.string(), role: z.string(), expected: wireNumber, explained: wireNumber.nullable() }),
    ),
    shown: count.describe('index of the equation whose value was observed'),
    expected: wireNumber.describe('the parameter after that step, or the point at which it asked for its gradient'),
    yours: wireNumber,
  })
  .describe('of an optimizer');

/** What an engine was asked. */
export const graphInputSchema = z.object({
  formula: z.string().describe('of the variables, and of nodes that are used more than once'),
  at: numbersByName,
  plainNumbers: z.boolean().describe('whether constants were handed over as plain numbers'),
  cleared: z
    .enum(['own', 'by hand'])
    .nullable()
    .describe('the gradient of a second backward(), before which the engine or the caller had cleared all gradients'),
  innerFirst: z.string().nullable().describe('the node from which backward() was called first'),
});

const graph = z
  .object({
    kind: z.literal('graph'),
    ...graphInputSchema.shape,
    nodes: z.array(
      z.object({
        ...{ name: z.string(), formula: z.string(), value: wireNumber, adjoint: wireNumber },
        explained: z
          .object({ value: wireNumber.nullable(), adjoint: wireNumber.nullable() })
          .describe('what the diagnosis makes of the node; null where that is no different'),
      }),
    ),
    variable: z.string().nullable().describe('whose partial is shown; null where the value differs'),
    expected: wireNumber,
    yours: z.union([wireNumber, z.string()]).describe('a number, or what the engine said instead'),
  })
  .describe('of an autodiff engine');

/** The smallest case on which a submission differs. */
export const counterexampleSchema = z.discriminatedUnion('kind', [trace, graph]);

/** A counterexample as plain JSON values. */
export function counterexampleDocument(
  shown: Counterexample | GraphCounterexample,
): z.infer<typeof counterexampleSchema> {
  return shown.kind === 'graph' ? graphDocument(shown) : traceDocument(shown);
}

/** What was asked as plain JSON values. */
export function inputDocument(
  asked: TraceRequest | GradientRequest,
): z.infer<typeof traceInputSchema> | z.infer<typeof graphInputSchema> {
  return 'graph' in asked ? graphInputOf(asked) : requestDocument(asked);
}

function traceDocument(shown: Counterexample): z.infer<typeof trace> {
  return {
    ...shown,
    request: requestDocument(shown.request),
    equations: shown.equations.map(({ line, role, expected, explained }) => ({
      ...{ line, role, expected: toWire(expected) },
      explained: numberOrNull(explained),
    })),
    expected: toWire(shown.expected),
    yours: toWire(shown.yours),
  };
}

function graphDocument({
  request: asked,
  variable,
  expected,
  yours,
  explained,
}: GraphCounterexample): z.infer<typeof graph> {
  const { graph: drawn, at } = asked;
  const values = evaluateFloat64(drawn, at);
  const adjoints = adjointsFloat64(drawn, values);
  const nodes = Array.from({ length: sizeOf(drawn) }, (_, node) => ({
    name: nodeName(drawn, node),
    formula: print(nodeFormula(drawn, node)),
    value: toWire(values[drawn.constants.length + node] as number),
    adjoint: toWire(adjoints[node] as number),
    explained: { value: numberOrNull(explained[node]?.value), adjoint: numberOrNull(explained[node]?.adjoint) },
  }));
  return {
    kind: 'graph',
    ...graphInputOf(asked),
    nodes,
    variable: variable === undefined ? null : (drawn.variables[variable] as string),
    expected: toWire(expected),
    yours: typeof yours === 'string' ? yours : toWire(yours),
  };
}

function graphInputOf({ graph: drawn, at, probes = {} }: GradientRequest): z.infer<typeof graphInputSchema> {
  return {
    formula: print(graphFormula(drawn).formula),
    at: Object.fromEntries(drawn.variables.map((name, k) => [name, toWire(at[k] as number)])),
    plainNumbers: probes.plainNumbers === true,
    cleared: probes.cleared ?? null,
    innerFirst: probes.innerFirst === undefined ? null : nodeName(drawn, probes.innerFirst),
  };
}

function numberOrNull(value: number | undefined): WireNumber | null {
  return value === undefined ? null : toWire(value);
}
