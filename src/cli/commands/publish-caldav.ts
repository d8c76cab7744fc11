import { oneCalendarOptions, readCalendarWish } from "../build/calendar-options.ts";
import { type CommandInput, defineCommand } from "../define-command.ts";
import { lockOptions, readLockWish } from "../lock/lock-options.ts";
import { UsageError } from "../usage-error.ts";
import { caldavWords, planFileArgument } from "../words/publish-words.ts";
import { notACount } from "../words/usage-words.ts";

/** Whoever takes more away than this has perhaps the wrong plan in hand, or the wrong calendar. */
const removalsWithoutWord = 10;

export const publishCaldav = defineCommand({
  name: "caldav",
  summary: caldavWords.summary,
  arguments: [{ name: "PLAN", presence: "required", summary: planFileArgument }],
  options: [
    { flags: "--url <address>", summary: caldavWords.url },
    ...oneCalendarOptions,
    { flags: "--dry-run", summary: caldavWords.dryRun },
    { flags: "--remove <number>", summary: caldavWords.remove },
    { flags: "--take-over", summary: caldavWords.takeOver },
    ...lockOptions,
  ],
  examples: [
    {
      command: "tminus publish caldav reply.launch.yaml --url https://cal.example.com/dav/launch/ --dry-run",
      meaning: caldavWords.look,
    },
    {
      command: "tminus publish caldav reply.launch.yaml --url https://cal.example.com/dav/launch/",
      meaning: caldavWords.send,
    },
  ],

  async run(input, session) {
    // Loaded only here, as no other command needs any of it.
    const { readCalendarAddress } = await import("../publish/calendar-address.ts");
    const { compilePublishable } = await import("../publish/compile-publishable.ts");
    const { publishCalendar } = await import("../publish/publish-calendar.ts");
    const address = readCalendarAddress(input.options.text("url"));
    const mostRemovals = readRemovals(input);
    const wish = readCalendarWish(input, session.core.emitters);
    const intent = input.options.isGiven("dry-run") ? "look" : "write";
    const inDoubt = input.options.isGiven("take-over") ? "take-over" : "refuse";
    const lock = readLockWish(input);
    const plan = await compilePublishable(input.arguments[0] ?? "", session);
    if ("status" in plan) return plan.status;
    return publishCalendar(plan, { address, wish, lock, mostRemovals, inDoubt, intent }, session);
  },
});

function readRemovals({ options }: CommandInput): number {
  const text = options.text("remove");
  if (text === undefined) return removalsWithoutWord;
  if (/^[0-9]{1,6}$/.test(text)) return Number(text);
  throw new UsageError(notACount({ option: "--remove", text }));
}
