import { findDialect, type NamedDialect } from '../optimizers/dialect.js';
import { findOptimizer } from '../optimizers/find.js';
import type { Optimizer } from '../optimizers/optimizer.js';
import { offers } from '../subjects/protocol/offer.js';
import { type About, conversation, type Questions, questionsFor } from '../subjects/protocol/questions.js';
import { readBy } from '../subjects/protocol/readBy.js';
import { requestKey } from '../subjects/protocol/recordedSubject.js';
import { aboutOptimizer } from './aboutOptimizer.js';
import { askedInAdvance } from './askedInAdvance.js';
import { type RunWords, runName } from './runName.js';

/** Cases that are written in advance, and what they are asked for. */
export interface WrittenCases {
  readonly optimizer: Optimizer;
  readonly named: NamedDialect;
  readonly reads: ReadonlySet<string>;
  readonly about: About;
  /** The key of every case; `questions.places` are in the same order. */
  readonly keys: readonly string[];
  readonly questions: Questions;
}

/** Whoever answers may leave out what it does not offer; a repetition has to be asked for. */
const everything = new Set(offers.filter((offer) => offer !== 'repeat'));

/**
 * Draws everything that a grading can ask in advance.
 * @throws Problem for an optimizer, a dialect or a hyperparameter that does not exist
 */
export function writtenCases(words: RunWords): WrittenCases {
  const optimizer = findOptimizer(words.optimizer);
  const named = findDialect(optimizer, words.dialect);
  const unnamed = aboutOptimizer(optimizer);
  const reads = readBy(words.reads, Object.keys(unnamed.hyperparameters));
  const all = askedInAdvance({ optimizer, named, seed: words.seed, reads });
  const byKey = new Map(all.map((request) => [requestKey(request, unnamed), request]));
  const keys = [...byKey.keys()];
  const about = { ...unnamed, run: runName({ ...words, optimizer: optimizer.id }, keys) };
  return { optimizer, named, reads, about, keys, questions: questionsFor([...byKey.values()], everything, about) };
}

/** The cases as lines of the protocol. */
export function casesText({ about, questions }: WrittenCases): string {
  return conversation(about, questions);
}
