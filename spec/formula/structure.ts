import { children, type Formula } from '../../src/formula/syntax.js';

/** A tree with every node in brackets, operator first: what a formula was understood as, without any precedence. */
export function structure(node: Formula): string {
  const parts = children(node).map(structure).join(' ');
  switch (node.kind) {
    case 'number':
      return node.text;
    case 'name':
      return node.name;
    case 'negate':
      return `[neg ${parts}]`;
    case 'binary':
    case 'compare':
      return `[${node.operator} ${parts}]`;
    case 'choose':
      return `[? ${parts}]`;
    case 'call':
      return `[${node.name} ${parts}]`;
  }
}
