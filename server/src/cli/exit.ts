/** Exit statuses: part of the contract of the command line. */
export const Exit = {
  /** Nothing at or above `--fail-on`; the question was answered. */
  clean: 0,
  /** Findings at or above `--fail-on`. */
  findings: 1,
  /** The command was wrong, or an input could not be read. */
  trouble: 2,
} as const;

/** The command cannot be carried out as given. The message is one line for the person who typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
