import type { AnyNode, Position } from 'acorn';
import type { PrimitiveId } from '../../autodiff/primitives/index.js';
import { namesOf } from '../../subjects/contracts/engines/operationNames.js';
import { partsOf } from './codeExpressions.js';

/**
 * Where a program has an operation: of a wrong partial the one place in its function that adds to a gradient; else, and
 * where there are several or none, the function's own. `undefined` where not exactly one function has its name.
 */
export function operationIn(program: AnyNode, { operation, isPartial }: WrongOperation): Position | undefined {
  const [first, ...others] = functionsIn(program).filter(({ name }) => namesOf(operation).includes(name));
  if (first === undefined || others.length > 0) return undefined;
  const [adding, ...more] = isPartial ? gradientsIn(first.node) : [];
  return adding !== undefined && more.length === 0 ? adding : first.node.loc?.start;
}

/** An operation of an engine in which something is wrong, and whether it is a partial alone. */
export interface WrongOperation {
  readonly operation: PrimitiveId;
  readonly isPartial: boolean;
}

interface NamedFunction {
  readonly name: string;
  readonly node: AnyNode;
}

/** Methods, functions, and functions that are kept under a name. */
function functionsIn(node: AnyNode): readonly NamedFunction[] {
  const name = nameOfFunction(node);
  const own = name === undefined ? [] : [{ name, node }];
  return [...own, ...partsOf(node).flatMap(functionsIn)];
}

function nameOfFunction(node: AnyNode): string | undefined {
  switch (node.type) {
    case 'FunctionDeclaration':
      return node.id?.name;
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'Property':
      return isFunction(node.value) && !node.computed ? identifierOf(node.key) : undefined;
    case 'VariableDeclarator':
      return isFunction(node.init) ? identifierOf(node.id) : undefined;
    case 'AssignmentExpression':
      return isFunction(node.right) && node.left.type === 'MemberExpression'
        ? identifierOf(node.left.property)
        : undefined;
    default:
      return undefined;
  }
}

function isFunction(node: AnyNode | null | undefined): boolean {
  return node?.type === 'FunctionExpression' || node?.type === 'ArrowFunctionExpression';
}

function identifierOf(node: AnyNode): string | undefined {
  return node.type === 'Identifier' ? node.name : undefined;
}

/** Where something is added to, or put into, what is called a gradient. */
function gradientsIn(node: AnyNode): readonly Position[] {
  const isKept =
    node.type === 'AssignmentExpression' &&
    node.left.type === 'MemberExpression' &&
    /^(?:grad|gradient|adjoint)$/.test(identifierOf(node.left.property) ?? '');
  return isKept && node.loc ? [node.loc.start] : partsOf(node).flatMap(gradientsIn);
}
