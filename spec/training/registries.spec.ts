import { describe, expect, it } from 'vitest';
import { type Equations, read } from '../../src/formula/equations.js';
import { inputsRead, layoutOf } from '../../src/formula/layout.js';
import { parseEquations, parseExpression } from '../../src/formula/parse.js';
import { print, printEquation } from '../../src/formula/print.js';
import { namesIn } from '../../src/formula/syntax.js';
import { texEquations } from '../../src/formula/tex.js';
import { contains } from '../../src/optimizers/domain.js';
import { averages } from '../../src/training/averages/index.js';
import { clippings } from '../../src/training/clipping/index.js';
import { initializers } from '../../src/training/initializers/index.js';
import { losses } from '../../src/training/losses/index.js';
import type { Parameters } from '../../src/training/parameter.js';
import { penalties } from '../../src/training/penalties/index.js';
import { schedules } from '../../src/training/schedules/index.js';
import { stoppingRules } from '../../src/training/stopping/index.js';

interface Item {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly source: string;
  readonly parameters?: Parameters;
  readonly state?: Readonly<Record<string, string>>;
  readonly rule?: Equations;
}

/** A registry, with the names that its rules may read besides parameters and state. */
interface Registry {
  readonly items: readonly Item[];
  readonly supplied: readonly string[];
  readonly result?: string;
}

const registries: Readonly<Record<string, Registry>> = {
  schedules: { items: schedules, supplied: ['t'], result: 'rate' },
  penalties: { items: penalties, supplied: ['theta', 'lr'] },
  clippings: { items: clippings, supplied: ['g'], result: 'g' },
  initializers: { items: initializers, supplied: ['fan_in', 'fan_out'] },
  losses: { items: losses, supplied: ['z', 'y', 'n'], result: 'slope' },
  'stopping rules': { items: stoppingRules, supplied: ['t', 'error'], result: 'stop' },
  averages: { items: averages, supplied: ['t', 'theta', 'lr'], result: 'average' },
};

/** Names under which more than one parameter would be read. */
const ambiguousIn = ({ parameters = {} }: Item): readonly string[] => {
  const names = Object.entries(parameters).flatMap(([name, { aliases }]) => [name, ...aliases]);
  return names.filter((name, index) => names.indexOf(name) !== index);
};

/** Parameters and state that no line and no initial value reads. */
const unusedIn = ({ parameters = {}, state = {}, rule }: Item): readonly string[] => {
  if (rule === undefined) return [];
  const starts = Object.values(state).flatMap((initial) => [...namesIn(parseExpression(initial))]);
  const reads = new Set([...inputsRead(read(rule)), ...starts]);
  return [...Object.keys(parameters), ...Object.keys(state)].filter((name) => !reads.has(name));
};

describe.each(Object.entries(registries))('the %s', (_, { items, supplied, result }) => {
  it('have each a name of its own, and say what they are and where it is written', () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { id, title, summary, source } of items) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(title).toMatch(/^[A-Z]/);
      expect(summary).toMatch(/\.$/);
      expect(source).toMatch(/\[[A-Z0-9]+\]|\(\d{4}\)|torch\.|tf\./);
    }
  });

  it('have defaults in their domains, and aliases that mean one parameter', () => {
    for (const item of items) {
      const outside = Object.values(item.parameters ?? {}).filter((each) => !contains(each.domain, each.default));
      expect([item.id, outside, ambiguousIn(item)]).toEqual([item.id, [], []]);
    }
  });

  it('read what is there, and all that they declare', () => {
    for (const item of items) {
      const { rule, parameters = {}, state = {} } = item;
      if (rule === undefined) continue;
      const lines = read(rule);
      expect(() => layoutOf(lines, [...supplied, ...Object.keys(parameters), ...Object.keys(state)])).not.toThrow();
      expect([item.id, unusedIn(item)]).toEqual([item.id, []]);
      expect(lines.map(({ target }) => target)).toContain(result);
    }
  });

  it('are printed as text that reads as the same equations, and as TeX', () => {
    for (const { rule, state = {} } of items) {
      if (rule === undefined) continue;
      const lines = read(rule);
      const text = lines.map(printEquation).join('\n');
      expect(parseEquations(text).map(printEquation).join('\n')).toBe(text);
      const changing = new Set([...Object.keys(state), ...lines.map(({ target }) => target), ...supplied]);
      for (const line of texEquations(lines, changing)) expect(line).toMatch(/^\S.* (=|\\leftarrow) \S/);
    }
  });
});

describe('a formula outside of a rule', () => {
  const known = (names: readonly string[], formula: string) =>
    [...namesIn(parseExpression(formula))].filter((name) => !names.includes(name));

  it('reads what is there, for penalties', () => {
    for (const { parameters, loss = '0', gradient = '0', decay = '0' } of penalties) {
      const own = ['theta', ...Object.keys(parameters)];
      expect([known(own, loss), known(own, gradient), known([...own, 'lr'], decay)]).toEqual([[], [], []]);
      expect([loss, gradient, decay].map((text) => print(parseExpression(text)))).toEqual([loss, gradient, decay]);
    }
  });

  it('reads what is there, for initializers', () => {
    for (const { parameters, scale, distribution } of initializers) {
      expect(known(['fan_in', 'fan_out', ...Object.keys(parameters)], scale)).toEqual([]);
      expect(known(['scale'], distribution.variance)).toEqual([]);
    }
  });
});

describe('a declaration that does not hold together', () => {
  const item: Item = schedules[0] as Item;

  it('is seen when a parameter is not used, or an alias means two', () => {
    const { lr } = item.parameters as { readonly lr: Parameters[string] };
    expect(unusedIn({ ...item, parameters: { lr, rho: lr } } as Item)).toEqual(['rho']);
    expect(ambiguousIn({ ...item, parameters: { lr, alpha: { ...lr, aliases: [] } } } as Item)).toEqual(['alpha']);
  });
});
