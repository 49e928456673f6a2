import { print, printEquation } from './print.js';
import { Problem } from './problem.js';
import { children, type Equation, type Formula } from './syntax.js';
import { isWholeFunction, type Shape, signatureOf } from './wholeFunctions.js';

/** The shapes of the names that hold a value before the first line runs; a name that is not in it is one number. */
export type Shapes = ReadonlyMap<string, Shape>;

/**
 * Goes through an algorithm by shapes alone: every function is given what it takes, vectors and matrices are combined
 * with their like, and what is kept from step to step keeps its shape. One number goes with everything.
 * @returns the shapes of all names after the last line
 * @throws Problem `formula-shape` that says what is expected and what is there
 */
export function requireShapes(lines: readonly Equation[], inputs: Shapes): Shapes {
  const shapes = new Map(inputs);
  for (const line of lines) {
    const found = shapeOf(line.expression, shapes, line);
    const known = shapes.get(line.target) ?? found;
    const isKept = inputs.has(line.target);
    if (isKept && found !== 'scalar' && found !== known && [found, known].includes('matrix')) {
      throw misfit(line, `${line.target} is ${articles[known]}, and is given ${articles[found]}`);
    }
    shapes.set(line.target, found === 'scalar' ? known : found);
  }
  return shapes;
}

/** Whether all shapes fit. */
export function isWellShaped(lines: readonly Equation[], inputs: Shapes): boolean {
  try {
    requireShapes(lines, inputs);
    return true;
  } catch (error) {
    if (error instanceof Problem && error.code === 'formula-shape') return false;
    throw error;
  }
}

/** The shape of a formula's value. */
function shapeOf(node: Formula, shapes: Shapes, line: Equation): Shape {
  if (node.kind === 'name') return shapes.get(node.name) ?? 'scalar';
  const given = children(node).map((part) => shapeOf(part, shapes, line));
  const common = given.find((shape) => shape !== 'scalar') ?? 'scalar';
  const isAlike = given.every((shape) => shape === 'scalar' || shape === common);
  if (node.kind !== 'call' || !isWholeFunction(node.name)) {
    if (isAlike) return common;
    throw misfit(line, `${print(node)} combines ${told(given)}; only one number goes with either`);
  }
  const { takes, gives } = signatureOf(node.name);
  const fits = takes.every((taken, k) => (taken === 'tensor' ? isAlike : taken === given[k]));
  if (fits) return gives;
  const wanted = takes.map((taken) => (taken === 'tensor' ? common : taken));
  throw misfit(line, `${node.name} takes ${told(wanted)}, and is given ${told(given)}`);
}

const articles: { readonly [S in Shape]: string } = { scalar: 'one number', vector: 'a vector', matrix: 'a matrix' };

function told(shapes: readonly Shape[]): string {
  return shapes.map((shape) => articles[shape]).join(' and ');
}

function misfit(line: Equation, clause: string): Problem {
  const sourceLine = printEquation(line);
  const place = { line: 1, column: 1, length: sourceLine.length, sourceLine };
  return new Problem('formula-shape', `In ${sourceLine}, ${clause}.`, place);
}
