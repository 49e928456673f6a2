import { Problem } from '../formula/problem.js';
import { readableJavascript } from '../formula/readableJavascript.js';
import { type Equation, namesIn } from '../formula/syntax.js';
import { isElementwise } from '../formula/takeOut.js';
import { type Algorithm, askingLine, defaultsOf } from '../optimizers/algorithm.js';
import type { Optimizer } from '../optimizers/optimizer.js';

export const languages = ['ts', 'js'] as const;
export type Language = (typeof languages)[number];

/**
 * Equations as a small program, a class as somebody would write it: it can be graded as it stands.
 * @throws Problem `no-program` for equations that are no loop over the coordinates
 */
export function programOf(optimizer: Optimizer, algorithm: Algorithm, language: Language): string {
  const parts = partsOf(optimizer, algorithm);
  const typed = language === 'ts';
  const names = Object.keys(algorithm.hyperparameters);
  const defaults = Object.entries(defaultsOf(algorithm)).map(([name, value]) => `${name} = ${value}`);
  const { vectors, scalars } = parts;
  const counter = parts.readsCounter ? ['t'] : [];
  const fields = [
    ...names.map((name) => `  ${name}: number;`),
    ...counter.map((name) => `  ${name} = 0;`),
    ...scalars.map(({ name, initial }) => `  ${name} = ${initial};`),
    ...vectors.map(({ name }) => `  ${name}: number[] = [];`),
  ];
  const start = vectors.map(
    ({ name, initial }) => `    if (this.${name}.length === 0) this.${name} = theta.map(() => ${initial});`,
  );
  const untyped = [
    ...counter.map((name) => `    this.${name} = 0;`),
    ...scalars.map(({ name, initial }) => `    this.${name} = ${initial};`),
    ...vectors.map(({ name }) => `    this.${name} = [];`),
  ];
  return [
    `export class ${optimizer.title.replaceAll(/[^A-Za-z0-9]/g, '')} {`,
    ...(typed ? [...fields, ''] : []),
    ...constructorHead(defaults),
    ...names.map((name) => `    this.${name} = ${name};`),
    ...(typed ? [] : untyped),
    '  }',
    '',
    `  step(theta${typed ? ': number[]' : ''}, gradient${typed ? ': number[]' : ''}) {`,
    `    const { ${names.join(', ')} } = this;`,
    ...(parts.readsCounter ? ['    this.t += 1;'] : []),
    ...start,
    ...parts.before.map((line) => `    ${line}`),
    '    for (let i = 0; i < theta.length; i++) {',
    ...parts.inside.map((line) => `      ${line}`),
    '    }',
    '  }',
    '}',
    '',
  ].join('\n');
}

/** In one line where that is a short one. */
function constructorHead(defaults: readonly string[]): readonly string[] {
  const line = `  constructor({ ${defaults.join(', ')} } = {}) {`;
  if (line.length <= longestLine) return [line];
  return ['  constructor({', ...defaults.map((one) => `    ${one},`), '  } = {}) {'];
}

/** What leaves room for an indentation on a narrow terminal. */
const longestLine = 72;

interface Kept {
  readonly name: string;
  readonly initial: string;
}

/** What stands before the loop over the coordinates and inside it, and what is kept between steps. */
interface Parts {
  readonly before: readonly string[];
  readonly inside: readonly string[];
  readonly vectors: readonly Kept[];
  readonly scalars: readonly Kept[];
  readonly readsCounter: boolean;
}

function partsOf({ title }: Optimizer, algorithm: Algorithm): Parts {
  const { lines, state, hyperparameters } = algorithm;
  const read = new Set(lines.flatMap(({ expression }) => [...namesIn(expression)]));
  if (!isElementwise(lines) || askingLine(algorithm) >= 0 || read.has('initial_lr')) {
    throw new Problem('no-program', `The equations of ${title} do not fit in a small program; leave --program out.`);
  }
  const kept = Object.entries(state).map(([name, { shape, initial }]) => ({
    name,
    isScalar: shape === 'scalar',
    initial: readableJavascript(initial, (rate) => (rate in hyperparameters ? rate : `this.${rate}`)),
  }));
  const varying = new Set(['theta', 'g', ...kept.filter(({ isScalar }) => !isScalar).map(({ name }) => name)]);
  const writer = writerOver(algorithm, varying);
  const [before, inside]: [string[], string[]] = [[], []];
  const isChanged = lines.some(({ target }) => target === 'g');
  if (read.has('g')) inside.push(`${isChanged ? 'let' : 'const'} g = gradient[i];`);
  for (const line of lines) {
    const varies = [...namesIn(line.expression)].some((name) => varying.has(name));
    if (varies) varying.add(line.target);
    (varies ? inside : before).push(writer(line));
  }
  return {
    before,
    inside,
    vectors: kept.filter(({ isScalar }) => !isScalar),
    scalars: kept.filter(({ isScalar }) => isScalar),
    readsCounter: read.has('t'),
  };
}

/** Writes a line as a statement; a name that is no state is declared with its first line. */
function writerOver({ state, lines }: Algorithm, varying: ReadonlySet<string>): (line: Equation) => string {
  const declared = new Set(['g']);
  const nameOf = (name: string): string => {
    if (name === 'theta') return 'theta[i]';
    if (name in state) return varying.has(name) ? `this.${name}[i]` : `this.${name}`;
    return name === 't' ? 'this.t' : name;
  };
  const isComputedOnce = (name: string) => lines.filter(({ target }) => target === name).length === 1;
  return ({ target, expression }) => {
    const isNew = nameOf(target) === target && !declared.has(target);
    declared.add(target);
    const declaration = isNew ? (isComputedOnce(target) ? 'const ' : 'let ') : '';
    return `${declaration}${nameOf(target)} = ${readableJavascript(expression, nameOf)};`;
  };
}
