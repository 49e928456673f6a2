import stringify from 'json-stringify-pretty-compact';

/** Columns of a vector file: what fits stands on one line, as most lists of numbers do. */
const columns = 140;

/** A vector file as text, for people to read as well. */
export const vectorText = (file: object): string => `${stringify(file, { maxLength: columns, indent: 1 })}\n`;
