import { parseLaunchMove } from "../../notation/parse-launch-move.ts";
import type { ScheduleDocument } from "../../schedule/document.ts";
import { compareSchedules } from "../../slip/compare-schedules.ts";
import { formatJson } from "../../text/format-json.ts";
import { readLaunch } from "../check-options.ts";
import { type CompiledPlan, compileForReader, readPlan } from "../compile-plan.ts";
import { type CommandInput, defineCommand } from "../define-command.ts";
import { exitStatus } from "../exit-status.ts";
import { reportDiagnostics } from "../report-diagnostics.ts";
import type { Session } from "../session.ts";
import { drawSlip } from "../slip/draw-slip.ts";
import { slipPage } from "../slip/slip-page.ts";
import { slipTexts } from "../slip/slip-parts.ts";
import { UsageError } from "../usage-error.ts";
import { planArgument } from "../words/plan-words.ts";
import {
  howToSlip,
  launchOpenToMove,
  noLaunchToMove,
  notADistance,
  oneDayNeeded,
  showInstead,
  slipWords,
  writeLaunch,
} from "../words/slip-words.ts";

export const slip = defineCommand({
  name: "slip",
  summary: slipWords.summary,
  arguments: [{ name: "PLAN", presence: "required", summary: planArgument }],
  options: [
    { flags: "--by <distance>", summary: slipWords.by },
    { flags: "--launch <day>", summary: slipWords.launch },
    { flags: "--format <format>", summary: slipWords.format, choices: ["human", "json", "md"] },
  ],
  examples: [
    { command: "tminus slip reply.launch.yaml --by 2w", meaning: slipWords.later },
    { command: "tminus slip reply.launch.yaml --by -5wd --today 2026-10-01", meaning: slipWords.earlier },
    { command: "tminus slip reply.launch.yaml --by 14 --format json", meaning: slipWords.machine },
  ],

  async run(input, session) {
    const [path = ""] = input.arguments;
    const asked = readMove(input);
    const compile = await readPlan(path, session);
    const before = await compileForReader(compile, languageOf(session.settings.lang));
    const { language } = before;
    const written = before.compilation.document;
    if (!written) return refuse(before, session);
    const launch = newLaunch(asked, written);
    const after = await compile({ language, launch });
    const { document, diagnostics } = after.compilation;
    const today = session.settings.today ?? document?.plan.asOf ?? undefined;
    const report = document && compareSchedules(written, document, today);
    if (!report) return refuse(after, session);
    const format = input.options.text("format");
    const { world, settings, paint } = session;
    const detail = settings.notes === "shown" ? "each" : "grouped";
    if (format === "json") {
      world.print(formatJson(report));
    } else {
      const texts = slipTexts(report, { language, document, detail });
      const { width } = world.stdout;
      const page = (): string => `${drawSlip(report.plan.name, texts, { width, paint: paint.stdout }).join("\n")}\n`;
      world.print(format === "md" ? slipPage(report.plan.name, texts) : page());
    }
    return diagnostics.some(({ severity }) => severity === "error") ? exitStatus.findings : exitStatus.fine;
  },
});

function languageOf(lang: Session["settings"]["lang"]) {
  return lang ? { language: lang } : {};
}

/** What the launch is to become: a move such as `T+14`, or a day. */
function readMove({ options }: CommandInput): string {
  const by = options.text("by")?.trim();
  const launch = readLaunch(options);
  if (by === undefined && launch === undefined) throw new UsageError(oneDayNeeded, howToSlip);
  if (by !== undefined && launch !== undefined) throw new UsageError(oneDayNeeded, howToSlip);
  if (by === undefined) return launch!;
  const move = `T${/^[+-]/.test(by) ? "" : "+"}${by}`;
  if (parseLaunchMove(move) === undefined) throw new UsageError(notADistance(by), howToSlip);
  return move;
}

/** The new launch as the compiler takes it; a day without a clock time keeps that of the plan. */
function newLaunch(asked: string, { plan }: ScheduleDocument): string {
  if (plan.launch === null) {
    throw plan.launchText === null
      ? new UsageError(noLaunchToMove, writeLaunch)
      : new UsageError(launchOpenToMove, showInstead);
  }
  if (asked === "TBD" || asked === "待定") throw new UsageError(oneDayNeeded, howToSlip);
  const time = plan.launch.split("T")[1];
  const isBareDay = /^\d{4}-\d{2}-\d{2}$/.test(asked);
  return isBareDay && time !== undefined ? `${asked} ${time}` : asked;
}

/** A plan that gives no schedule says why. */
function refuse(plan: CompiledPlan, { world, paint, settings }: Session): number {
  const write = (text: string): void => world.complain(text);
  reportDiagnostics(plan, { write, paint: paint.stderr, width: world.stderr.width, notes: settings.notes });
  return exitStatus.findings;
}
