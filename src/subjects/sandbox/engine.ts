import { readFile } from 'node:fs/promises';
import releaseSync from '@jitl/quickjs-wasmfile-release-sync';
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSSyncVariant,
  type QuickJSWASMModule,
} from 'quickjs-emscripten-core';

/** A WebAssembly module with QuickJS in it. */
export interface EngineModule {
  readonly quickjs: QuickJSWASMModule;
  /** Whether its memory has grown as far as its limit allows. */
  isFull(): boolean;
}

/** Makes modules; their code is compiled once. */
export type Engine = (memoryMegabytes: number) => Promise<EngineModule>;

// The package's types describe its CommonJS form, where the variant would be one `default` deeper.
const variant = releaseSync as unknown as QuickJSSyncVariant;

const pageBytes = 65_536;
const pagesPerMegabyte = 16;
const initialPages = 256;
/** Memory grows by steps of 5 to 20 %; the last of them may not fit under the limit. */
const fullShare = 7 / 8;

/** @param wasm the file with QuickJS compiled to WebAssembly */
export function makeEngine(wasm: URL): Engine {
  const compiled = readFile(wasm).then((bytes) => WebAssembly.compile(bytes));
  return async (memoryMegabytes) => {
    // QuickJS's own memory limit does not count everything; the size of the WebAssembly memory does.
    const maximum = memoryMegabytes * pagesPerMegabyte;
    const wasmMemory = new WebAssembly.Memory({ initial: initialPages, maximum });
    const customized = newVariant(variant, { wasmModule: await compiled, wasmMemory });
    const quickjs = await newQuickJSWASMModuleFromVariant(customized);
    return { quickjs, isFull: () => wasmMemory.buffer.byteLength > fullShare * maximum * pageBytes };
  };
}
