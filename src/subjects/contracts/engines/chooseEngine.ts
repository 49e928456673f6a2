import type { ExportDescription, Fit } from '../contract.js';
import { type EngineContractId, engineContractById, engineContracts } from './index.js';

/** One export and the contract it is written in. */
export interface EngineChoice {
  readonly contract: EngineContractId;
  readonly exportName: string;
}

/** What the caller knows already, all of it optional. */
export interface WantedEngine {
  readonly contract?: EngineContractId;
  readonly exportName?: string;
}

/** What classes of engine values are called; where several exports fit, one of these is meant. */
const usualNames = ['value', 'tape', 'grad', 'valueandgrad', 'scalar', 'variable', 'node', 'tensor', 'default'];

/**
 * Finds the export that is an autodiff engine. Exact fits come before loose ones, then contracts in their order, then
 * usual names, then the first export.
 * @returns undefined where no export is an engine
 * @throws RangeError for a contract that does not exist
 */
export function chooseEngine(described: readonly ExportDescription[], wanted: WantedEngine): EngineChoice | undefined {
  const among = wanted.contract === undefined ? engineContracts : [engineContractById(wanted.contract)];
  const named = described.filter(({ name }) => wanted.exportName === undefined || name === wanted.exportName);
  const fitting = (fit: Fit) =>
    among.flatMap((contract) => {
      const names = named.filter((one) => contract.fits(one, described) === fit).map(({ name }) => name);
      const usual = usualNames.flatMap((one) => names.filter((name) => name.toLowerCase() === one));
      return [...usual, ...names].slice(0, 1).map((exportName) => ({ contract: contract.id, exportName }));
    });
  return [...fitting('exactly'), ...fitting('loosely')][0];
}

/** What to export, one line per contract, each on a line of its own. */
export function acceptedEngines(): string {
  return engineContracts.map(({ accepts }) => `\n  ${accepts}`).join('');
}
