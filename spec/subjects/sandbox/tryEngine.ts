import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Graph } from '../../../src/autodiff/graph.js';
import { type GraphBuilder, graphBuilder } from '../../../src/autodiff/graphBuilder.js';
import { type EngineOptions, openEngine } from '../../../src/subjects/engine.js';
import type { GradientProbes } from '../../../src/subjects/gradientRequest.js';
import type { GradientAnswer, GradientResponse } from '../../../src/subjects/gradientResponse.js';
import type { GradientSubject } from '../../../src/subjects/gradientSubject.js';
import { openWorkerPool } from '../../../src/subjects/sandbox/workerPool.js';
import { tightLimits } from './trySubmission.js';

/** A graph of the variables x1, x2, …, written by code; what `write` returns is its output. */
export function graphOf(variables: number, write: (builder: GraphBuilder, x: readonly number[]) => number): Graph {
  const builder = graphBuilder();
  const x = Array.from({ length: variables }, (_, index) => builder.variable(`x${index + 1}`));
  return builder.finish(write(builder, x));
}

/** x1·x2 + x1 at (3, 5): every number is a small integer, so that nothing is rounded. By hand: 18, and (x2 + 1, x1). */
export const exactGraph = graphOf(2, (b, [x = 0, y = 0]) => b.apply('add', b.apply('multiply', x, y), x));
export const exactPoint = Float64Array.of(3, 5);
export const exactGradient = [18, 6, 3];

/** Value and gradient in one plain list, for comparison; or the failure. */
export function numbersIn(response: GradientResponse | undefined): number[] | GradientResponse | undefined {
  return response?.kind === 'answer' ? [response.value, ...response.gradient] : response;
}

/** The answer, or an error that shows what came instead. */
export function gradientOf(response: GradientResponse | undefined): GradientAnswer {
  if (response?.kind !== 'answer') throw new Error(`No answer: ${JSON.stringify(response)}`);
  return response;
}

/** One differentiation. */
export async function ask(
  engine: GradientSubject,
  graph: Graph,
  at: readonly number[],
  probes: GradientProbes = {},
): Promise<GradientResponse | undefined> {
  const [response] = await engine.gradients([{ graph, at: Float64Array.from(at), probes }]);
  return response;
}

/** Opens engines from source texts with one worker for a whole spec file, and cleans up after it. */
export function engineDesk() {
  const workers = openWorkerPool();
  const folders: string[] = [];
  afterAll(async () => {
    await workers.close();
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  });

  async function write(source: string, name = 'engine.js'): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'assay-spec-'));
    folders.push(folder);
    await writeFile(join(folder, name), source);
    return join(folder, name);
  }

  async function open(source: string, options: EngineOptions = {}) {
    return openEngine(await write(source), { workers, limits: tightLimits, ...options });
  }

  async function engine(source: string, options: EngineOptions = {}): Promise<GradientSubject> {
    const opened = await open(source, options);
    if (opened.kind !== 'engine') throw new Error(`Not opened: ${opened.reason}: ${opened.message}`);
    return opened.subject();
  }

  /** The response to the exact graph. */
  async function run(source: string): Promise<GradientResponse | undefined> {
    return ask(await engine(source), exactGraph, [...exactPoint]);
  }

  return { workers, write, open, engine, run };
}
