import type { TraceRequest } from '../subjects/request.js';
import { counted } from './messages.js';
import { showNumber } from './number.js';

/** What is written out of a long case; the rest is in the JSON report. */
const most = { coordinates: 4, steps: 6 };

/**
 * A case in a line: `1 step, θ0 = 1, g1 = 1, lr = 0.1`. Several coordinates stand in parentheses, several tensors are
 * joined by `and`. Of long vectors and long runs the beginning is shown.
 * @param theta how the parameter is written: `θ`, or `theta` in linear text
 */
export function requestText(request: TraceRequest, theta = 'θ'): string {
  const { tensors, steps, hyperparameters } = request;
  const shown = steps.slice(0, steps.length > most.steps ? 2 : most.steps);
  const gradients = shown.map((step, index) => `g${index + 1} = ${step.gradients.map(vectorText).join(' and ')}`);
  if (shown.length < steps.length) gradients.push(`… g${steps.length}`);
  const changes = steps.flatMap(({ set = {} }, index) =>
    Object.entries(set).map(([name, value]) => `${name} = ${showNumber(value)} from step ${index + 1} on`),
  );
  const start = `${theta}0 = ${tensors.map(({ values }) => vectorText(values)).join(' and ')}`;
  const settings = Object.entries(hyperparameters).map(([name, value]) => `${name} = ${showNumber(value)}`);
  return [counted(steps.length, 'step'), start, ...gradients, ...settings, ...changes, ...circumstances(request)].join(
    ', ',
  );
}

function vectorText(values: ArrayLike<number>): string {
  const texts = Array.from(values, (value) => showNumber(value));
  if (texts.length > most.coordinates) texts.splice(2, texts.length - 2, `… ${texts.length} in all`);
  return texts.length === 1 ? (texts[0] as string) : `(${texts.join(', ')})`;
}

function circumstances({ probes = {} }: TraceRequest): readonly string[] {
  return [
    ...(probes.reuseArrays ? ['the caller overwrites its gradient arrays between steps'] : []),
    ...(probes.twin ? ['a second instance steps in between'] : []),
    ...(probes.repeat ? ['asked for the second time'] : []),
    ...(probes.resumeAt === undefined ? [] : [`stopped and resumed after step ${probes.resumeAt}`]),
  ];
}
