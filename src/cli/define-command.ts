import type { Bilingual } from "../diagnostic/diagnostic.ts";
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

export interface ArgumentMeaning {
  readonly name: string;
  readonly presence: "required" | "optional" | "one-or-more";
  readonly summary: Bilingual;
}

export interface OptionMeaning {
  /** As commander reads it: `-o, --out <path>`. */
  readonly flags: string;
  readonly summary: Bilingual;
  readonly choices?: readonly string[];
  readonly repeats?: "may-repeat";
}

export interface Example {
  readonly command: string;
  readonly meaning: Bilingual;
}

export interface CommandInput {
  readonly arguments: readonly string[];
  readonly options: GivenOptions;
}

/** The options as they were given, asked for by their long name. */
export interface GivenOptions {
  /** The value of an option that is given at most once; the last one counts. */
  text(name: string): string | undefined;
  /** The values of an option that may be repeated. */
  texts(name: string): readonly string[];
  isGiven(name: string): boolean;
}

export function defineCommand(command: Command): Command {
  return command;
}
