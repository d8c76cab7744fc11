import type { Bilingual } from "../diagnostic/diagnostic.ts";
import type { GivenOptions } from "./given-options.ts";
import type { OptionMeaning } from "./option-meaning.ts";
import type { Session } from "./session.ts";

/** A command of the program: help, usage and suggestions follow from what is said here. */
export interface Command {
  readonly name: string;
  readonly summary: Bilingual;
  readonly arguments: readonly ArgumentMeaning[];
  readonly options: readonly OptionMeaning[];
  readonly examples: readonly Example[];
  /** Does the work and gives the exit status. */
  run(input: CommandInput, session: Session): Promise<number>;
}

/** Commands that are one thing done in several ways: `tminus publish caldav`, `tminus publish webhook`. */
export interface CommandGroup {
  readonly name: string;
  readonly summary: Bilingual;
  /** Named without the name of the group. */
  readonly commands: readonly Command[];
}

export interface ArgumentMeaning {
  readonly name: string;
  readonly presence: "required" | "optional" | "one-or-more";
  readonly summary: Bilingual;
}

export interface Example {
  readonly command: string;
  readonly meaning: Bilingual;
}

export interface CommandInput {
  readonly arguments: readonly string[];
  readonly options: GivenOptions;
}

export function defineCommand(command: Command): Command {
  return command;
}
