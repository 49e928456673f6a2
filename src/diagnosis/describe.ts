import { changesBetween } from '../formula/changes.js';
import type { Standard } from '../laws/law.js';
import { departures, dialectName, usersOf } from '../optimizers/dialect.js';
import type { Candidate } from './candidate.js';
import type { Diagnosis } from './diagnosis.js';

/** What a search has to report beside its result. */
interface Effort {
  readonly tried: number;
  readonly agreed: number;
}

/** The explanation in words, with everything a report needs of it. */
export function describe(
  explanation: Candidate,
  others: readonly Candidate[],
  standard: Standard,
  effort: Effort,
): Diagnosis {
  const { kind, mistake, dialect } = explanation;
  const departed = departures(dialect).filter(
    ({ axis, choice }) => !standard.dialect.choices.some((asked) => asked.axis === axis && asked.choice === choice),
  );
  const [first] = departed;
  return {
    kind,
    id: nameOf(explanation),
    statement: statementOf(explanation),
    edits: changesBetween(standard.algorithm.lines, explanation.algorithm.lines),
    dialects: departed.map(({ axis, choice }) => `${axis}=${choice.id}`),
    usedBy: mistake
      ? (mistake.onPurpose?.users ?? [])
      : kind === 'dialect'
        ? usersOf(explanation.optimizer, dialect)
        : [],
    sameFunctionAs: [...new Set(others.map(nameOf))],
    ...(mistake ? { mistake } : {}),
    ...(kind === 'dialect' && first ? { source: first.choice.source } : {}),
    ...(kind === 'dialect' && first?.choice.differs ? { differs: first.choice.differs } : {}),
    ...effort,
  };
}

/** No candidate gave all of the subject's answers. */
export function nothingFound({ optimizer }: Standard, tried: number): Diagnosis {
  return {
    kind: 'none',
    id: 'none',
    statement: `It is not ${optimizer.title}, and none of ${tried} explanations fits.`,
    edits: [],
    dialects: [],
    usedBy: [],
    sameFunctionAs: [],
    tried,
    agreed: 0,
  };
}

function nameOf({ kind, optimizer, dialect, mistake }: Candidate): string {
  const choices = dialectName(dialect);
  switch (kind) {
    case 'reference':
      return choices ? `${optimizer.id}, ${choices}` : optimizer.id;
    case 'dialect':
      return choices || optimizer.id;
    case 'combination':
      return `${mistake?.id}, ${choices || 'as written'}`;
    case 'edit':
      return 'edit';
    default:
      return mistake?.id ?? kind;
  }
}

function statementOf({ kind, optimizer, dialect, mistake }: Candidate): string {
  const choices = departures(dialect).map(({ choice }) => choice.statement);
  switch (kind) {
    case 'reference':
      return `It is ${optimizer.title}.`;
    case 'dialect':
      return choices.join(' ') || 'It is written as in the paper.';
    case 'combination':
      return [mistake?.statement, ...choices].join(' ');
    case 'edit':
      return 'One line differs.';
    default:
      return mistake?.statement ?? '';
  }
}
