import type { Bilingual } from "../diagnostic/diagnostic.ts";

/** An option of a command, or of all commands. */
export interface OptionMeaning {
  /** As commander reads it: `-o, --out <path>`. */
  readonly flags: string;
  readonly summary: Bilingual;
  readonly choices?: readonly string[];
  readonly repeats?: "may-repeat";
}
