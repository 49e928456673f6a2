import { counted } from '../reporting/messages.js';

/** Says how far a class is, and how long it will take. */
export interface ClassProgress {
  start(todo: number, done: number): void;
  advance(isWhole: boolean): void;
  end(): void;
}

const clearLine = '\r\u001b[K';
/** The clock of a log: a line for every twentieth part of a class, and for the last. */
const linesOfLog = 20;

/** @param isTerminal whether one line is written over and over */
export function startClassProgress(write: (text: string) => void, isTerminal: boolean, now = Date.now): ClassProgress {
  let [todo, done, whole, began] = [0, 0, 0, 0];
  const line = () => `${done} of ${todo} graded, ${whole} with all points${leftText(done, todo, now() - began)}`;
  return {
    start(all, before) {
      [todo, began] = [all, now()];
      if (before > 0) write(`${counted(before, 'work')} ${before === 1 ? 'has' : 'have'} been graded already.\n`);
    },
    advance(isWhole) {
      done++;
      if (isWhole) whole++;
      if (isTerminal) write(`${clearLine}  ${line()}`);
      else if (done === todo || done % Math.ceil(todo / linesOfLog) === 0) write(`${line()}\n`);
    },
    end() {
      if (isTerminal && done > 0) write(clearLine);
    },
  };
}

function leftText(done: number, todo: number, milliseconds: number): string {
  if (done === 0 || done === todo) return '';
  const seconds = (milliseconds / 1000 / done) * (todo - done);
  if (seconds < 90) return `, about ${Math.max(1, Math.round(seconds))} s left`;
  const minutes = seconds / 60;
  return minutes < 90 ? `, about ${Math.round(minutes)} min left` : `, about ${Math.round(minutes / 60)} h left`;
}
