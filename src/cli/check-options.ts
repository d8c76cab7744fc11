import { closestName } from "../diagnostic/suggest.ts";
import type { Setting } from "../spec/apply-settings.ts";
import { builtInLadder, type Ladder } from "../spec/tier.ts";
import type { CommandInput } from "./define-command.ts";
import type { GivenOptions } from "./given-options.ts";
import { isLaunchText, withIsoDate } from "./iso-date.ts";
import type { OptionMeaning } from "./option-meaning.ts";
import { UsageError } from "./usage-error.ts";
import { maxWarningsWords, trialWords } from "./words/plan-words.ts";
import { didYouMean, notAChoice, notACount, notALaunch, notASetting } from "./words/usage-words.ts";

/** The options that try something without editing the plan. */
export const trialOptions: readonly OptionMeaning[] = [
  { flags: "--launch <day>", summary: trialWords.launch },
  { flags: "--tier <tier>", summary: trialWords.tier },
  { flags: "--ranges <end>", summary: trialWords.ranges, choices: ["max", "likely", "min"] },
  { flags: "--set <task.key=value>", summary: trialWords.set, repeats: "may-repeat" },
];

export interface Trial {
  readonly launch?: string;
  readonly tier?: string;
  readonly ranges?: string;
  readonly set?: readonly Setting[];
}

/** What is to be tried; undefined where the plan is taken as it is written. */
export function readTrial({ options }: CommandInput): Trial | undefined {
  const launch = readLaunch(options);
  const tier = options.text("tier");
  const ranges = options.text("ranges");
  const set = options.texts("set").map(readSetting);
  if (launch === undefined && tier === undefined && ranges === undefined && set.length === 0) return undefined;
  return {
    ...(launch && { launch }),
    ...(tier && { tier }),
    ...(ranges && { ranges }),
    ...(set.length > 0 && { set }),
  };
}

/** Fails where `--tier` names none of the policy's tiers; without a policy, none of those that are built in. */
export function refuseUnknownTier(tier: string | undefined, ladder: Ladder = builtInLadder): void {
  if (tier === undefined || ladder.tierNamed(tier) !== undefined) return;
  throw choiceFault({ option: "--tier", text: tier, choices: ladder.spellings });
}

/** `--launch`, whose day may be written as in a plan; undefined where it is not given. */
export function readLaunch(options: GivenOptions): string | undefined {
  const text = options.text("launch");
  if (text === undefined) return undefined;
  const launch = withIsoDate(text);
  if (!isLaunchText(launch)) throw new UsageError(notALaunch(text));
  return launch;
}

/** `page.duration=12d`: a task's id, one of its keys, and the value to try. Without a value the key is taken away. */
function readSetting(text: string): Setting {
  const equals = text.indexOf("=");
  const dot = text.lastIndexOf(".", equals);
  if (equals < 0 || dot < 1 || dot + 1 >= equals) throw new UsageError(notASetting(text));
  return { task: text.slice(0, dot), key: text.slice(dot + 1, equals), value: text.slice(equals + 1).trim() };
}

export const maxWarningsOption: OptionMeaning = { flags: "--max-warnings <number>", summary: maxWarningsWords };

/** How many warnings are still fine; without the option any number is. */
export function readMaxWarnings({ options }: CommandInput): number {
  const text = options.text("max-warnings");
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (/^[0-9]{1,9}$/.test(text)) return Number(text);
  throw new UsageError(notACount({ option: "--max-warnings", text }));
}

/** Holds each option that has choices against them. */
export function checkChoices({ options }: CommandInput, meanings: readonly OptionMeaning[]): void {
  for (const { flags, choices } of meanings) {
    const option = /--[a-z-]+/.exec(flags)?.[0] ?? flags;
    const text = options.text(option.slice(2));
    if (choices && text !== undefined && !choices.includes(text)) throw choiceFault({ option, text, choices });
  }
}

export function choiceFault(facts: { option: string; text: string; choices: readonly string[] }): UsageError {
  const closest = closestName(facts.text, facts.choices);
  return new UsageError(notAChoice(facts), closest === undefined ? undefined : didYouMean([closest]));
}
