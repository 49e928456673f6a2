import { isNode, visit } from 'yaml';
import { Problem, type TextPlace } from '../formula/problem.js';
import { type Assignment, assignmentSchema } from './assignment.js';
import { readYaml, type YamlText } from './yamlText.js';

/**
 * Reads an assignment in YAML or JSON.
 * @throws Problem `assignment-…` with the path and the place of what is wrong
 */
export function readAssignment(source: string): Assignment {
  const yaml = readYaml(source, 'assignment', 'core');
  refuseReferences(yaml);
  const read = assignmentSchema.safeParse(yaml.document.toJS());
  if (read.success) return requireOwnIds(read.data);
  const [issue] = read.error.issues;
  const { path = [], message = '' } = deepest(issue as Issue);
  throw new Problem('assignment-schema', `${path.join('.') || 'The assignment'}: ${message}.`, placeOf(path, yaml));
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
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly errors?: readonly (readonly Issue[])[];
}

/** Of several forms that a question may have, the one that was meant: the one with the fewest faults, the deepest. */
function deepest({ path, message, errors }: Issue): Pick<Issue, 'path' | 'message'> {
  const [likeliest] = (errors ?? []).toSorted((a, b) => a.length - b.length);
  const [first] = likeliest ?? [];
  if (first === undefined) return { path, message: message.replace(/^Invalid input: /, '') };
  const inner = deepest(first);
  return { path: [...path, ...inner.path], message: inner.message };
}

function requireOwnIds(assignment: Assignment): Assignment {
  const seen = new Set<string>();
  for (const { id } of assignment.questions) {
    if (seen.has(id)) throw new Problem('assignment-twice', `Two questions have the id ${id}; give one another.`);
    seen.add(id);
  }
  return assignment;
}
