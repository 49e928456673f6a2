import { operationsOf, pairsOf } from '../../autodiff/mistakes/eachOperation.js';
import type { VisitingOrder } from '../../autodiff/mistakes/engineFault.js';
import type { EngineMistake, EngineVariant, Offers } from '../../autodiff/mistakes/engineMistake.js';
import { engineMistakes } from '../../autodiff/mistakes/index.js';
import { editedTable, type PrimitiveEdit } from '../../autodiff/primitives/editedTable.js';
import {
  formsOf,
  type PrimitiveId,
  type PrimitiveTable,
  primitiveOf,
  primitives,
} from '../../autodiff/primitives/index.js';
import { type Composition, compositions, ownOperations } from '../../subjects/engines/composition.js';
import type { EngineSettings } from '../../subjects/engines/engineRunner.js';
import { noFault, programOf } from '../../subjects/engines/program.js';
import type { GradientRequest } from '../../subjects/gradientRequest.js';
import { formulaEdits } from './formulaEdits.js';

/** A possible explanation: primitives that an engine may have, and how it may run them. */
export interface EngineCandidate {
  readonly kind: 'reference' | 'mistake' | 'fault' | 'edit' | 'combination';
  readonly mistake?: EngineMistake;
  readonly variant: EngineVariant;
  readonly composition: Composition;
  /** The operation that is edited is what the engine has under the name of this one: another form of the function. */
  readonly instead?: PrimitiveId;
}

/** The engine that a candidate stands for, over these primitives or the handwritten ones. */
export function settingsOf(
  { variant, composition, instead }: EngineCandidate,
  original: PrimitiveTable = primitives,
): EngineSettings {
  const { edits = [], fault = noFault, where, besideNumber } = variant;
  const table = editedTable(edits, original);
  if (besideNumber) return { table: original, besideNumbers: { table, position: besideNumber }, fault, composition };
  const isAnother = instead !== undefined && where !== undefined;
  return { table: isAnother ? { ...table, [instead]: table[where] } : table, fault, composition };
}

/** Whether a graph has the operation that a candidate edits; what is no edit may be seen anywhere. */
export function isSeenIn(candidate: EngineCandidate, { graph }: GradientRequest): boolean {
  const { kind, variant, composition, instead } = candidate;
  if (kind !== 'edit') return true;
  const edited = instead === undefined ? (variant.edits ?? []).map(({ primitive }) => primitive) : [instead];
  return programOf(graph, { composition }).steps.some(({ primitive }) => edited.includes(primitive));
}

/** Operations that others may be made of. */
const parts: readonly PrimitiveId[] = ['add', 'multiply', 'negate', 'constant_power'];

/**
 * Every possible explanation, the likeliest first: a right engine, the named mistakes, each in engines that make some
 * operations of others, and every single edit of a primitive's formulas.
 */
export function* engineCandidates(offers: Offers): Generator<EngineCandidate> {
  yield { kind: 'reference', variant: {}, composition: ownOperations };
  for (const mistake of engineMistakes) {
    for (const variant of mistake.variants(offers)) {
      const kind = variant.fault ? ('fault' as const) : ('mistake' as const);
      for (const composition of compositions) {
        for (const ordered of inOrders(variant)) yield { kind, mistake, variant: ordered, composition };
      }
    }
  }
  for (const primitive of operationsAndParts(offers)) {
    for (const edit of formulaEdits(primitive)) yield* edited(edit);
  }
  yield* editedForms(offers);
  yield* editedBesideNumbers(offers);
}

/**
 * Engines that tell plain numbers apart have formulas of their own for them: behind, in front, or the same for both.
 * Powers whose exponent is always a number may have a number as their base.
 */
function* editedBesideNumbers(offers: Offers): Generator<EngineCandidate> {
  for (const primitive of pairsOf(new Set<PrimitiveId>([...offers, 'power']))) {
    for (const edit of formulaEdits(primitive)) {
      const onBothSides = mirrored(edit);
      const ways = [
        { besideNumber: 'second', edit },
        { besideNumber: 'first', edit },
        ...(onBothSides ? [{ besideNumber: 'either', edit: onBothSides } as const] : []),
      ] as const;
      for (const { besideNumber, edit: one } of ways) {
        for (const { variant, ...candidate } of edited(one)) {
          yield { ...candidate, variant: { ...variant, besideNumber } };
        }
      }
    }
  }
}

/** Where operands may be exchanged, a number in front is handed to the same code as one behind. */
function mirrored({ primitive, partials = {} }: PrimitiveEdit): PrimitiveEdit | undefined {
  if (primitive !== 'add' && primitive !== 'multiply') return undefined;
  const { a } = partials;
  if (a === undefined) return undefined;
  const b = a.replaceAll(/\b[ab]\b/g, (name) => (name === 'a' ? 'b' : 'a'));
  return { primitive, partials: { a, b } };
}

/** A value that is wrong does not tell which form of a function was meant. */
function* editedForms(offers: Offers): Generator<EngineCandidate> {
  for (const instead of operationsOf(offers)) {
    for (const form of formsOf(instead).filter((id) => !offers.has(id))) {
      for (const edit of formulaEdits(form)) for (const candidate of edited(edit)) yield { ...candidate, instead };
    }
  }
}

/** What overwrites depends on who comes first, and there are two right orders. */
export function inOrders(variant: EngineVariant): readonly EngineVariant[] {
  const { fault } = variant;
  if (fault?.overwrites === undefined && fault?.notesAtOperand === undefined) return [variant];
  return (['topological', 'tape'] satisfies VisitingOrder[]).map((order) => ({
    ...variant,
    fault: { ...fault, order },
  }));
}

/** An operation that is not offered may still be a part of one that is. */
function operationsAndParts(offers: Offers): readonly PrimitiveId[] {
  return operationsOf(new Set([...offers, ...parts])).filter((id) => primitiveOf(id).arguments.length > 0);
}

function edited(edit: PrimitiveEdit): readonly EngineCandidate[] {
  const ways = parts.includes(edit.primitive) ? compositions : [ownOperations];
  return ways.map((composition) => ({ kind: 'edit', variant: { edits: [edit], where: edit.primitive }, composition }));
}
