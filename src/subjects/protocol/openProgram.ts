import { Problem } from '../../formula/problem.js';
import type { UngradableSubmission } from '../openedFile.js';
import { completeLimits, type Limits } from '../sandbox/limits.js';
import type { Subject } from '../subject.js';
import { placeFrom } from './answerReader.js';
import { ask } from './ask.js';
import { contractOf } from './contractOf.js';
import { endingFailure, programSubject } from './programSubject.js';
import type { About } from './questions.js';
import { readBy } from './readBy.js';
import { requireDouble } from './requireDouble.js';
import type { Program } from './runProgram.js';
import type { Hello } from './said.js';

/** A program that can be graded. */
export interface OpenedProgram {
  readonly kind: 'program';
  readonly contract: string;
  readonly subject: Subject;
}

/** Starts a program, hears what it says of itself, and makes a subject of it. Whatever is wrong comes back as a value. */
export async function openProgram(
  program: Program,
  about: Omit<About, 'run'>,
  given: Partial<Limits> = {},
): Promise<OpenedProgram | UngradableSubmission> {
  const limits = completeLimits(given);
  const asked = await ask(program, [], new Set(), { about, milliseconds: limits.wallMilliseconds });
  const greeting = asked.reader.greeting();
  if (asked.ending.kind === 'unstarted') return ungradable(asked.ending.message);
  if (asked.ending.kind === 'refused' || greeting === undefined) {
    return { ...endingFailure(asked, 'It did not say hello; PROTOCOL.md shows how.', limits), kind: 'ungradable' };
  }
  if (greeting.type === 'refusal') {
    return { ...ungradable(greeting.message), ...(greeting.place ? { place: placeFrom(greeting.place) } : {}) };
  }
  return greeted(greeting, program, about, limits);
}

function greeted(
  hello: Hello,
  program: Program,
  about: Omit<About, 'run'>,
  limits: Limits,
): OpenedProgram | UngradableSubmission {
  try {
    requireDouble(hello);
    const reads = readBy(hello.reads, Object.keys(about.hyperparameters));
    const subject = programSubject({ program, about, reads, limits, offered: new Set(hello.offers) });
    return { kind: 'program', contract: contractOf(hello), subject };
  } catch (error) {
    if (error instanceof Problem) return ungradable(error.message);
    throw error;
  }
}

const ungradable = (message: string): UngradableSubmission => ({ kind: 'ungradable', reason: 'no-contract', message });
