import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import type { Exchange } from '../../../src/subjects/protocol/runProgram.js';

/** A process without a process: which of its events comes first is ours to say. */
const child = vi.hoisted(() => ({ current: undefined as unknown }));
vi.mock('node:child_process', () => ({ spawn: () => child.current }));

// Specs that ran before in this process may have loaded it with the real one.
vi.resetModules();
const { Problem } = await import('../../../src/formula/problem.js');
const { connect } = await import('../../../src/subjects/protocol/runProgram.js');

/** What is heard of a program whose exit is reported before the last that it wrote; Node promises no order. */
async function heardOf(hear: (line: string) => void = () => {}) {
  const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  const program = Object.assign(new EventEmitter(), { ...streams, pid: undefined, exitCode: null, signalCode: null });
  child.current = program;
  const lines: string[] = [];
  const exchange: Exchange = {
    text: '',
    hear: (line) => {
      lines.push(line);
      hear(line);
    },
    isDone: () => false,
    hasEnded: () => false,
  };
  const running = connect({ path: '/program', command: '/program', words: [] }).converse(exchange, 5_000);
  program.emit('exit', 0, null);
  streams.stdout.end('last\n');
  await setImmediate();
  program.emit('close', 0, null);
  return { lines, ending: (await running).ending };
}

describe('a program that has ended', () => {
  it('is heard to its last line', async () => {
    expect(await heardOf()).toMatchObject({ lines: ['last'], ending: { kind: 'ended', well: true } });
  });

  it('is refused for its last line, too', async () => {
    const refuse = () => {
      throw new Problem('bad-line', 'No more.');
    };
    expect(await heardOf(refuse)).toMatchObject({ ending: { kind: 'refused', message: 'No more.' } });
  });
});
