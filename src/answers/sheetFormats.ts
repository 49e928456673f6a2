import type { Sheet } from './sheet.js';

type Reader = (source: string) => Sheet;

const yamlReader = async (): Promise<Reader> => (await import('./readSheet.js')).readSheet;

/** What reads a sheet, by the ending of its name; loaded where one is read. */
const readers: Readonly<Record<string, () => Promise<Reader>>> = {
  yaml: yamlReader,
  yml: yamlReader,
  json: async () => (await import('./readSheet.js')).readJsonSheet,
  csv: async () => (await import('./readCsvSheet.js')).readCsvSheet,
  tsv: async () => (await import('./readCsvSheet.js')).readCsvSheet,
  md: async () => (await import('./readMarkdownSheet.js')).readMarkdownSheet,
  markdown: async () => (await import('./readMarkdownSheet.js')).readMarkdownSheet,
};

/** The endings of files that may be sheets of answers. */
export const sheetExtensions: readonly string[] = Object.keys(readers).map((ending) => `.${ending}`);

/**
 * Reads a sheet in the format that its name says; YAML where it says none.
 * @throws Problem `sheet-…` with the place
 */
export async function readSheetNamed(name: string, source: string): Promise<Sheet> {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const load = Object.hasOwn(readers, ending) ? readers[ending] : undefined;
  const read = await (load ?? yamlReader)();
  return read(source);
}
