import type { Bilingual } from "../diagnostic/diagnostic.ts";
import { trialOptions } from "./check-options.ts";
import type { CommandLineFault } from "./program.ts";
import {
  didYouMean,
  missingArgument,
  missingOptionValue,
  notInPublish,
  perhapsPlan,
  plansHere,
  tooManyArguments,
  tryInBuild,
  unknownCommand,
  unknownOption,
} from "./words/usage-words.ts";
import type { World } from "./world.ts";

interface Explanation {
  readonly words: Bilingual;
  readonly help?: Bilingual | undefined;
}

/** What commander says in English, in our own words and both languages. */
export async function explainFault({ fault, commandPath }: CommandLineFault, world: World): Promise<Explanation> {
  const { code, message } = fault;
  const subject = subjectOf(message);
  const help = suggestionOf(message);
  switch (code) {
    case "commander.unknownOption":
      // Commander says `--launch=2026-11-03` where it was typed so.
      if (isTrialOfPublishing(optionOf(subject), commandPath)) {
        return { words: notInPublish(optionOf(subject)), help: tryInBuild };
      }
      return { words: unknownOption(subject), help };
    case "commander.unknownCommand":
      return { words: unknownCommand(subject), help: help ?? (isPlanName(subject) ? perhapsPlan(subject) : undefined) };
    case "commander.missingArgument":
      return { words: missingArgument(subject), help: subject.startsWith("PLAN") ? await plansIn(world) : undefined };
    case "commander.optionMissingArgument":
      return { words: missingOptionValue(subject) };
    case "commander.excessArguments":
      return { words: tooManyArguments };
    default:
      return { words: { en: message, zh: message } };
  }
}

/** The author's own word: what stands in quotes on the first line. */
function subjectOf(message: string): string {
  const [line = ""] = message.split("\n");
  return line.slice(line.indexOf("'") + 1, line.lastIndexOf("'"));
}

function suggestionOf(message: string): Bilingual | undefined {
  const [, names] = /\n\(Did you mean (?:one of )?([^?]*)\?\)$/.exec(message) ?? [];
  return names === undefined ? undefined : didYouMean(names.split(", "));
}

function optionOf(text: string): string {
  return text.split("=")[0] ?? text;
}

function isTrialOfPublishing(option: string, commandPath: string): boolean {
  return commandPath.startsWith("tminus publish") && trialOptions.some(({ flags }) => flags.startsWith(`${option} `));
}

function isPlanName(name: string): boolean {
  return /\.ya?ml$/.test(name);
}

async function plansIn(world: World): Promise<Bilingual | undefined> {
  const plans = (await world.listFolder(world.cwd)).filter((name) => /\.launch\.ya?ml$/.test(name));
  return plans.length === 0 ? undefined : plansHere(plans.slice(0, 5));
}
