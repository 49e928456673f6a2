import { diagnose } from '../diagnosis/diagnose.js';
import type { Counterexample, Diagnosis } from '../diagnosis/diagnosis.js';
import type { Explained } from '../diagnosis/guess/explained.js';
import type { Examination } from '../laws/examine.js';
import type { Standard } from '../laws/law.js';
import { findDialect } from '../optimizers/dialect.js';
import type { SourcePlace } from '../subjects/response.js';
import type { Subject } from '../subjects/subject.js';
import { answersOtherwiseAlone } from './askedAlone.js';
import { checksFrom, scoreOf } from './checksFrom.js';
import { examineAgainst, examinedInItsPrecision } from './examined.js';
import type { GradeOptions } from './gradeOptions.js';
import type { Grading } from './grading.js';
import { gradingMessages } from './messages.js';
import { namedDialectName, namedStandard } from './namedStandard.js';
import { answersDiffer, endsInNaN, neverRead } from './notes.js';
import { replayCommand } from './replay.js';
import type { Result } from './result.js';
import { isSpent, verdictOf } from './verdictOf.js';

/** A result without its circumstances. */
type Graded = Omit<Result, 'path' | 'durationMs'>;

/** Examines an opened submission and, where it is wrong, finds out what it does instead. */
export async function judge(path: string, opened: Grading, options: GradeOptions): Promise<Graded> {
  const { grading, examination } = await examinedInItsPrecision(opened, options);
  const { contract, optimizer, named, subject, standard, ran } = grading;
  const isMute = examination.exchanges.every(({ response }) => response.kind === 'failure');
  const known = {
    contract,
    subject: { kind: 'optimizer', id: optimizer.id },
    dialect: namedDialectName(named),
    ...(ran === undefined ? {} : { ran }),
    ...(standard.precision === 'float64' ? {} : { precision: standard.precision }),
    notes: [...grading.notes, ...(isMute ? [] : neverRead(standard))],
  } as const;
  const whole = verdictOf(examination.reports, examination.exchanges, options.limits);
  const first = { ...known, ...whole, ...scored(path, examination, options), counterexample: null };
  if (whole.verdict === 'pass') return { ...first, diagnosis: itself(standard, examination, known.dialect) };
  if (isMute || isSpent(whole.verdict) || whole.verdict === 'undecidable') return { ...first, diagnosis: null };
  const {
    diagnosis,
    counterexample = null,
    explained,
  } = await diagnose(subject, standard, examination.exchanges, options);
  const why = await whyOtherwise(subject, examination, diagnosis, counterexample);
  const guess = explained && diagnosis.kind !== 'dialect' ? await guessed(grading, explained) : undefined;
  const found = { ...first, diagnosis, counterexample, message: why ?? whole.message, ...(guess ? { guess } : {}) };
  return diagnosis.kind === 'dialect' ? inItsOwnDialect(path, found, grading, options) : found;
}

/** The parser is loaded for what is wrong only. */
async function guessed({ bundle }: Grading, explained: Explained): Promise<SourcePlace | undefined> {
  if (bundle === undefined) return undefined;
  const { guessLine } = await import('../diagnosis/guess/guessLine.js');
  return guessLine(bundle, explained);
}

/** What was seen that no equations do: its answers end in NaN, or the same question has two of them. */
async function whyOtherwise(
  subject: Subject,
  { reports, exchanges }: Examination,
  { kind }: Diagnosis,
  counterexample: Counterexample | null,
): Promise<string | undefined> {
  if (endsInNaN(exchanges)) return gradingMessages['all-nan'](kind !== 'none');
  if (kind !== 'none') return undefined;
  return answersDiffer(reports) ?? (counterexample ? await answersOtherwiseAlone(subject, counterexample) : undefined);
}

function scored(path: string, { reports }: Examination, options: GradeOptions): Pick<Result, 'checks' | 'score'> {
  const checks = checksFrom(reports, (law) => replayCommand(path, options, law));
  return { checks, score: scoreOf(checks) };
}

/** The diagnosis of what passes needs no search. */
function itself({ optimizer }: Standard, { exchanges }: Examination, dialect: string): Diagnosis {
  const statement = `It is ${optimizer.title}${dialect ? `, ${dialect}` : ''}.`;
  const nothing = { edits: [], dialects: [], usedBy: [], sameFunctionAs: [], sameAtConstantRate: [] };
  return { kind: 'reference', id: optimizer.id, statement, ...nothing, tried: 1, agreed: exchanges.length };
}

/** Examines a submission that is right in another dialect once more, by what that dialect says. */
async function inItsOwnDialect(
  path: string,
  found: Graded & { readonly diagnosis: Diagnosis },
  grading: Grading,
  options: GradeOptions,
): Promise<Graded> {
  const { optimizer, named, subject, standard: asked } = grading;
  const { dialects } = found.diagnosis;
  const others = named.dialect.choices
    .filter(({ axis }) => !dialects.some((choice) => choice.startsWith(`${axis}=`)))
    .map(({ axis, choice }) => `${axis}=${choice.id}`);
  const own = findDialect(optimizer, [...others, ...dialects]);
  const standard = namedStandard(optimizer, own, subject.reads, asked.precision);
  const examination = await examineAgainst(standard, { ...grading, named: own }, options);
  const { verdict, ...whole } = verdictOf(examination.reports, examination.exchanges, options.limits);
  const replay = { ...options, dialect: own.dialect.choices.map(({ axis, choice }) => `${axis}=${choice.id}`) };
  const confirmed = { ...found, ...whole, ...scored(path, examination, replay) };
  if (verdict !== 'pass') return { ...confirmed, verdict };
  const message = options.dialect.length > 0 ? gradingMessages['other-dialect'](options.dialect.join(', ')) : '';
  return { ...confirmed, verdict: 'dialect', message };
}
