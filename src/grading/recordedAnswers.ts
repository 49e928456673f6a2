import type { NamedDialect } from '../optimizers/dialect.js';
import type { Optimizer } from '../optimizers/optimizer.js';
import type { Hello } from '../subjects/protocol/said.js';
import type { Subject } from '../subjects/subject.js';
import type { RunWords } from './runName.js';

/** Answers that were given elsewhere, with what they were asked for. */
export interface RecordedAnswers {
  readonly words: RunWords;
  readonly optimizer: Optimizer;
  readonly named: NamedDialect;
  readonly hello: Hello;
  readonly subject: Subject;
}
