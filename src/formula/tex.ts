import type { ComparisonOperator, Equation, Expression } from './syntax.js';

/** A call of a function without a symbol of its own is written with its name. */
type Formula = Expression<string>;

const functions = new Set(['exp', 'log', 'sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh', 'arctan', 'max', 'min']);
const relations: { readonly [O in ComparisonOperator]: string } = {
  '<': '<',
  '<=': '\\le',
  '>': '>',
  '>=': '\\ge',
  '==': '=',
  '!=': '\\ne',
};

/** The letters of the papers for names that the notation spells out. */
const letters: ReadonlyMap<string, string> = new Map([
  ['lr', '\\alpha'],
  ['eps', '\\epsilon'],
  ['weight_decay', '\\lambda'],
  ['momentum', '\\mu'],
  ['dampening', '\\tau'],
]);
const greek = new Set([
  'alpha',
  'beta',
  'gamma',
  'delta',
  'epsilon',
  'eta',
  'theta',
  'lambda',
  'mu',
  'pi',
  'rho',
  'tau',
]);

/**
 * A name as TeX: `beta1` is `\beta_{1}`, `m_hat` is `\hat{m}`, `x2` is `x_{2}`; other words stand upright.
 * @param index what stands below the name beside its own number, such as the time `t-1`
 */
export function texName(name: string, index = ''): string {
  const hat = /^(.+)_hat$/.exec(name);
  if (hat) return `\\hat{${texName(hat[1] as string)}}${below(index)}`;
  const numbered = /^([A-Za-z]+?)_?(\d+)$/.exec(name);
  if (!numbered) return `${texWord(name)}${below(index)}`;
  // TeX refuses a second index: the number and the time share one.
  return `${texWord(numbered[1] as string)}${below(index ? `${numbered[2]},${index}` : (numbered[2] as string))}`;
}

function below(index: string): string {
  return index ? `_{${index}}` : '';
}

function texWord(word: string): string {
  const letter = letters.get(word);
  if (letter) return letter;
  if (greek.has(word)) return `\\${word}`;
  return /^[A-Za-z]$/.test(word) ? word : `\\mathrm{${word.replaceAll('_', '\\_')}}`;
}

/** How a name is written where it is read; the default is `texName`. */
type Naming = (name: string) => string;

/** A formula as TeX, with fractions and roots. */
export function tex(node: Formula, naming: Naming = (name) => texName(name)): string {
  const part = (inner: Formula): string => tex(inner, naming);
  switch (node.kind) {
    case 'number':
      return texNumber(node.text);
    case 'name':
      return naming(node.name);
    case 'negate':
      return `-${held(node.operand, naming, isSum(node.operand) || node.operand.kind === 'negate')}`;
    case 'compare':
      return `${held(node.left, naming)} ${relations[node.operator]} ${held(node.right, naming)}`;
    case 'choose':
      return `\\begin{cases} ${part(node.whenTrue)} & \\text{if } ${texCondition(node.condition, naming)} \\\\ ${part(node.whenFalse)} & \\text{otherwise} \\end{cases}`;
    case 'call':
      return texCall(node, naming);
    case 'binary':
      return texBinary(node, naming);
  }
}

function texNumber(text: string): string {
  const scientific = /^(.+?)[eE]([+-]?\d+)$/.exec(text);
  if (!scientific) return text;
  const power = `10^{${Number(scientific[2])}}`;
  return scientific[1] === '1' ? power : `${scientific[1]} \\cdot ${power}`;
}

/** A condition that is a number means that it is not zero. */
function texCondition(condition: Formula, naming: Naming): string {
  return condition.kind === 'compare' ? tex(condition, naming) : `${held(condition, naming)} \\ne 0`;
}

function texCall(node: Extract<Formula, { kind: 'call' }>, naming: Naming): string {
  const operands = node.operands.map((operand) => tex(operand, naming)).join(', ');
  if (node.name === 'sqrt') return `\\sqrt{${operands}}`;
  if (node.name === 'abs') return `\\left|${operands}\\right|`;
  if (node.name === 'norm') return `\\left\\lVert ${operands} \\right\\rVert`;
  if (node.name === 'dot') return `\\left\\langle ${operands} \\right\\rangle`;
  const ofMatrices = texOfMatrices(node, naming);
  if (ofMatrices !== undefined) return ofMatrices;
  const name = functions.has(node.name) ? `\\${node.name}` : `\\operatorname{${node.name.replaceAll('_', '\\_')}}`;
  return `${name}\\left(${operands}\\right)`;
}

