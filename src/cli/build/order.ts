import type { EmitRequest, Emitter } from "../../emitters/define-emitter.ts";
import { choiceFault } from "../check-options.ts";
import { refuseSecondInput } from "../compile-plan.ts";
import type { CommandInput } from "../define-command.ts";
import { type Destination, destinationOf } from "../destination.ts";
import { type LockWish, readLockWish } from "../lock/lock-options.ts";
import type { Session } from "../session.ts";
import { readCalendarWish } from "./calendar-options.ts";
import { readMessageWish, refuseWithout } from "./team-options.ts";

/** What a build was asked for. */
export interface Order {
  /** Of the plans, as given. */
  readonly paths: readonly string[];
  readonly formats: readonly Emitter[];
  readonly destination: Destination;
  readonly errors: "stop" | "keep-going";
  readonly lock: LockWish;
  /** What is asked of the emitters, whatever the plan. */
  readonly wishes: Wishes;
}

export type Wishes = Omit<EmitRequest, "language" | "openEquations" | "published">;

export async function readOrder(
  input: CommandInput,
  csvProfiles: Wishes["csvProfiles"],
  { core, world, settings }: Session,
): Promise<Order> {
  const paths = input.arguments;
  refuseSecondInput(paths);
  const formats = readFormats(input, core.emitters);
  if (csvProfiles && csvProfiles.length > 0) refuseWithout("--profile", "csv", formats);
  const out = input.options.text("out");
  const destination = await destinationOf({ out, plans: paths, formats, known: core.emitters }, world);
  return {
    paths,
    formats,
    destination,
    errors: input.options.isGiven("keep-going") ? "keep-going" : "stop",
    lock: readLockWish(input),
    wishes: {
      today: settings.today,
      calendar: readCalendarWish(input, formats),
      csvProfiles,
      ...readMessageWish(input, formats),
    },
  };
}

function readFormats({ options }: CommandInput, emitters: readonly Emitter[]): readonly Emitter[] {
  const texts = options.texts("format").flatMap((text) => text.split(","));
  const names = new Set(texts.map((text) => text.trim().toLowerCase()).filter((text) => text !== ""));
  const choices = emitters.map(({ format }) => format);
  for (const text of names) if (!choices.includes(text)) throw choiceFault({ option: "--format", text, choices });
  if (names.size === 0) return emitters.filter(({ use }) => use === "by-default");
  return emitters.filter(({ format }) => names.has(format));
}
