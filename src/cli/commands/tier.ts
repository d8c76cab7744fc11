import { type TierSheet, tierSheet } from "../../checks/shared/tier-sheet.ts";
import { formatJson } from "../../text/format-json.ts";
import { type CompiledPlan, readPlan } from "../compile-plan.ts";
import { defineCommand } from "../define-command.ts";
import { exitStatus } from "../exit-status.ts";
import { reportDiagnostics } from "../report-diagnostics.ts";
import type { Session } from "../session.ts";
import { drawTier } from "../tier/draw-tier.ts";
import { planArgument } from "../words/plan-words.ts";
import { tierWords } from "../words/tier-words.ts";

export const tier = defineCommand({
  name: "tier",
  summary: tierWords.summary,
  arguments: [{ name: "PLAN", presence: "required", summary: planArgument }],
  options: [
    { flags: "--tier <tier>", summary: tierWords.tier },
    { flags: "--format <format>", summary: tierWords.format, choices: ["human", "json"] },
  ],
  examples: [
    { command: "tminus tier reply.launch.yaml", meaning: tierWords.own },
    { command: "tminus tier reply.launch.yaml --tier concept", meaning: tierWords.compare },
    { command: "tminus tier reply.launch.yaml --format json", meaning: tierWords.machine },
  ],

  async run({ arguments: [path = ""], options }, session) {
    const compile = await readPlan(path, session);
    const other = options.text("tier");
    const plans = [await compile({}), ...(other === undefined ? [] : [await compile({ tier: other })])];
    const sheets: TierSheet[] = [];
    for (const plan of plans) {
      const { review } = plan.compilation;
      if (!review) return refuse(plan, session);
      const sheet = tierSheet(review);
      if (!sheets.some((known) => known.tier === sheet.tier)) sheets.push(sheet);
    }
    const { world, paint } = session;
    const language = plans[0]?.language ?? session.language;
    if (options.text("format") === "json") world.print(formatJson(sheets.length === 1 ? sheets[0] : sheets));
    else {
      const canvas = { language, width: world.stdout.width, paint: paint.stdout };
      world.print(`${drawTier(sheets, canvas).join("\n")}\n`);
    }
    return exitStatus.fine;
  },
});

/** A plan that gives no schedule says why. */
function refuse(plan: CompiledPlan, { world, paint, settings }: Session): number {
  const write = (text: string): void => world.complain(text);
  reportDiagnostics(plan, { write, paint: paint.stderr, width: world.stderr.width, notes: settings.notes });
  return exitStatus.findings;
}
