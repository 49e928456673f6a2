import { defaultsOf } from '../optimizers/algorithm.js';
import { optimizers } from '../optimizers/index.js';
import type { Optimizer } from '../optimizers/optimizer.js';
import type { Subject } from '../subjects/subject.js';
import { behaviourOf } from './behaviour.js';
import { deviationsOf } from './deviation.js';
import { classOf, type Identity } from './identity.js';
import { ignoredBy } from './ignored.js';
import { exactMatch, type Match, wrongMatch } from './match.js';
import { type Specimen, specimenOf } from './specimen.js';
import { type Steadiness, steadinessOf } from './steadiness.js';
import { type Trial, trialOf, trialWithout } from './trial.js';

export interface IdentifyOptions {
  /** The fresh cases flow from it. */
  readonly seed: number;
}

/** An identity, and the match that it rests on. */
export interface Identified {
  readonly identity: Identity;
  readonly match?: Match;
  /** The optimizer that it was held against first; absent where nothing was answered. */
  readonly nearest?: Optimizer;
}

/** Finds out which optimizer of the registry a subject is, with what it does at the edges. */
export async function identify(subject: Subject | Specimen, options: IdentifyOptions): Promise<Identity> {
  return (await identified('traces' in subject ? specimenOf(subject) : subject, options)).identity;
}

/** The same with the match, for whoever goes on asking. */
export async function identified(specimen: Specimen, { seed }: IdentifyOptions): Promise<Identified> {
  const trials = await trialsOf(specimen);
  const [nearest] = trials;
  if (!nearest) return { identity: nothing(specimen, 'mute') };
  const steadiness = await steadinessOf(nearest);
  const exact = await exactMatches(trials, seed);
  const [best, ...others] = exact.sort((a, b) => completeness(b.trial) - completeness(a.trial));
  const ignores = best ? [] : await ignoredBy(nearest);
  const partial =
    ignores.length > 0 ? await exactMatch(await trialWithout(nearest, new Set(ignores)), seed) : undefined;
  const wrong = best || partial ? undefined : await wrongMatch(plausible(trials), seed);
  const match = best ?? partial ?? wrong?.match;
  const trial = match?.trial ?? nearest;
  const identity: Identity = {
    ...nothing(specimen, kindOf(best ?? partial, match, steadiness)),
    steadiness,
    ...(match ? aboutMatch(match, others) : {}),
    ...(trial.subject.precision ? { declares: trial.subject.precision } : {}),
    precision: trial.precision,
    neverReads: withValues(trial, (name) => !trial.subject.reads.has(name) && !ignores.includes(name)),
    ignores: withValues(trial, (name) => ignores.includes(name)),
    edges: await behaviourOf(trial, match?.candidate),
    tried: wrong?.tried ?? 0,
  };
  return { identity, nearest: nearest.optimizer, ...(match ? { match } : {}) };
}

function kindOf(exact: Match | undefined, match: Match | undefined, steadiness: Steadiness): Identity['kind'] {
  if (exact) return 'exact';
  if (match) return 'wrong';
  return steadiness === 'steady' ? 'unknown' : 'unsteady';
}

/** The trials under the names of every optimizer, those that its own names mean and those that it reads most of first. */
async function trialsOf(specimen: Specimen): Promise<readonly Trial[]> {
  const others = optimizers.filter((one) => !specimen.hints.includes(one));
  const tried: Trial[] = [];
  for (const optimizer of [...specimen.hints, ...others]) {
    const trial = await trialOf(specimen, optimizer);
    if (trial) tried.push(trial);
  }
  const isHinted = ({ optimizer }: Trial) => Number(specimen.hints.includes(optimizer));
  return tried.sort((a, b) => isHinted(b) - isHinted(a) || completeness(b) - completeness(a));
}

/** How many of an optimizer's hyperparameters are read, less those that are not: what it has more of, it more likely is. */
function completeness({ optimizer, subject }: Trial): number {
  const names = Object.keys(optimizer.hyperparameters);
  const read = names.filter((name) => subject.reads.has(name)).length;
  return 2 * read - names.length;
}

async function exactMatches(trials: readonly Trial[], seed: number): Promise<Match[]> {
  const found: Match[] = [];
  for (const trial of trials) {
    const match = await exactMatch(trial, seed);
    if (match) found.push(match);
  }
  return found;
}

/** The first, and those that are read no less completely than all others: slips of the pen fit where nobody would look for them. */
function plausible(trials: readonly Trial[]): readonly Trial[] {
  const most = Math.max(...trials.map(completeness));
  return trials.filter((trial, k) => k === 0 || completeness(trial) === most);
}

function aboutMatch(
  match: Match,
  others: readonly Match[],
): Pick<Identity, 'is' | 'sameAs' | 'alsoFits' | 'deviations' | 'agreed'> {
  const { candidate, sameAs, alsoFit, answered } = match;
  return {
    is: classOf(candidate),
    sameAs: [...sameAs.map(classOf), ...others.filter(isComplete).map((other) => classOf(other.candidate))],
    alsoFits: alsoFit.map(classOf),
    deviations: deviationsOf(match),
    agreed: answered.length,
  };
}

/** What holds only because a hyperparameter that the subject does not have keeps its default is no other name of it. */
const isComplete = ({ trial }: Match): boolean =>
  Object.keys(trial.optimizer.hyperparameters).every((name) => trial.subject.reads.has(name));

function withValues({ standard }: Trial, is: (name: string) => boolean): Identity['ignores'] {
  return Object.entries(defaultsOf(standard.algorithm))
    .filter(([name]) => is(name))
    .map(([name, value]) => ({ name, value }));
}

function nothing({ name }: Specimen, kind: Identity['kind']): Identity {
  return {
    ...{ name, kind, sameAs: [], alsoFits: [], precision: 'float64', steadiness: 'steady' },
    ...{ neverReads: [], ignores: [], deviations: [], edges: [], tried: 0, agreed: 0 },
  };
}