/** Products and powers of matrices as they are written, without a name. */
function texOfMatrices({ name, operands }: Extract<Formula, { kind: 'call' }>, naming: Naming): string | undefined {
  const [first, second] = operands as readonly [Formula, Formula];
  switch (name) {
    case 'outer':
      return `${factor(first, naming)} ${held(second, naming, !isAtom(second))}^{\\top}`;
    case 'matmul':
      return `${factor(first, naming)} ${factor(second, naming)}`;
    case 'matrix_power':
      return `${held(first, naming, !isAtom(first) && !isCallOf(first, 'add_diagonal'))}^{${tex(second, naming)}}`;
    case 'add_diagonal':
      return `\\left(${tex(first, naming)} + ${factor(second, naming)} I\\right)`;
    default:
      return undefined;
  }
}

function isCallOf(node: Formula, name: string): boolean {
  return node.kind === 'call' && node.name === name;
}

/** What stands beside another factor, without a sign between them. */
function factor(node: Formula, naming: Naming): string {
  return held(node, naming, isSum(node) || node.kind === 'negate');
}

function texBinary({ operator, left, right }: Extract<Formula, { kind: 'binary' }>, naming: Naming): string {
  switch (operator) {
    case '/':
      return `\\frac{${tex(left, naming)}}{${tex(right, naming)}}`;
    case '^':
      return `${held(left, naming, !isAtom(left))}^{${tex(right, naming)}}`;
    case '*': {
      // `2 \frac{3}{4}` would be two and three quarters.
      const mixed = left.kind === 'number' && right.kind === 'binary' && right.operator === '/';
      const dot = mixed || startsWithDigit(right) ? ' \\cdot ' : ' ';
      const last = isSum(right) || right.kind === 'negate' || isProduct(right);
      return `${held(left, naming, isSum(left) || left.kind === 'negate')}${dot}${held(right, naming, last)}`;
    }
    default:
      // Sums are grouped as they are computed; a sign of its own cannot stand behind another.
      return `${held(left, naming)} ${operator} ${held(right, naming, isSum(right) || right.kind === 'negate')}`;
  }
}

function isSum(node: Formula): boolean {
  return node.kind === 'binary' && (node.operator === '+' || node.operator === '-');
}

function isProduct(node: Formula): boolean {
  return node.kind === 'binary' && node.operator === '*';
}

/** What can carry an exponent without parentheses. */
function isAtom(node: Formula): boolean {
  return node.kind === 'name' || (node.kind === 'number' && !/e/i.test(node.text));
}

/** Whether two factors would run together as one number: `x 2`. */
function startsWithDigit(node: Formula): boolean {
  if (node.kind === 'number') return true;
  return node.kind === 'binary' && node.operator === '^' && startsWithDigit(node.left);
}

/** A part of a larger formula. Comparisons and choices always stand in parentheses there. */
function held(node: Formula, naming: Naming, loose = false): string {
  const inside = tex(node, naming);
  return loose || node.kind === 'compare' || node.kind === 'choose' ? `\\left(${inside}\\right)` : inside;
}

/**
 * An algorithm as TeX lines with time indices: what a line has computed carries `t`, state that is read before its own
 * line carries `t-1`. A line that replaces what this step has computed before is written with an arrow: as an equation
 * it would be false.
 * @param indexed names that change from step to step: the state, theta, g and the intermediates
 */
export function texEquations(lines: readonly Equation[], indexed: ReadonlySet<string>): readonly string[] {
  const computed = new Set(['g']);
  return lines.map(({ target, expression }) => {
    const naming: Naming = (name) => texName(name, indexed.has(name) ? (computed.has(name) ? 't' : 't-1') : '');
    const right = tex(expression, naming);
    const relation = computed.has(target) ? '\\leftarrow' : '=';
    computed.add(target);
    return `${texName(target, 't')} ${relation} ${right}`;
  });
}
