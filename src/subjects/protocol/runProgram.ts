import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { Problem } from '../../formula/problem.js';
import { endGroup, watchGroup } from './processGroups.js';
import { mostCharacters } from './readLine.js';

/** How a submission is run. */
export interface Program {
  /** The submission, as an absolute path. */
  readonly path: string;
  readonly command: string;
  readonly words: readonly string[];
  /** Other commands that can run it, where this one lacks something. */
  readonly otherwise?: readonly string[];
  /** It takes one conversation after the other, afresh each time; else it is started anew for each. */
  readonly isLasting?: true;
}

/** What is said to a program, and who hears what it says. */
export interface Exchange {
  readonly text: string;
  /** @throws Problem for a line after which nothing more is wanted */
  readonly hear: (line: string) => void;
  /** Whether everything has been said, so that there is nothing to wait for. */
  readonly isDone: () => boolean;
  /** Whether it has taken its leave. */
  readonly hasEnded: () => boolean;
}

/** How a program ended, and the last that it printed beside its answers. `lasting`: it waits for more. */
export interface Ran {
  readonly ending:
    | { readonly kind: 'ended'; readonly how: string; readonly well: boolean }
    | { readonly kind: 'timeout' | 'lasting' }
    | { readonly kind: 'refused' | 'unstarted'; readonly message: string };
  readonly printed: string;
}

/** A program to talk to; processes are started as they are needed. */
export interface Connection {
  converse(exchange: Exchange, milliseconds: number): Promise<Ran>;
  /** Ends what still waits. */
  end(): void;
}

type Child = ChildProcessWithoutNullStreams;

const printedKept = 2_000;
/** What a program that has said everything may still take to end. */
const graceMilliseconds = 1_000;
/** What is still in the pipes of a program that has ended, is there at once. */
const drainMilliseconds = 500;

const unstarted: Readonly<Record<string, string>> = {
  EACCES: 'It may not be run. Permit it with chmod +x.',
  ENOENT: 'What runs it is not installed, or its first line names another place.',
  ENOEXEC: 'This machine cannot run it: it is built for another, or its first line does not say what runs it.',
};

/**
 * Runs a program as a plain process in its own folder and its own group, with nothing of our environment but PATH. It is
 * told everything at once; the group is killed when it ends, says what is refused, or takes too long.
 */
export function connect(program: Program): Connection {
  let waiting: Child | undefined;
  return {
    async converse(exchange, milliseconds) {
      const child = waiting && isAlive(waiting) ? waiting : started(program);
      waiting = undefined;
      const ran = await conversation(child, exchange, milliseconds, program.isLasting === true);
      if (ran.ending.kind === 'lasting') waiting = child;
      return ran;
    },
    end() {
      if (waiting?.pid !== undefined) endGroup(waiting.pid);
      waiting = undefined;
    },
  };
}

const isAlive = ({ exitCode, signalCode }: Child): boolean => exitCode === null && signalCode === null;

function started({ path, command, words }: Program): Child {
  const child = spawn(command, words, { cwd: dirname(path), env: { PATH: process.env.PATH }, detached: true });
  const { pid } = child;
  if (pid !== undefined) {
    watchGroup(pid);
    child.once('exit', () => endGroup(pid));
  }
  child.stdout.setEncoding('utf8');
  child.stderr.setEncoding('utf8');
  // It may end before it has read everything.
  child.stdin.on('error', () => {});
  return child;
}

function conversation(child: Child, exchange: Exchange, milliseconds: number, isLasting: boolean): Promise<Ran> {
  return new Promise((resolve) => {
    let ending: Ran['ending'] | undefined;
    let printed = '';
    let grace: NodeJS.Timeout | undefined;
    const stop = (how?: Ran['ending']) => {
      ending ??= how;
      if (child.pid !== undefined) endGroup(child.pid);
    };
    const finish = (how: Ran['ending']) => {
      clearTimeout(wall);
      clearTimeout(grace);
      for (const emitter of [child, child.stdout, child.stderr]) emitter.removeAllListeners();
      // What is no longer listened to must not be thrown.
      child.on('error', () => {});
      resolve({ ending: ending ?? how, printed: printed.trim() });
    };
    const wall = setTimeout(() => stop({ kind: 'timeout' }), milliseconds);
    listen(child, (line) => {
      // What it wrote before it ended may arrive after that.
      if (ending !== undefined && ending.kind !== 'ended') return;
      const problem = heard(exchange, line);
      if (problem !== undefined && ending !== undefined) ending = { kind: 'refused', message: problem };
      else if (problem !== undefined) stop({ kind: 'refused', message: problem });
      else if (isLasting && exchange.hasEnded()) finish({ kind: 'lasting' });
      else if (exchange.isDone()) grace ??= setTimeout(stop, graceMilliseconds);
    });
    child.stderr.on('data', (text: string) => {
      printed = (printed + text).slice(-printedKept);
    });
    child.on('error', ({ message, code = '' }: NodeJS.ErrnoException) => {
      ending ??= { kind: 'unstarted', message: unstarted[code] ?? `It cannot be run: ${message}.` };
      if (child.pid === undefined) finish(ending);
    });
    child.on('exit', (code, signal) => {
      stop({ kind: 'ended', how: signal === null ? `exit code ${code}` : `signal ${signal}`, well: code === 0 });
      // Who left the group may hold the pipes open.
      setTimeout(() => [child.stdout, child.stderr].map((stream) => stream.destroy()), drainMilliseconds).unref();
    });
    child.on('close', () => finish({ kind: 'ended', how: 'nothing', well: false }));
    if (isLasting) child.stdin.write(exchange.text);
    else child.stdin.end(exchange.text);
  });
}

/** Cuts what it says into lines. */
function listen({ stdout }: Child, hear: (line: string) => void): void {
  let begun = '';
  stdout.on('data', (text: string) => {
    const lines = text.split('\n');
    lines[0] = begun + lines[0];
    begun = lines.pop() ?? '';
    for (const line of lines) hear(line);
    if (begun.length <= mostCharacters) return;
    hear(begun);
    begun = '';
  });
  stdout.on('end', () => {
    if (begun !== '') hear(begun);
  });
}

function heard({ hear }: Exchange, line: string): string | undefined {
  try {
    hear(line);
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
}
