import type { TraceRequest } from '../request.js';
import type { Observations, TraceResponse } from '../response.js';
import { badLine, readLine } from './readLine.js';
import type { Hello, Refusal, SaidAnswer, SaidFailure } from './said.js';
import { fromWire, type WireNumber } from './wireNumber.js';

/** Reads what a program writes, line for line. */
export interface AnswerReader {
  /** @throws Problem `bad-line` for what does not belong there; nothing is to be read after it */
  take(text: string): void;
  readonly greeting: () => Hello | Refusal | undefined;
  /** Whether it has said bye. */
  readonly hasEnded: () => boolean;
  /** The responses so far, by the id of their request. */
  readonly responses: ReadonlyMap<number, TraceResponse>;
}

/**
 * @param run the name that the program was told
 * @param asked what it was asked, by id; answers may come in any order
 */
export function answerReader(run: string, asked: ReadonlyMap<number, TraceRequest>): AnswerReader {
  const responses = new Map<number, TraceResponse>();
  const lineOf = new Map<number, number>();
  let greeting: Hello | Refusal | undefined;
  let ended = 0;
  let line = 0;
  const respond = (said: SaidAnswer | SaidFailure): void => {
    const request = asked.get(said.id);
    const known = asked.size === 0 ? 'Nothing was asked.' : `Those that were asked are 1 to ${asked.size}.`;
    if (request === undefined) throw badLine(line, `answers ${said.id}, which was not asked. ${known}`);
    const earlier = lineOf.get(said.id);
    if (earlier !== undefined) throw badLine(line, `answers ${said.id} again; line ${earlier} did. Answer once.`);
    lineOf.set(said.id, line);
    responses.set(said.id, said.type === 'trace' ? answerTo(request, said, line) : failureFrom(said));
  };
  return {
    responses,
    greeting: () => greeting,
    hasEnded: () => ended > 0,
    take(text) {
      line++;
      if (/^\s{0,99}$/.test(text)) return;
      if (ended > 0) throw badLine(line, `comes after the bye in line ${ended}. Let that be the last.`);
      const said = readLine(text, line);
      if (said.type === 'hello' || said.type === 'refusal') {
        if (greeting) throw badLine(line, 'greets again. Say hello once.');
        if (said.run !== run) throw badLine(line, `gives back another run than ${run}. Copy the field from the hello.`);
        greeting = said;
      } else if (greeting === undefined) {
        throw badLine(line, `comes before the hello. Say hello first, with the run that you were told.`);
      } else if (said.type === 'bye') ended = line;
      else respond(said);
    },
  };
}

type Numbers = readonly (readonly (readonly WireNumber[])[])[];

function answerTo(request: TraceRequest, { parameters, asked, observations }: SaidAnswer, line: number): TraceResponse {
  const misfit = misfitOf(parameters, request) ?? (asked && misfitOf(asked, request));
  if (misfit !== undefined) {
    return { kind: 'failure', reason: 'bad-answer', message: `Line ${line} of the answers ${misfit}` };
  }
  return {
    kind: 'answer',
    parameters: doubles(parameters),
    ...(asked ? { asked: doubles(asked) } : {}),
    observations: observed(observations ?? {}),
  };
}

const doubles = (trace: Numbers) => trace.map((step) => step.map((tensor) => Float64Array.from(tensor, fromWire)));

/** What does not fit the request, as the rest of a sentence. */
function misfitOf(trace: Numbers, { steps, tensors }: TraceRequest): string | undefined {
  if (trace.length !== steps.length) return `has ${trace.length} steps, and ${steps.length} were asked for.`;
  for (const [s, step] of trace.entries()) {
    if (step.length !== tensors.length)
      return `has ${step.length} tensors in step ${s + 1}, and there are ${tensors.length}.`;
    for (const [k, { length }] of step.entries()) {
      const wanted = tensors[k]?.values.length;
      if (length !== wanted)
        return `has ${length} numbers for tensor ${k + 1} in step ${s + 1}, which has ${wanted} of them.`;
    }
  }
  return undefined;
}

/** Without the fields that are undefined. */
function observed(said: NonNullable<SaidAnswer['observations']>): Observations {
  return Object.fromEntries(Object.entries(said).filter(([, seen]) => seen !== undefined)) as Observations;
}

function failureFrom({ reason, message, step, place }: SaidFailure): TraceResponse {
  return {
    ...{ kind: 'failure', reason, message },
    ...(step === undefined ? {} : { step }),
    ...(place === undefined ? {} : { place: placeFrom(place) }),
  };
}

/** A place as reports want it. */
export function placeFrom({ sourceLine, ...place }: NonNullable<SaidFailure['place']>) {
  return sourceLine === undefined ? place : { ...place, sourceLine };
}
