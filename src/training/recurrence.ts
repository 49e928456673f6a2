import type { Arithmetic } from '../arithmetic/arithmetic.js';
import { bindLines } from '../formula/bindLines.js';
import { type Equations, read } from '../formula/equations.js';
import { bind, type Value } from '../formula/evaluate.js';
import { type Layout, layoutOf } from '../formula/layout.js';
import { parseExpression } from '../formula/parse.js';
import { completed, type Parametrized, type Values } from './parameter.js';

/** Equations that run once for every t and keep what they need in between: a schedule, an average, a stopping rule. */
export interface Recurrence extends Parametrized {
  /** What is kept, each with its value before the first run: a formula over the parameters. */
  readonly state: Readonly<Record<string, string>>;
  /** May read the parameters, the state, the counter `t`, and what the caller supplies. */
  readonly rule: Equations;
}

/** How a recurrence is run. */
export interface Run<N> {
  /** By name or alias; the default where one is missing. */
  readonly parameters: Values;
  /** How often. */
  readonly times: number;
  /** The first t. */
  readonly from: 0 | 1;
  /** What the rule reads besides: a value for every run. */
  readonly supplied?: Readonly<Record<string, readonly Value<N>[]>>;
  /** How a parameter enters that counts nothing: exactly, unless said otherwise. */
  readonly input?: (x: number) => N;
}

/** All that a recurrence went through. */
export interface Course<N> {
  readonly layout: Layout;
  /** `moments[k]`: every name's value, by slot, before run k (from 0), with the t of that run; the last after the last run. */
  readonly moments: readonly (readonly Value<N>[])[];
}

/**
 * Runs a recurrence over any arithmetic. The average of what is supplied, worked by hand, from t = 0:
 *
 *     state  average = 0
 *     rule   average = average + (theta - average) / (t + 1)
 *
 *     t   theta   average
 *     0   4       0 + (4 − 0) / 1  = 4
 *     1   10      4 + (10 − 4) / 2 = 7
 *     2   1       7 + (1 − 7) / 3  = 5
 *
 * Four moments: `average` is 0 before the first run and 4, 7, 5 after each; at the last, t is 3 and nothing runs.
 * @throws Problem as `completed` does
 */
export function courseOf<N>(recurrence: Recurrence, arithmetic: Arithmetic<N>, run: Run<N>): Course<N> {
  const { supplied = {}, times, from } = run;
  const lines = read(recurrence.rule);
  const { parameters, state } = recurrence;
  const layout = layoutOf(lines, ['t', ...Object.keys(parameters), ...Object.keys(state), ...Object.keys(supplied)]);
  const slots = begun(recurrence, layout, arithmetic, run);
  const step = bindLines(lines, layout, arithmetic);
  const moments: (readonly Value<N>[])[] = [];
  for (let k = 0; k <= times; k++) {
    slots[layout.get('t') as number] = arithmetic.fromNumber(from + k);
    moments.push([...slots]);
    if (k === times) break;
    for (const [name, values] of Object.entries(supplied)) slots[layout.get(name) as number] = values[k] as Value<N>;
    step(slots);
  }
  return { layout, moments };
}

function begun<N>(recurrence: Recurrence, layout: Layout, arithmetic: Arithmetic<N>, run: Run<N>): Value<N>[] {
  const { parameters, state } = recurrence;
  const input = run.input ?? ((x: number) => arithmetic.fromNumber(x));
  const slots: Value<N>[] = new Array(layout.size);
  for (const [name, value] of Object.entries(completed(recurrence, run.parameters))) {
    const isExact = parameters[name]?.counts !== undefined;
    slots[layout.get(name) as number] = isExact ? arithmetic.fromNumber(value) : input(value);
  }
  for (const [name, initial] of Object.entries(state)) {
    slots[layout.get(name) as number] = bind(parseExpression(initial), layout, arithmetic)(slots, 0);
  }
  return slots;
}

/** What a name held after each run, in order. */
export function afterEach<N>({ layout, moments }: Course<N>, name: string): readonly Value<N>[] {
  return moments.slice(1).map((slots) => slots[layout.get(name) as number] as Value<N>);
}
