import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../src/laws/features.js';
import type { TraceRequest } from '../../src/subjects/request.js';

/** Steps of tensors of gradients. */
function requestOf(...steps: readonly (readonly (readonly number[])[])[]): TraceRequest {
  return {
    hyperparameters: { lr: 1 },
    tensors: (steps[0] ?? []).map((values) => ({ shape: [values.length], values: new Float64Array(values.length) })),
    steps: steps.map((tensors) => ({ gradients: tensors.map((values) => Float64Array.from(values)) })),
  };
}

describe('the features of a request', () => {
  it('of one step of one coordinate: that it is one step', () => {
    expect(featuresOf(requestOf([[1]]))).toEqual(['one step']);
  });

  it('of several steps: whether the gradient falls or grows in size', () => {
    expect(featuresOf(requestOf([[1]], [[1]]))).toEqual(['several steps']);
    expect(featuresOf(requestOf([[-2]], [[-1]]))).toEqual(['several steps', 'a falling gradient']);
    expect(featuresOf(requestOf([[-1]], [[-2]]))).toEqual(['several steps', 'a growing gradient']);
  });

  it('do not take the coordinates of one step for steps', () => {
    expect(featuresOf(requestOf([[1, 2, 1]]))).toEqual(['one step', 'several coordinates']);
    expect(featuresOf(requestOf([[1], [2]], [[1], [2]]))).toEqual(['several steps', 'several tensors']);
  });

  it('follow each coordinate of each tensor', () => {
    const features = featuresOf(requestOf([[9], [5, 5]], [[9], [5, 6]]));
    expect(features).toContain('a growing gradient');
    expect(features).not.toContain('a falling gradient');
  });

  it('count zeros, signs, changes of the rate and probes', () => {
    expect(featuresOf(requestOf([[0]]))).toContain('a zero gradient');
    expect(featuresOf(requestOf([[1, -1]]))).toContain('gradients of both signs');
    expect(featuresOf(requestOf([[0, -1]]))).not.toContain('gradients of both signs');
    const plain = requestOf([[1]], [[1]]);
    const [first, second] = plain.steps as [TraceRequest['steps'][number], TraceRequest['steps'][number]];
    expect(featuresOf({ ...plain, steps: [first, { ...second, set: { lr: 2 } }] })).toContain('a changing rate');
    expect(featuresOf({ ...plain, probes: { twin: true } })).toContain('a probe');
  });
});
