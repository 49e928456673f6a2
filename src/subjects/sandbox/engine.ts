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
  /** Whether its memory is larger than it was at the start. */
  hasGrown(): boolean;
  /** Whether its memory has grown as far as its limit allows. */
  isFull(): boolean;
}

// The package's types describe its CommonJS form, where the variant would be one `default` deeper.
const variant = releaseSync as unknown as QuickJSSyncVariant;

const pageBytes = 65_536;
const pagesPerMegabyte = 16;
const initialPages = 256;
/** Memory grows by steps of 5 to 20 %; the last of them may not fit under the limit. */
const fullShare = 7 / 8;

/** An instance of the compiled module, with a memory of its own. */
export async function newEngine(wasmModule: WebAssembly.Module, memoryMegabytes: number): Promise<EngineModule> {
  // QuickJS's own memory limit does not count everything; the size of the WebAssembly memory does.
  const maximum = memoryMegabytes * pagesPerMegabyte;
  const wasmMemory = new WebAssembly.Memory({ initial: initialPages, maximum });
  const quickjs = await newQuickJSWASMModuleFromVariant(newVariant(variant, { wasmModule, wasmMemory }));
  const pages = () => wasmMemory.buffer.byteLength / pageBytes;
  return { quickjs, hasGrown: () => pages() > initialPages, isFull: () => pages() > fullShare * maximum };
}
