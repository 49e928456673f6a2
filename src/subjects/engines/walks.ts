import type { Arithmetic } from '../../arithmetic/arithmetic.js';
import type { EngineFault } from '../../autodiff/mistakes/engineFault.js';
import type { SecondBackward } from '../../autodiff/mistakes/secondBackward.js';

/** Walks back through one program, and what its objects hold from one to the next. */
export interface Walks<N> {
  /** How many variables there are; they are the first objects. */
  readonly variables: number;
  readonly arithmetic: Arithmetic<N>;
  readonly fault: EngineFault;
  readonly secondBackward: SecondBackward;
  /** Hands on the adjoint of an object to what it was made of. */
  readonly handOn: (object: number, adjoints: N[]) => void;
  /** By object: its adjoint, or nothing yet, which is 0. */
  readonly held: N[];
  /** By object: its adjoint in the last walk, where only variables hold any. */
  passing?: readonly N[];
}

/** Walks back from an object, through objects in this order. */
export function walkFrom<N>(walks: Walks<N>, root: number, visits: readonly number[]): void {
  const { fault, secondBackward, variables, arithmetic, held } = walks;
  const zero = arithmetic.fromNumber(0);
  if (fault.resets) held.fill(zero, 0, variables);
  else if (secondBackward === 'resets') clear(walks, visits);
  const addsUp = secondBackward === 'accumulates' && !fault.resets;
  const adjoints = addsUp ? held.map(() => zero) : held;
  if (!fault.unseeded) adjoints[root] = arithmetic.fromNumber(1);
  for (const object of visits) walks.handOn(object, adjoints);
  if (!addsUp) return;
  for (let k = 0; k < variables; k++) held[k] = arithmetic.add(held[k] as N, adjoints[k] as N);
  walks.passing = adjoints;
}

/** Sets what some objects hold to 0. */
export function clear<N>({ held, arithmetic }: Walks<N>, objects: Iterable<number>): void {
  const zero = arithmetic.fromNumber(0);
  for (const object of objects) held[object] = zero;
}

/** The adjoint that an object is left with. */
export function adjointIn<N>({ variables, held, passing = held }: Walks<N>, object: number): N {
  return (object < variables ? held : passing)[object] as N;
}
