import type { Renaming } from "../../publish/lock/rename-entries.ts";
import type { CommandInput } from "../define-command.ts";
import type { OptionMeaning } from "../option-meaning.ts";
import { UsageError } from "../usage-error.ts";
import { lockOptionWords, notARenaming } from "../words/lock-words.ts";

/** The options of every command that publishes entries. */
export const lockOptions: readonly OptionMeaning[] = [
  { flags: "--frozen", summary: lockOptionWords.frozen },
  { flags: "--renamed <old=new>", summary: lockOptionWords.renamed, repeats: "may-repeat" },
];

/** What is asked about the lock file. */
export interface LockWish {
  readonly changes: "allowed" | "refused";
  readonly renamed: readonly Renaming[];
}

export function readLockWish({ options }: CommandInput): LockWish {
  return {
    changes: options.isGiven("frozen") ? "refused" : "allowed",
    renamed: options.texts("renamed").map(readRenaming),
  };
}

function readRenaming(text: string): Renaming {
  const [from = "", to = "", ...rest] = text.split(/[=＝]/).map((it) => it.trim());
  if (from === "" || to === "" || rest.length > 0) throw new UsageError(notARenaming(text));
  return { from, to };
}
