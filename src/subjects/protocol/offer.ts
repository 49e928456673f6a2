import type { TraceRequest } from '../request.js';

/**
 * What a program may offer beside runs of one tensor at fixed hyperparameters. What it does not offer it is not asked.
 * The order is that of PROTOCOL.md.
 */
export const offers = ['tensors', 'schedule', 'resume', 'twin', 'reuse', 'repeat'] as const;
export type Offer = (typeof offers)[number];

const needs: Readonly<Record<Offer, { readonly in: (request: TraceRequest) => boolean; readonly what: string }>> = {
  tensors: { in: ({ tensors }) => tensors.length > 1, what: 'several tensors' },
  schedule: { in: ({ steps }) => steps.some(({ set }) => set), what: 'hyperparameters that change in mid-run' },
  resume: { in: ({ probes }) => probes?.resumeAt !== undefined, what: 'a run that goes on from a saved state' },
  twin: { in: ({ probes }) => probes?.twin === true, what: 'a second instance beside the first' },
  reuse: { in: ({ probes }) => probes?.reuseArrays === true, what: 'gradient arrays that are used again' },
  // The same request can be put twice to whoever does not repeat it of its own.
  repeat: { in: () => false, what: 'a run that is repeated' },
};

/** What a request needs that is not offered, in words; `undefined` where it can be put. */
export function lackingFor(request: TraceRequest, offered: ReadonlySet<Offer>): string | undefined {
  const lacking = offers.find((offer) => needs[offer].in(request) && !offered.has(offer));
  return lacking && needs[lacking].what;
}
