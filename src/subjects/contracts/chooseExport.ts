import { plainName } from '../../optimizers/find.js';
import type { Contract, ExportDescription, Fit } from './contract.js';
import { type ContractId, contractById, contracts } from './index.js';

/** One export and the contract it is written in. */
export interface Choice {
  readonly contract: ContractId;
  readonly exportName: string;
}

/** What the caller knows already, all of it optional. */
export interface Wanted {
  readonly contract?: ContractId;
  readonly exportName?: string;
  /** Names in order of preference, such as `adam`; compared without case and punctuation. */
  readonly preferred: readonly string[];
}

export type ChoiceFailure =
  | { readonly reason: 'no-contract'; readonly message: string }
  | { readonly reason: 'two-contracts'; readonly message: string; readonly choices: readonly Choice[] };

/** Every pairing of an export and a contract with the given fit. */
function choicesThatFit(described: readonly ExportDescription[], among: readonly Contract[], fit: Fit): Choice[] {
  return described.flatMap((one) =>
    among
      .filter((contract) => contract.fits(one) === fit)
      .map((contract) => ({ contract: contract.id as ContractId, exportName: one.name })),
  );
}

/** Narrows several choices by the preferred names, then by the name `default`. */
function narrow(choices: readonly Choice[], preferred: readonly string[]): readonly Choice[] {
  for (const name of [...preferred.map(plainName), 'default']) {
    const same = choices.filter((choice) => plainName(choice.exportName) === name);
    if (same.length > 0) return same;
  }
  const contained = choices.filter((choice) =>
    preferred.some((name) => plainName(name).includes(plainName(choice.exportName))),
  );
  return contained.length === 1 ? contained : choices;
}

function describeExports(described: readonly ExportDescription[]): string {
  if (described.length === 0) return 'It exports nothing.';
  const shown = described.slice(0, 10).map(({ name, type, parameters }) => {
    return type === 'function' || type === 'class' ? `${type} ${name}(${parameters.join(', ')})` : `${type} ${name}`;
  });
  return `It exports ${shown.join(', ')}${described.length > 10 ? ', …' : ''}.`;
}

function noContract(described: readonly ExportDescription[], among: readonly Contract[]): ChoiceFailure {
  const positional = described.find(
    ({ type, methods, required }) => type === 'class' && methods.length > 0 && required > 1,
  );
  const advice =
    positional === undefined
      ? ''
      : ` The constructor of ${positional.name} takes (${positional.parameters.join(', ')}); hyperparameters come as one object.`;
  const accepted = among.map((contract) => `\n  ${contract.accepts}`).join('');
  return {
    reason: 'no-contract',
    message: `No export is an optimizer. ${describeExports(described)}${advice} Export one of:${accepted}`,
  };
}

function twoContracts(choices: readonly Choice[]): ChoiceFailure {
  const named = choices.map(({ exportName, contract }) => `${exportName} (${contract})`).join(' and ');
  const message = `More than one export could be the optimizer: ${named}. Name the one to grade, or export only that one.`;
  return { reason: 'two-contracts', message, choices };
}

/**
 * Finds the one export that is an optimizer, and its contract.
 * Exact fits come before loose ones; among several, the wanted and preferred names decide.
 */
export function chooseExport(described: readonly ExportDescription[], wanted: Wanted): Choice | ChoiceFailure {
  const among = wanted.contract === undefined ? contracts : [contractById(wanted.contract)];
  const named = described.filter(({ name }) => wanted.exportName === undefined || name === wanted.exportName);
  const exact = choicesThatFit(named, among, 'exactly');
  const fitting = exact.length > 0 ? exact : choicesThatFit(named, among, 'loosely');
  const [first, ...others] = narrow(fitting, wanted.preferred);
  if (first === undefined) return noContract(described, among);
  return others.length === 0 ? first : twoContracts([first, ...others]);
}
