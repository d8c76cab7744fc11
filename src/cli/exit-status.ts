/** How a run ended, for the shell. */
export const exitStatus = {
  fine: 0,
  /** The plan has an error, or more warnings than were allowed. */
  findings: 1,
  usage: 2,
  /** A fault of tminus itself. */
  internal: 70,
  /** Something could not be read or written. */
  inputOutput: 74,
  interrupted: 130,
} as const;

/** When one run meets several, the gravest is told: what could not be read hides what else would be found. */
export function gravest(statuses: readonly number[]): number {
  return Math.max(exitStatus.fine, ...statuses);
}
