/** Who called a function, as the frames of a stack: errors that are thrown later point there. */
export function placeOfCall(called: (...inputs: never[]) => unknown): string {
  const here: { stack?: string } = {};
  Error.captureStackTrace(here, called);
  return (here.stack ?? '').split('\n').slice(1).join('\n');
}
