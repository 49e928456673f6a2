import { isNode, visit } from 'yaml';
import { z } from 'zod';
import { readYaml, type YamlText } from '../answers/yamlText.js';
import { nearest } from '../formula/nearest.js';
import { Problem, type TextPlace } from '../formula/problem.js';
import { type Assignment, assignmentSchema } from './assignment.js';
import { firstFault } from './faults.js';

/**
 * Reads an assignment in YAML or JSON.
 * @throws Problem `assignment-…` with the path and the place of what is wrong
 */
export function readAssignment(source: string): Assignment {
  const yaml = readYaml(source, 'assignment', 'core');
  refuseReferences(yaml);
  const read = assignmentSchema.safeParse(yaml.document.toJS());
  if (read.success) {
    const fault = firstFault(read.data);
    if (fault === undefined) return read.data;
    throw new Problem(fault.code, fault.message, placeOf(fault.path, yaml));
  }
  const [issue] = read.error.issues;
  const { path = [], message = '' } = deepest(issue as Issue);
  throw new Problem(
    'assignment-schema',
    `${path.join('.') || 'The assignment'}: ${message.replace(/[.]$/, '')}${message.endsWith('?') ? '' : '.'}`,
    placeOf(path, yaml),
  );
}

/** What stands for something else could stand for very much. */
function refuseReferences({ document, placeAt }: YamlText): void {
  visit(document, {
    Alias(_, { source, range }) {
      const message = `*${source} refers to what is written elsewhere; write it out.`;
      throw new Problem('assignment-reference', message, range ? placeAt(range) : undefined);
    },
  });
}

/** Where a value stands; what is missing is looked for in what it is missing from. */
function placeOf(path: readonly PropertyKey[], { document, placeAt }: YamlText): TextPlace | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return placeAt(node.range);
  }
  return undefined;
}

interface Issue {
  readonly code?: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly errors?: readonly (readonly Issue[])[];
}

/** Of several forms that a question may have, the one that was meant: of its own kind, with the fewest faults. */
function deepest({ path, message, errors = [], keys }: Issue): Pick<Issue, 'path' | 'message'> {
  const ofItsKind = errors.filter((issues) => !issues.some((issue) => issue.path[0] === 'kind'));
  if (errors.length > 0 && ofItsKind.length === 0)
    return { path: [...path, 'kind'], message: `one of ${kinds.join(', ')}` };
  const [likeliest] = ofItsKind.toSorted((a, b) => a.length - b.length);
  const [first] = likeliest ?? [];
  if (first === undefined) {
    return {
      path,
      message: keys === undefined ? message.replace(/^Invalid (input|option): /, '') : unknownField(keys),
    };
  }
  const inner = deepest(first);
  return { path: [...path, ...inner.path], message: inner.message };
}

const kinds = ['optimizer', 'autodiff', 'primitive', 'answers', 'choice', 'puzzle'];

function unknownField([field = '']: readonly string[]): string {
  const near = nearest(field, fieldsIn(z.toJSONSchema(assignmentSchema, { io: 'input' })));
  return `there is no field ${field}${near ? `; did you mean ${near}?` : ''}`;
}

/** Every name that a field has anywhere. */
function fieldsIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : [];
  return [...new Set([...own, ...Object.values(schema).flatMap(fieldsIn)])];
}
