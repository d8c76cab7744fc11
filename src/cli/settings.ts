import type { Language } from "../diagnostic/diagnostic.ts";
import type { GivenOptions } from "./given-options.ts";
import { isIsoDate, withIsoDate } from "./iso-date.ts";
import type { OptionMeaning } from "./option-meaning.ts";
import { type Limits, parseLimits } from "./parse-limits.ts";
import { UsageError } from "./usage-error.ts";
import { globalOptionWords } from "./words/program-words.ts";
import { notADay } from "./words/usage-words.ts";
import type { World } from "./world.ts";

/** The options that every command takes. */
export interface Settings {
  readonly lang: Language | undefined;
  /** ISO date; undefined means that only the clock knows. */
  readonly today: string | undefined;
  /** The path of the policy file to hold plans against, instead of the one that is found near each plan. */
  readonly policy: string | undefined;
  readonly limits: Limits;
  readonly color: "always" | "never" | undefined;
  readonly quiet: "quiet" | undefined;
  readonly notes: "shown" | "counted";
}

export const globalOptions: readonly OptionMeaning[] = [
  { flags: "--lang <language>", summary: globalOptionWords.lang, choices: ["en", "zh"] },
  { flags: "--today <day>", summary: globalOptionWords.today },
  { flags: "--policy <file>", summary: globalOptionWords.policy },
  { flags: "--limit <limit>", summary: globalOptionWords.limit, repeats: "may-repeat" },
  { flags: "--color", summary: globalOptionWords.color },
  { flags: "--no-color", summary: globalOptionWords.noColor },
  { flags: "-q, --quiet", summary: globalOptionWords.quiet },
  { flags: "-v, --verbose", summary: globalOptionWords.verbose },
];

export function readSettings(options: GivenOptions, world: World): Settings {
  return {
    lang: options.text("lang") as Language | undefined,
    today: readToday(options, world),
    policy: options.text("policy"),
    limits: parseLimits(options.texts("limit")),
    color: options.isGiven("color") ? "always" : options.isGiven("no-color") ? "never" : undefined,
    quiet: options.isGiven("quiet") ? "quiet" : undefined,
    notes: options.isGiven("verbose") ? "shown" : "counted",
  };
}

function readToday(options: GivenOptions, { env }: World): string | undefined {
  const flag = options.text("today");
  const [source, written] = flag === undefined ? ["TMINUS_TODAY", env.TMINUS_TODAY || undefined] : ["--today", flag];
  if (written === undefined) return undefined;
  const day = withIsoDate(written);
  if (isIsoDate(day)) return day;
  throw new UsageError(notADay({ source, text: written }));
}
