/** The driver, bundled to a text when the worker is bundled. */
declare module 'assay:driver' {
  export const driverSource: string;
}
