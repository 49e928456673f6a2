import { hyperparameters, settings, type Values } from '../laws/cases/settings.js';
import { compareDigits, compareShapes, digitsOf, shapeOf } from '../laws/cases/size.js';
import type { Standard } from '../laws/law.js';
import type { Tensor, TraceRequest } from '../subjects/request.js';
import type { Subject } from '../subjects/subject.js';
import { type Breached, smallestOf, splitByBreach } from './breached.js';

/**
 * The smallest case, in rounder numbers where the subject is wrong on those too; it is asked once, for at most fifteen.
 */
export async function inRoundNumbers(subject: Subject, found: Breached, standard: Standard): Promise<Breached> {
  const requests = simplerThan(found, standard).filter((request) => isSimpler(request, found, standard));
  if (requests.length === 0) return found;
  const responses = await subject.traces(requests);
  const answered = requests.flatMap((request, k) => {
    const answer = responses[k];
    return answer?.kind === 'answer' ? [{ request, answer }] : [];
  });
  const { breached } = splitByBreach(answered, standard);
  const [least = found] = [...breached, found].toSorted((a, b) => compareShapes(a.shape, b.shape));
  const equals = [...breached, found].filter(({ shape }) => compareShapes(shape, least.shape) === 0);
  return smallestOf(equals, standard) ?? found;
}

/** Numbers by their place in the order of writing; 0 stands where the case has a 0. */
const patterns: readonly ((k: number) => number)[] = [
  (k) => (k % 2) + 1,
  (k) => k + 1,
  (k) => (k % 2 === 0 ? 1 : -1) * (k + 1),
];

/** Whether a case is smaller, or as small and shorter to write. */
function isSimpler(request: TraceRequest, { shape, request: than }: Breached, standard: Standard): boolean {
  const bySize = compareShapes(shapeOf(request), shape);
  return bySize < 0 || (bySize === 0 && compareDigits(digitsOf(request, standard), digitsOf(than, standard)) < 0);
}

/** Cases of the same kind in rounder numbers, with the usual hyperparameters and with its own; the coordinate alone first. */
function simplerThan({ request, breach }: Breached, standard: Standard): readonly TraceRequest[] {
  const { tensor = 0, coordinate = 0 } = breach;
  const alone: TraceRequest = {
    ...request,
    tensors: [sliced(request.tensors[tensor]?.values, coordinate)],
    steps: request.steps.map(({ set: _, gradients }) => ({
      gradients: [sliced(gradients[tensor], coordinate).values],
    })),
  };
  const shapes = compareShapes(shapeOf(alone), shapeOf(request)) < 0 ? [alone, request] : [request];
  const usual = hyperparameters(standard, settings[0] as Values);
  return shapes.flatMap((shape) => {
    const rounded = patterns.map((pattern) => inNumbers(shape, pattern));
    const inUsual = [...rounded, shape].map((one) => ({ ...withoutChanges(one), hyperparameters: usual }));
    return [...inUsual, ...rounded, ...(shape === alone ? [shape] : [])];
  });
}

function sliced(values: Float64Array = new Float64Array(), coordinate: number): Tensor {
  return { shape: [1], values: values.slice(coordinate, coordinate + 1) };
}

function inNumbers({ tensors, steps, ...others }: TraceRequest, pattern: (k: number) => number): TraceRequest {
  let place = 0;
  const next = (x: number) => (x === 0 ? 0 : pattern(place++));
  const gradients = steps.map((step) => ({ ...step, gradients: step.gradients.map((values) => values.map(next)) }));
  let parameter = 0;
  const starts = tensors.map((one) => ({ ...one, values: one.values.map((x) => (x === 0 ? 0 : ++parameter)) }));
  return { ...others, tensors: starts, steps: gradients };
}

const withoutChanges = ({ steps, ...others }: TraceRequest): TraceRequest => ({
  ...others,
  steps: steps.map(({ gradients }) => ({ gradients })),
});
