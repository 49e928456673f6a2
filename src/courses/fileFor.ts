import path from 'node:path';
import { formsOf, type PrimitiveId } from '../autodiff/primitives/index.js';
import { findOptimizer, plainName } from '../optimizers/find.js';
import type { CodeQuestion } from './assignment.js';
import type { Work } from './work.js';

/** The file that answers a question, or why there is none. */
export type FileFor =
  | { readonly kind: 'file'; readonly name: string; readonly path: string }
  | { readonly kind: 'none'; readonly message: string };

/**
 * The file with a name that the question lists; else that is called as the question is; else as what is asked.
 * @param isOnly whether the question is the only one that is answered by code: then any single file will do
 */
export function fileFor(question: CodeQuestion, { code }: Work, isOnly: boolean): FileFor {
  const all = [...code];
  for (const tier of tiersOf(question)) {
    const found = all.filter(([name]) => tier(name));
    const [first] = found;
    if (first && found.length === 1) return { kind: 'file', name: first[0], path: first[1] };
    if (first) {
      const names = found.map(([name]) => name).join(' and ');
      return { kind: 'none', message: `${names} both answer ${question.id}; leave one of them.` };
    }
  }
  const [single] = all;
  if (isOnly && single && all.length === 1) return { kind: 'file', name: single[0], path: single[1] };
  return { kind: 'none', message: `No file answers ${question.id}; hand in ${usualName(question)}.` };
}

/** What a missing file should be called. */
export function usualName({ id, files }: CodeQuestion): string {
  return files?.[0] ?? `${id}.ts`;
}

type Tier = (name: string) => boolean;

function tiersOf(question: CodeQuestion): readonly Tier[] {
  const { id, files } = question;
  const slashed = (name: string): string => name.split(path.sep).join('/').toLowerCase();
  if (files) {
    const listed = files.map((name) => name.toLowerCase());
    return [(name) => listed.includes(slashed(name)) || listed.includes(path.basename(name).toLowerCase())];
  }
  const own = plainName(id);
  const besides = namesOf(question);
  return [(name) => stem(name) === own, (name) => besides.includes(stem(name))];
}

const stem = (name: string): string => plainName(path.parse(name).name);

function namesOf(question: CodeQuestion): readonly string[] {
  const engines = ['engine', 'value', 'tape', 'autodiff', 'micrograd'];
  if (question.kind === 'autodiff') return engines;
  if (question.kind === 'primitive') return [...formsOf(question.primitive as PrimitiveId).map(plainName), ...engines];
  const { id, alsoCalled } = findOptimizer(question.optimizer);
  return [plainName(id), ...alsoCalled];
}
