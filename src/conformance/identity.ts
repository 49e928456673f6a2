import type { Precision } from '../arithmetic/format.js';
import type { Candidate } from '../diagnosis/candidate.js';
import { dialectName, usersOf } from '../optimizers/dialect.js';
import type { Optimizer } from '../optimizers/optimizer.js';
import type { Deviation } from './deviation.js';
import type { EdgeBehaviour } from './edge.js';
import type { Steadiness } from './steadiness.js';

/** A class in words: an optimizer in a dialect, or what is wrong in it. */
export interface ClassName {
  readonly optimizer: string;
  readonly title: string;
  /** `eps=hat`; empty for the equations as written. */
  readonly dialect: string;
  /** The id of what is wrong, or `edit`; absent for a dialect. */
  readonly wrong?: string;
  readonly users: readonly string[];
}

/** What a subject turned out to be. */
export interface Identity {
  readonly name: string;
  /** `exact`: a dialect of the registry. `wrong`: one with a named mistake or an edit. `unknown`: none fits. */
  readonly kind: 'exact' | 'wrong' | 'unknown' | 'unsteady' | 'mute';
  readonly is?: ClassName;
  /** What no input tells apart from it. */
  readonly sameAs: readonly ClassName[];
  /** What only cases tell apart that this subject has no way to be asked. */
  readonly alsoFits: readonly ClassName[];
  readonly precision: Precision;
  readonly declares?: Precision;
  readonly steadiness: Steadiness;
  /** Hyperparameters of the optimizer that it never reads, with the value that it behaves as. */
  readonly neverReads: readonly { readonly name: string; readonly value: number }[];
  /** Hyperparameters that it reads and that change nothing. */
  readonly ignores: readonly { readonly name: string; readonly value: number }[];
  readonly deviations: readonly Deviation[];
  readonly edges: readonly EdgeBehaviour[];
  /** Explanations tried where none or a wrong one was found, and cases on which the found one agrees. */
  readonly tried: number;
  readonly agreed: number;
}

/** The names of a candidate. */
export function classOf({ optimizer, dialect, mistake, kind }: Candidate): ClassName {
  const wrong = mistake?.id ?? (kind === 'edit' ? 'edit' : undefined);
  return {
    ...writtenClass(optimizer),
    dialect: dialectName(dialect),
    users: usersOf(optimizer, dialect),
    ...(wrong ? { wrong } : {}),
  };
}

function writtenClass({ id, title }: Optimizer): Pick<ClassName, 'optimizer' | 'title'> {
  return { optimizer: id, title };
}
