import { Problem } from '../../formula/problem.js';
import type { UngradableSubmission } from '../openedFile.js';
import { completeLimits, type Limits } from '../sandbox/limits.js';
import type { Subject } from '../subject.js';
import { placeFrom } from './answerReader.js';
import { type Asked, ask } from './ask.js';
import { contractOf } from './contractOf.js';
import { endingFailure, type GreetedProgram, programSubject } from './programSubject.js';
import type { About } from './questions.js';
import { readBy } from './readBy.js';
import { connect, type Program } from './runProgram.js';
import type { Hello } from './said.js';

/** A program that can be graded. */
export interface OpenedProgram {
  readonly kind: 'program';
  readonly contract: string;
  readonly subject: Subject;
  /** What it would import and has not found. */
  readonly lacks?: readonly string[];
  /** Ends what still runs. */
  close(): void;
}

/** A program that cannot be graded. */
export interface UngradableProgram extends UngradableSubmission {
  /** What it imports and has not found. */
  readonly lacks?: readonly string[];
}

/** Starts a program, hears what it says of itself, and makes a subject of it. Whatever is wrong comes back as a value. */
export async function openProgram(
  program: Program,
  about: Omit<About, 'run'>,
  given: Partial<Limits> = {},
): Promise<OpenedProgram | UngradableProgram> {
  const limits = completeLimits(given);
  const connection = connect(program);
  const asked = await ask(connection, [], new Set(), { about, milliseconds: limits.wallMilliseconds });
  const opened = greetedIn(asked, { program, connection, about, limits });
  if (opened.kind === 'ungradable') connection.end();
  return opened;
}

/** The adapter of a module speaks, unless the module ends both. */
const endsEarly =
  'The module ended its process before it was asked anything: by os._exit(), or a library that crashed; or what runs it is no Python 3.';

type Known = Pick<GreetedProgram, 'program' | 'connection' | 'about' | 'limits'>;

function greetedIn(asked: Asked, known: Known): OpenedProgram | UngradableProgram {
  const greeting = asked.reader.greeting();
  if (asked.ending.kind === 'unstarted') return ungradable(asked.ending.message);
  if (asked.ending.kind === 'refused' || greeting === undefined) {
    const lacking = known.program.isLasting ? endsEarly : 'It did not say hello; PROTOCOL.md shows how.';
    const failure = endingFailure(asked, lacking, known.limits);
    const reason = failure.reason === 'protocol' && known.program.isLasting ? 'error' : failure.reason;
    return { ...failure, reason, kind: 'ungradable' };
  }
  if (greeting.type === 'refusal') {
    const { message, place, lacks } = greeting;
    return { ...ungradable(message), ...(place ? { place: placeFrom(place) } : {}), ...(lacks ? { lacks } : {}) };
  }
  return greeted(greeting, known);
}

function greeted(hello: Hello, known: Known): OpenedProgram | UngradableSubmission {
  try {
    const reads = readBy(hello.reads, Object.keys(known.about.hyperparameters));
    const subject = programSubject({ ...known, precision: hello.precision, reads, offered: new Set(hello.offers) });
    const { lacks } = hello;
    const opened = { contract: contractOf(hello), subject, close: known.connection.end };
    return { kind: 'program', ...opened, ...(lacks ? { lacks } : {}) };
  } catch (error) {
    if (error instanceof Problem) return ungradable(error.message);
    throw error;
  }
}

const ungradable = (message: string): UngradableSubmission => ({ kind: 'ungradable', reason: 'no-contract', message });
