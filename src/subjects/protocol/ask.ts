import { randomBytes } from 'node:crypto';
import type { TraceRequest } from '../request.js';
import { type AnswerReader, answerReader } from './answerReader.js';
import type { Offer } from './offer.js';
import { type About, conversation, type Questions, questionsFor } from './questions.js';
import type { Connection, Ran } from './runProgram.js';

/** What came of one conversation with a program. */
export interface Asked extends Questions, Ran {
  readonly reader: AnswerReader;
}

/**
 * Puts requests to a program.
 * @param about without the name of the run, which nobody can know before
 */
export async function ask(
  connection: Connection,
  requests: readonly TraceRequest[],
  offered: ReadonlySet<Offer>,
  { about: unnamed, milliseconds }: { readonly about: Omit<About, 'run'>; readonly milliseconds: number },
): Promise<Asked> {
  const about = { ...unnamed, run: randomBytes(8).toString('hex') };
  const questions = questionsFor(requests, offered, about);
  const reader = answerReader(about.run, questions.asked);
  const isDone = () => reader.greeting() !== undefined && reader.responses.size === questions.asked.size;
  const exchange = { text: conversation(about, questions), hear: reader.take, isDone, hasEnded: reader.hasEnded };
  return { ...questions, reader, ...(await connection.converse(exchange, milliseconds)) };
}
