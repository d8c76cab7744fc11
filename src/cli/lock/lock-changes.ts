/** What a build did to a lock, by the names that people know the entries by. */
export interface LockChanges {
  /** How many there are now. */
  readonly entries: number;
  readonly renamed: readonly string[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}
