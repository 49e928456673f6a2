import { describe, expect, it } from 'vitest';
import { readSheet } from '../../src/answers/readSheet.js';
import { assignments, findAssignment } from '../../src/courses/assignments/index.js';
import { readAssignment } from '../../src/courses/readAssignment.js';
import { problemOf } from '../formula/problemOf.js';
import { judgedSheet } from './judgedSheet.js';

describe('an assignment', () => {
  const file = (question: string) => `name: mine\ntitle: Mine\nquestions:\n  - ${question}\n`;
  const graph = 'id: q1\n    kind: answers\n    title: A product\n    points: 2';

  it('is a file of questions', () => {
    const mine = readAssignment(file(`${graph}\n    graph: { formula: a*b, at: { a: 2, b: 3 } }\n    ask: [v3]`));
    expect(judgedSheet(mine, readSheet('q1:\n  v3: 6\n'))).toMatchObject({ earned: 2, points: 2 });
  });

  it.each([
    [file(`${graph}\n    graph: { formula: a*b, at: { a: 2 } }`), 'assignment-at', 8],
    [file(`${graph}\n    graph: { formula: a*, at: { a: 2 } }`), 'formula-syntax', 8],
    [file(`${graph}\n    graph: { formula: a*b, at: { a: 2, b: 3 } }\n    ask: [v9]`), 'assignment-ask', 9],
    [file(`${graph}\n    trace: { optimizer: adamm, objective: theta, theta: 1, steps: 1 }`), 'unknown-optimizer', 8],
    [file(`${graph}\n    trace: { optimizer: adam, objective: theta, theta: 1, steps: 0 }`), 'assignment-schema', 8],
    [file('id: 7\n    kind: answers'), 'assignment-schema', 4],
    [file(`${graph}\n    graph: { formula: a*b, at: { a: one, b: 3 } }`), 'assignment-schema', 8],
    [file(`${graph}\n    graph: { formula: log(a), at: { a: -1 } }\n    ask: [v2]`), 'assignment-value', 4],
    [file(`${graph}\n    graph: &g { formula: a, at: { a: *g } }`), 'assignment-reference', 8],
    [
      file(`${graph}\n    trace: { optimizer: adam, objective: theta, theta: 1, steps: 1, set: { learning: 1 } }`),
      ...(['assignment-set', 8] as const),
    ],
    [
      file(`${graph}\n    trace: { optimizer: adam, objective: theta, theta: 1, steps: 1, set: { beta1: 1 } }`),
      ...(['assignment-value', 4] as const),
    ],
    ['name: mine\n', 'assignment-schema', 1],
    ['name: [\n', 'assignment-syntax', 2],
  ])('says what is wrong: %j', (text, code, line) => {
    const found = problemOf(() => readAssignment(text));
    expect([found.code, found.place?.line]).toEqual([code, line]);
  });

  it('has questions with ids of their own', () => {
    const one = `${graph}\n    graph: { formula: a, at: { a: 2 } }`;
    expect(problemOf(() => readAssignment(file(`${one}\n  - ${one}`))).message).toMatch(/Two questions have the id q1/);
  });

  it('is known by its name, or the nearest is named', () => {
    expect(assignments.map(({ name }) => name)).toContain('hw3');
    expect(problemOf(() => findAssignment('hw4')).message).toMatch(/Did you mean hw3\?/);
  });

  const adam = (more = '', id = 'q1') =>
    `  - { id: ${id}, kind: optimizer, optimizer: adam, title: Adam, points: 4${more} }\n`;
  const course = (questions: string, more = '') => `name: mine\ntitle: Mine\n${more}questions:\n${questions}`;
  const checks = (text: string) => `, checks: [${text}]`;

  it.each([
    [course(adam(), 'points: 5\n'), /questions come to 4; write points: 4/, 3],
    [course(adam(checks('{ id: a, points: 3 }'))), /q1 has 4 points, and its checks come to 3; give the question 3/, 4],
    [course(adam(checks('{ id: a, points: 2 }, { id: a, points: 2 }'))), /Two checks of q1 have the id a/, 4],
    [course(adam(checks('{ id: a, points: 4, laws: [adam-first-stp] }'))), /Did you mean adam-first-step\?/, 4],
    [course(adam(', requires: [q2]') + adam(', requires: [q1]', 'q2')), /circle: q1 requires q2 requires q1\./, 4],
    [course(adam(', requires: [q1]')), /circle: q1 requires q1\./, 4],
    [course(adam(', requires: [p2]') + adam('', 'q2')), /p2, which is not there\. Did you mean q2\?/, 4],
    [course(adam(', visibility: hidden') + adam(', requires: [q1]', 'q2')), /would tell of it\. Hide q2/, 5],
    [course(adam(', dialect: [pytroch]')), /Did you mean PyTorch\?/, 4],
    [course(adam(', dialects: { eps=insde: 1 }')), /Did you mean eps=inside\?/, 4],
    [course(adam(', dialects: { other: 2 }')), /dialects\.other: /, 4],
    [course(adam(', titel: 1')), /there is no field titel; did you mean title\?$/, 4],
    [course('  - { id: q1, kind: optimiser, title: A, points: 1 }\n'), /kind: one of optimizer, autodiff/, 4],
    [
      course('  - { id: q1, kind: primitive, title: A, points: 1, primitive: tanhh }\n'),
      /primitive: expected one of/,
      4,
    ],
    [course('  - { id: q1, kind: puzzle, title: A, points: 1, optimizer: adm, seed: 1 }\n'), /Did you mean adam\?/, 4],
    [course(adam(), 'due: tomorrow\n'), /^due: /, 3],
  ])('refuses what cannot be meant: %j', (text, message, line) => {
    const found = problemOf(() => readAssignment(text));
    expect(found.message).toMatch(message);
    expect(found.place?.line).toBe(line);
  });
});
