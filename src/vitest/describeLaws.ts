import { afterAll, beforeAll, describe, it } from 'vitest';
import type { LawStatement } from '../laws/law.js';
import type { LawReport } from '../laws/lawReport.js';
import type { Declarations } from './declarations.js';
import { testMessages } from './messages.js';
import { type LawOutcome, verdictOn } from './verdictOn.js';

/** What a failure is explained by. */
export interface Explanation {
  /** The report of `assay grade`. */
  readonly whole: string;
  /** What is wrong, in a sentence. */
  readonly statement: string;
  /** What to do where it is meant so. */
  readonly advice: string;
}

/** A subject that was held to the laws. */
export interface Tested {
  readonly reports: readonly LawReport<LawStatement, unknown>[];
  /** Finds out what is wrong; it is asked for where something is. */
  explain(): Promise<Explanation>;
  close(): Promise<void>;
}

export interface Description {
  readonly title: string;
  readonly laws: readonly LawStatement[];
  readonly declarations: Declarations;
  readonly timeout: number;
  /** Where the description stands, as a stack. */
  readonly place: string;
  examine(): Promise<Tested>;
}

/** Registers a test for each law. The subject is examined once, before the first of them. */
export function describeLaws(description: Description): void {
  const { title, laws, declarations, timeout, place } = description;
  const { leftOut, deviations, today } = declarations;
  describe(title, () => {
    let tested: Tested | undefined;
    let isTold = false;
    beforeAll(async () => {
      tested = await description.examine();
    }, timeout);
    afterAll(() => tested?.close());

    const check = async (law: LawStatement, skip: (why: string) => void) => {
      const report = (tested as Tested).reports.find((one) => one.law.id === law.id);
      const outcome = verdictOn(report ?? { verdict: 'skipped' }, deviations.get(law.id), today);
      if (outcome.kind === 'pass') return;
      if (outcome.kind === 'skip') return skip(outcome.message);
      const isFirst = !isTold && outcome.kind === 'breach';
      isTold ||= isFirst;
      throw failure(law, await explained(outcome, law, isFirst ? tested : undefined, tested as Tested), place);
    };

    for (const law of laws) {
      const reason = leftOut.get(law.id);
      const declared = deviations.get(law.id);
      if (reason !== undefined) it(testMessages['left-out'](law.statement, reason), { skip: true }, () => {});
      else {
        const name = declared ? testMessages.declared(law.statement, declared) : law.statement;
        it(name, { timeout }, ({ skip }) => check(law, (why) => skip(why)));
      }
    }
  });
}

/** What a test says: the breach, and at the first one everything that is known. */
async function explained(
  outcome: Exclude<LawOutcome, { readonly kind: 'pass' }>,
  law: LawStatement,
  first: Tested | undefined,
  tested: Tested,
): Promise<string> {
  if (outcome.kind === 'fail') return outcome.message;
  const { whole, statement, advice } = await tested.explain();
  const told = first ? whole : `  ${testMessages.told(statement)}\n`;
  return `${outcome.message}\n${told.trimEnd()}\n\n  ${[advice, testMessages.declare(law.id)].filter(Boolean).join('\n  ')}`;
}

/** An error that points to the description: what failed is not in the files of this package. */
function failure({ id }: LawStatement, message: string, place: string): Error {
  const error = new Error(message);
  error.name = id;
  error.stack = `${id}: ${message}\n${place}`;
  return error;
}
