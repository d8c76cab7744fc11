import type { EmitRequest, Emitter } from "../../emitters/define-emitter.ts";
import { channels } from "../../emitters/shared/channel.ts";
import { choiceFault } from "../check-options.ts";
import type { CompiledPlan } from "../compile-plan.ts";
import type { CommandInput } from "../define-command.ts";
import type { GivenOptions } from "../given-options.ts";
import { isIsoDate, withIsoDate } from "../iso-date.ts";
import type { OptionMeaning } from "../option-meaning.ts";
import { UsageError } from "../usage-error.ts";
import { addFormat, needsFormat, noToday, sayToday, teamWords } from "../words/team-words.ts";
import { notADay } from "../words/usage-words.ts";

/** The options of what goes to other tools of a team. */
export const teamOptions: readonly OptionMeaning[] = [
  { flags: "--profile <tools>", summary: teamWords.profile, repeats: "may-repeat" },
  { flags: "--to <chats>", summary: teamWords.to, repeats: "may-repeat" },
  { flags: "--since <day>", summary: teamWords.since },
];

type MessageWish = Pick<EmitRequest, "channels" | "since">;

/** What is asked of messages; an option that no file of this build would heed is refused. */
export function readMessageWish({ options }: CommandInput, formats: readonly Emitter[]): MessageWish {
  const to = wordsOf(options, "to").map((text) => text.toLowerCase());
  for (const text of to) {
    if (!channels.some((it) => it === text)) throw choiceFault({ option: "--to", text, choices: channels });
  }
  const written = options.text("since");
  if (to.length > 0) refuseWithout("--to", "chat", formats);
  if (written !== undefined) refuseWithout("--since", "chat", formats);
  const since = written === undefined ? undefined : withIsoDate(written);
  if (since !== undefined && !isIsoDate(since))
    throw new UsageError(notADay({ source: "--since", text: written ?? "" }));
  return { channels: to.length === 0 ? undefined : channels.filter((it) => to.includes(it)), since };
}

/** The values of an option that may be repeated or joined by commas. */
export function wordsOf(options: GivenOptions, name: string): readonly string[] {
  return options
    .texts(name)
    .flatMap((text) => text.split(/[,，、]/))
    .map((text) => text.trim())
    .filter((text) => text !== "");
}

export function refuseWithout(option: string, format: string, formats: readonly Emitter[]): void {
  if (formats.some((it) => it.format === format)) return;
  throw new UsageError(needsFormat({ option, format }), addFormat(format));
}

/** A message is about the week of one day, and the clock is not asked for it. */
export function refuseMessagesWithoutToday(
  plans: readonly CompiledPlan[],
  { formats, wishes }: { readonly formats: readonly Emitter[]; readonly wishes: Pick<EmitRequest, "today"> },
): void {
  if (wishes.today !== undefined || !formats.some(({ format }) => format === "chat")) return;
  const undated = plans.find(({ compilation: { document } }) => document && document.plan.asOf === null);
  if (undated) throw new UsageError(noToday(undated.name), sayToday);
}
