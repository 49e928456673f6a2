import { type FeedbackLevel, type Told, tells } from '../grading/feedback.js';
import type { Check, Result } from '../grading/result.js';
import { messages } from './messages.js';
import { questionsOf, whereToLook } from './wordsOfHints.js';

/**
 * The result without what an author is not told: every form of output is made of what is left, so that none can leak it.
 * What is right is told whole, but for the cases of its checks; so is what could not be tested. A dialect is right,
 * unless another one was asked for.
 */
export function withheld(result: Result, level: FeedbackLevel): Result {
  if (level === 'full') return result;
  const { verdict, message } = result;
  const isRight = verdict === 'pass' || (verdict === 'dialect' && message === '' && tells(level, 'line'));
  const { guess, ...others } = result;
  const shown = tells(level, 'case') ? result.counterexample : null;
  if (isRight) return { ...result, checks: result.checks.map(withoutReplay), counterexample: shown };
  if (verdict === 'ungradable' || (result.checks.length === 0 && verdict !== 'harness-error')) return result;
  return {
    ...others,
    ...(guess && tells(level, 'line') ? { guess } : {}),
    checks: tells(level, 'line') ? result.checks.map(withoutValues) : nameless(result.checks),
    diagnosis: null,
    counterexample: shown,
    message: messageOf(result, level),
    notes: [],
    told: toldOf(result, level),
  };
}

function toldOf({ diagnosis, counterexample }: Result, level: Told['level']): Told {
  return {
    level,
    ...(counterexample && tells(level, 'input') ? { input: counterexample.request } : {}),
    ...(tells(level, 'line') ? { line: whereToLook(diagnosis, counterexample) } : {}),
    questions: tells(level, 'question') ? questionsOf(diagnosis, counterexample) : [],
  };
}

const withoutReplay = (check: Check): Check => ({ ...check, replay: '' });
const withoutValues = (check: Check): Check => ({ ...withoutReplay(check), reason: '', message: '' });

/** How many checks hold and how many do not; which is which would say what is wrong, and so would their order. */
function nameless(checks: readonly Check[]): readonly Check[] {
  const counted = checks.filter(({ verdict }) => verdict !== 'skipped');
  const sorted = counted.toSorted((a, b) => b.points - a.points || a.verdict.localeCompare(b.verdict));
  return sorted.map((check, k) => {
    const name = { id: `hidden-${k + 1}`, title: messages['hidden-check'](k + 1) };
    return { ...withoutValues(check), ...name, cases: 0 };
  });
}

/**
 * What ended a run is told, but for words that may repeat an input: an error's message is the author's own text, and may
 * print what the code was given. What was seen of wrong numbers speaks of values.
 */
function messageOf({ verdict, message }: Result, level: FeedbackLevel): string {
  switch (verdict) {
    case 'fail':
    case 'dialect':
    case 'undecidable':
      return '';
    case 'harness-error':
      return messages['own-fault'](1);
    case 'error':
      return tells(level, 'input') ? message : messages['error-not-told']();
    default:
      return message;
  }
}
