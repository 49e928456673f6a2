import { readFile } from 'node:fs/promises';
import { workerLocation } from './workerLocation.js';

let compiled: Promise<WebAssembly.Module> | undefined;

/**
 * QuickJS in WebAssembly, compiled once in a process. Workers are handed this module, so that whatever the machine has
 * optimized for one of them serves all others, and those that are started later.
 */
export function compiledQuickjs(): Promise<WebAssembly.Module> {
  compiled ??= readFile(new URL('./quickjs.wasm', workerLocation())).then((bytes) => WebAssembly.compile(bytes));
  return compiled;
}
