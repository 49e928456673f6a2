import { type Change, changesBetween } from '../formula/changes.js';
import type { Standard } from '../laws/law.js';
import { type Algorithm, algorithmIn } from '../optimizers/algorithm.js';
import { type Dialect, departures, dialectName, usersOf } from '../optimizers/dialect.js';
import type { Candidate } from './candidate.js';
import type { Diagnosis } from './diagnosis.js';
import type { Search } from './search.js';

/** The explanation in words, with everything a report needs of it. */
export function describe(
  explanation: Candidate,
  { others, atConstantRate, tried, agreed }: Omit<Search, 'explanation'>,
  standard: Standard,
): Diagnosis {
  const { kind, mistake, second, dialect } = explanation;
  const departed = departuresFrom(standard, explanation);
  const [first] = departed;
  return {
    kind,
    id: nameOf(explanation, standard),
    statement: statementOf(explanation, standard),
    edits: changesBetween(standard.algorithm.lines, explanation.algorithm.lines),
    ...(kind === 'combination' && first ? { beyondDialect: ownChanges(explanation) } : {}),
    dialects: departed.map(choiceName),
    usedBy: mistake
      ? (mistake.onPurpose?.users ?? [])
      : kind === 'dialect'
        ? usersOf(explanation.optimizer, dialect)
        : [],
    sameFunctionAs: namesOf(others, standard),
    sameAtConstantRate: namesOf(atConstantRate, standard),
    ...(mistake ? { mistake } : {}),
    ...(second ? { second } : {}),
    ...(kind === 'dialect' && first ? { source: first.choice.source } : {}),
    ...(kind === 'dialect' && first?.choice.differs ? { differs: first.choice.differs } : {}),
    tried,
    agreed,
  };
}

/** No candidate gave all of the subject's answers; `exception` is what is special about the cases on which it differs. */
export function nothingFound({ optimizer }: Standard, tried: number, exception: string): Diagnosis {
  const whole = `It is not ${optimizer.title}, and none of ${tried} explanations fits.`;
  return {
    kind: 'none',
    id: 'none',
    statement: exception === '' ? whole : `${whole} ${exception}`,
    ...(exception === '' ? {} : { exception }),
    edits: [],
    dialects: [],
    usedBy: [],
    sameFunctionAs: [],
    sameAtConstantRate: [],
    tried,
    agreed: 0,
  };
}

/** What is changed in the equations of the candidate's own dialect. */
function ownChanges({ optimizer, dialect, algorithm }: Candidate): readonly Change[] {
  return changesBetween(algorithmIn(optimizer, dialect).lines, algorithm.lines);
}

type MadeChoice = Dialect['choices'][number];

/** The choices of a candidate that differ from those asked for; of another optimizer, from its equations as written. */
function departuresFrom(standard: Standard, { optimizer, dialect }: Candidate): readonly MadeChoice[] {
  if (optimizer !== standard.optimizer) return departures(dialect);
  return dialect.choices.filter(({ choice }, k) => choice !== standard.dialect.choices[k]?.choice);
}

const choiceName = ({ axis, choice }: MadeChoice): string => `${axis}=${choice.id}`;

function namesOf(candidates: readonly Candidate[], standard: Standard): readonly string[] {
  return [...new Set(candidates.map((one) => nameOf(one, standard)))];
}

function nameOf(candidate: Candidate, standard: Standard): string {
  const { kind, optimizer, dialect, mistake, second } = candidate;
  const departed = departuresFrom(standard, candidate).map(choiceName).join(', ');
  switch (kind) {
    case 'reference':
      return [optimizer.id, dialectName(dialect)].filter((part) => part !== '').join(', ');
    case 'dialect':
      return departed || optimizer.id;
    case 'combination':
      return [mistake?.id ?? 'edit', second?.id ?? (departed || 'edit')].join(', ');
    case 'edit':
      return 'edit';
    default:
      return mistake?.id ?? kind;
  }
}

function statementOf(candidate: Candidate, standard: Standard): string {
  const { kind, optimizer, mistake, second, base = standard.algorithm } = candidate;
  const choices = departuresFrom(standard, candidate).map(({ choice }) => choice.statement);
  switch (kind) {
    case 'reference':
      return `It is ${optimizer.title}.`;
    case 'dialect':
      return choices.join(' ') || `It is ${optimizer.title} as written.`;
    case 'combination':
      if (choices.length > 0) return [mistake?.statement ?? linesThatDiffer(base, candidate), ...choices].join(' ');
      return [
        mistake ? `Two mistakes at once. ${mistake.statement}` : 'Two edits at once.',
        second ? second.statement : linesThatDiffer(base, candidate),
      ].join(' ');
    case 'edit':
      return linesThatDiffer(base, candidate);
    default:
      return mistake?.statement ?? '';
  }
}

function linesThatDiffer(base: Algorithm, { algorithm }: Candidate): string {
  const targets = [...new Set(changesBetween(base.lines, algorithm.lines).map(({ line }) => line))];
  return targets.length > 1 ? `The lines of ${targets.join(' and ')} differ.` : `The line of ${targets[0]} differs.`;
}
