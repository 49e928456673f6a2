import { Problem } from '../formula/problem.js';
import { answerReader } from '../subjects/protocol/answerReader.js';
import { lackingFor, type Offer } from '../subjects/protocol/offer.js';
import { badLine, readLine } from '../subjects/protocol/readLine.js';
import { recordedSubject } from '../subjects/protocol/recordedSubject.js';
import type { Hello } from '../subjects/protocol/said.js';
import type { TraceResponse } from '../subjects/response.js';
import type { RecordedAnswers } from './recordedAnswers.js';
import { readRunName } from './runName.js';
import { type WrittenCases, writtenCases } from './writtenCases.js';

const mostNamed = 5;

/**
 * Reads answers to cases that `assay cases` wrote.
 * @param text the whole file, a line for each answer, in any order after the hello
 * @throws Problem for a line that is not as it should be, for an answer that is missing, and for another run's cases
 */
export function readAnswers(text: string): RecordedAnswers {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  const hello = helloIn(lines);
  const words = readRunName(hello.run);
  const cases = writtenCases(words);
  const { about, questions, optimizer, named, reads } = cases;
  if (about.run !== hello.run) throw otherCases(hello.run);
  const reader = answerReader(about.run, questions.asked);
  for (const line of lines) reader.take(line);
  const offered = new Set(hello.offers);
  const recorded = recordedBy(cases, offered, reader.responses);
  return { words, hello, optimizer, named, subject: recordedSubject(hello, reads, about, recorded) };
}

function helloIn(lines: readonly string[]): Hello {
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0) throw new Problem('no-answers', 'The answers are empty. The first line of them is a hello.');
  const said = readLine(lines[first] as string, first + 1);
  if (said.type === 'refusal') throw new Problem('refused', said.message);
  if (said.type !== 'hello')
    throw badLine(first + 1, 'comes before the hello. Say hello first, with the run of the cases.');
  return said;
}

function otherCases(run: string): Problem {
  const message = `The answers are for other cases than this version of assay writes for ${run}. Write the cases anew, with the same version as judges, and answer those.`;
  return new Problem('other-cases', message);
}

/** The responses by the keys of their requests. @throws Problem `answers-missing` */
function recordedBy(
  { keys, questions }: WrittenCases,
  offered: ReadonlySet<Offer>,
  responses: ReadonlyMap<number, TraceResponse>,
): ReadonlyMap<string, TraceResponse> {
  const missing: number[] = [];
  const recorded = new Map<string, TraceResponse>();
  for (const [index, key] of keys.entries()) {
    const id = questions.places[index] as number;
    const lacking = lackingFor(questions.asked.get(id) as never, offered);
    const response = responses.get(id);
    if (lacking !== undefined)
      recorded.set(key, { kind: 'failure', reason: 'not-offered', message: `It does not offer ${lacking}.` });
    else if (response === undefined) missing.push(id);
    else recorded.set(key, response);
  }
  if (missing.length === 0) return recorded;
  const others = missing.length > mostNamed ? ` and ${missing.length - mostNamed} others` : '';
  const named = `${missing.slice(0, mostNamed).join(', ')}${others}`;
  const message = `The answers lack ${missing.length} of ${questions.asked.size}: ${named}. Answer those too, or say what went wrong in a line of type failure.`;
  throw new Problem('answers-missing', message);
}
