/** The part of the W3C WebAssembly JavaScript Interface (2019) that the sandbox uses; sizes in pages of 64 KiB. */
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number; maximum: number }) => WebAssembly.Memory;
  compile(bytes: Uint8Array): Promise<WebAssembly.Module>;
};
