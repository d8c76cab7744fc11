export { entriesOf } from "./entries-of.ts";
export { publishedOf } from "./published-of.ts";
export { isFault, readLock } from "./read-lock.ts";
export { reconcile } from "./reconcile.ts";
export { isPublished, renameEntries } from "./rename-entries.ts";
export { suspectRenaming } from "./suspect-renaming.ts";
export { writeLock } from "./write-lock.ts";
