import { operationsOf } from '../../autodiff/mistakes/eachOperation.js';
import type { EngineMistake, Offers } from '../../autodiff/mistakes/engineMistake.js';
import { engineMistakes } from '../../autodiff/mistakes/index.js';
import type { PrimitiveEdit } from '../../autodiff/primitives/editedTable.js';
import { type PrimitiveId, primitiveIds, primitiveOf } from '../../autodiff/primitives/index.js';
import type { EngineExchange } from '../../laws/autodiff/examineEngine.js';
import { ownOperations } from '../../subjects/engines/composition.js';
import { engineAgreement } from './engineAgreement.js';
import { formulaEdits } from './formulaEdits.js';

/** One formula of one operation that is wrong, and the slip that explains it, if any does. */
export interface WrongFormula {
  readonly primitive: PrimitiveId;
  /** The argument by whose partial it is; absent for the value. */
  readonly argument?: string;
  readonly edit?: PrimitiveEdit;
  /** The name of the slip, where it has one, and the operation, where the name is one of many operations. */
  readonly mistake?: EngineMistake;
  readonly where?: PrimitiveId;
}

/**
 * Judges every operation by itself, on the graphs that are nothing else, its value first and then each partial: where
 * several are wrong, each has its own slip, while no single slip explains all answers.
 */
export function editsByOperation(offers: Offers, exchanges: readonly EngineExchange[]): readonly WrongFormula[] {
  return operationsOf(offers).flatMap((id) => {
    const cases = exchanges.filter((exchange) => isAlone(id, exchange));
    const wrong: WrongFormula[] = [];
    const names = [undefined, ...primitiveOf(id).arguments];
    for (const [place, argument] of names.entries()) {
      const found = judged(
        { id, argument, place },
        cases,
        wrong.flatMap(({ edit }) => edit ?? []),
      );
      if (found !== undefined) wrong.push(found);
    }
    return wrong;
  });
}

/** An answer to one operation, each of whose arguments is a variable of its own. */
function isAlone(id: PrimitiveId, { request: { graph, at, probes }, response }: EngineExchange): boolean {
  const [first, ...others] = graph.operations;
  const { length } = primitiveOf(id).arguments;
  if (others.length > 0 || primitiveIds[first ?? -1] !== id || at.length !== length) return false;
  const isEach = [...at.keys()].every((k) => graph.operands[k] === k);
  return isEach && probes === undefined && response.kind === 'answer';
}

/** A formula of an operation. */
interface Formula {
  readonly id: PrimitiveId;
  readonly argument: string | undefined;
  /** In an answer: 0 for the value, then the arguments. */
  readonly place: number;
}

/** @param before the edits of the same operation that are known: partials may read the value */
function judged(
  { id, argument, place }: Formula,
  cases: readonly EngineExchange[],
  before: readonly PrimitiveEdit[],
): WrongFormula | undefined {
  const explains = (edits: readonly PrimitiveEdit[]) => {
    const variant = { edits: [...before, ...edits], where: id };
    return cases.every(engineAgreement({ kind: 'edit', variant, composition: ownOperations }, place));
  };
  if (explains([])) return undefined;
  const wrong = { primitive: id, ...(argument === undefined ? {} : { argument }) };
  const found = slipsOf(id, argument).find(({ edit }) => edit && explains([edit]));
  return { ...wrong, ...found };
}

/** Named slips of a formula, then all others. */
function slipsOf(id: PrimitiveId, argument: string | undefined): readonly Pick<WrongFormula, 'edit' | 'mistake'>[] {
  const partOf = ({ primitive, value, partials = {} }: PrimitiveEdit): readonly PrimitiveEdit[] => {
    const formula = argument === undefined ? value : partials[argument];
    if (primitive !== id || formula === undefined) return [];
    return [argument === undefined ? { primitive, value: formula } : { primitive, partials: { [argument]: formula } }];
  };
  const named = engineMistakes.flatMap((mistake) =>
    mistake.variants(new Set([id])).flatMap(({ edits = [], where, besideNumber }) => {
      const parts = besideNumber === undefined ? edits.flatMap(partOf) : [];
      return parts.map((edit) => ({ edit, mistake, ...(where === undefined ? {} : { where }) }));
    }),
  );
  return [
    ...named,
    ...formulaEdits(id)
      .flatMap(partOf)
      .map((edit) => ({ edit })),
  ];
}
