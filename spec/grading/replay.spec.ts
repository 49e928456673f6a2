import { describe, expect, it } from 'vitest';
import { replayCommand } from '../../src/grading/replay.js';

describe('the command that replays a check', () => {
  it('has the seed and the law', () => {
    expect(replayCommand('hw/adam.ts', { seed: 7, dialect: [] }, 'adam-first-step')).toBe(
      'npx assay grade hw/adam.ts --seed 7 --case adam-first-step',
    );
  });

  it('asks for the same optimizer and dialect', () => {
    expect(replayCommand('a.ts', { seed: 1, as: 'adam', dialect: ['eps=hat', 'Kingma & Ba'] }, 'negation')).toBe(
      "npx assay grade a.ts --as adam --dialect eps=hat --dialect 'Kingma & Ba' --seed 1 --case negation",
    );
  });

  it('uses the same interpreter', () => {
    expect(replayCommand('a.py', { seed: 1, dialect: [], trust: true, python: '/opt/python3' }, 'negation')).toBe(
      'npx assay grade a.py --trust --python /opt/python3 --seed 1 --case negation',
    );
  });

  it('quotes a path that a shell would take apart', () => {
    expect(replayCommand("it's; rm -rf.ts", { seed: 1, dialect: [] }, 'negation')).toContain(
      `grade 'it'\\''s; rm -rf.ts' --seed`,
    );
  });
});
