/** What the command returns to the shell. */
export const exitCodes = {
  /** Everything passed. */
  passed: 0,
  /** Something that was tested failed. */
  failed: 1,
  /** The command line or an input cannot be used. */
  usage: 2,
  /** A defect of Assay itself. */
  ownFault: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
