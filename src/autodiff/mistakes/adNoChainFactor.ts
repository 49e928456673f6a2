import { everywhereThenEach } from './eachOperation.js';
import type { EngineMistake } from './engineMistake.js';

/** The chain rule without the chain. A graph of one operation does not show it. */
export const adNoChainFactor: EngineMistake = {
  id: 'ad-no-chain-factor',
  statement: 'The local partial is handed on without the adjoint of the result.',
  variants: (offers) => everywhereThenEach((forgetsAdjoint) => ({ forgetsAdjoint }), offers),
  hint: 'What is the derivative of 3 · f(a), and where does the 3 come from?',
  explanation: 'The chain rule multiplies: each operand receives the local partial times out.grad.',
  frequency: 'seen',
};
