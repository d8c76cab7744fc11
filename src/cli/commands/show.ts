import { countSeverities, summarize } from "../../diagnostic/summarize.ts";
import { factDeed } from "../../emitters/shared/fact-rows.ts";
import { asOfText } from "../../emitters/shared/progress-words.ts";
import { parseDuration } from "../../notation/parse-duration.ts";
import type { FactRow, ScheduleDocument } from "../../schedule/document.ts";
import { usualNear } from "../../schedule/find-near-critical.ts";
import { makeVisible } from "../../text/clean-text.ts";
import { joinCells, wrapCells } from "../../text/wrap-cells.ts";
import { parseDay } from "../../time/day.ts";
import { readTrial, trialOptions } from "../check-options.ts";
import { type CompiledPlan, compilePlan } from "../compile-plan.ts";
import { type CommandInput, defineCommand } from "../define-command.ts";
import { exitStatus } from "../exit-status.ts";
import { arrows, chainLines } from "../gantt/chain-lines.ts";
import { chainSigns, signedChains } from "../gantt/chain-signs.ts";
import { layOutChart } from "../gantt/chart.ts";
import { drawChart } from "../gantt/draw-chart.ts";
import { drawList } from "../gantt/draw-list.ts";
import { legendLines } from "../gantt/legend.ts";
import { rowsOf, usualSigns } from "../gantt/rows.ts";
import { heldUpLines } from "../held-up-lines.ts";
import { launchWords } from "../plan-facts.ts";
import { reportDiagnostics } from "../report-diagnostics.ts";
import { sayError } from "../say.ts";
import type { Session } from "../session.ts";
import { UsageError } from "../usage-error.ts";
import { planArgument } from "../words/plan-words.ts";
import {
  criticalPathTo,
  launches,
  nothingToShow,
  planSpan,
  rowHeadings,
  seeCheck,
  showWords,
  taskCount,
  theLaunch,
  tierNames,
  trialNote,
} from "../words/show-words.ts";
import { notRoom } from "../words/usage-words.ts";

/** On fewer cells a chart has no room beside its table. */
const narrowestChart = 60;

export const show = defineCommand({
  name: "show",
  summary: showWords.summary,
  arguments: [{ name: "PLAN", presence: "required", summary: planArgument }],
  options: [
    { flags: "--critical", summary: showWords.critical },
    { flags: "--near <days>", summary: showWords.near },
    { flags: "--resolved", summary: showWords.resolved },
    ...trialOptions,
  ],
  examples: [
    { command: "tminus show reply.launch.yaml", meaning: showWords.one },
    { command: "tminus show reply.launch.yaml --launch 2026-11-03", meaning: showWords.trial },
    { command: "tminus show reply.launch.yaml --critical --near 5d", meaning: showWords.chains },
    { command: "tminus show reply.launch.yaml --resolved", meaning: showWords.merged },
    { command: "tminus show reply.launch.yaml --color | less -R", meaning: showWords.page },
  ],

  async run(input, session) {
    const [path = ""] = input.arguments;
    const near = readNear(input);
    const plan = await compilePlan(path, { ...readTrial(input), ...(near !== undefined && { near }) }, session);
    const { document, resolved } = plan.compilation;
    if (input.options.isGiven("resolved")) {
      if (resolved) session.world.print(resolved());
    } else if (document) showDocument(document, { plan, near }, session);
    complainOfFindings(plan, session);
    const hasError = plan.compilation.diagnostics.some(({ severity }) => severity === "error");
    return hasError || !document ? exitStatus.findings : exitStatus.fine;
  },
});

/** How much room still counts as little, in working days; undefined where chains are not asked for. */
function readNear({ options }: CommandInput): number | undefined {
  const text = options.text("near");
  if (text === undefined) return options.isGiven("critical") ? usualNear : undefined;
  if (/^[0-9]{1,4}$/.test(text)) return Number(text);
  const reading = parseDuration(text);
  const isDays = reading.ok && reading.value.kind === "span" && ["d", "wd"].includes(reading.value.unit);
  if (!isDays || reading.value.kind !== "span" || reading.value.min !== reading.value.max) {
    throw new UsageError(notRoom(text));
  }
  return reading.value.max;
}

interface Shown {
  readonly plan: CompiledPlan;
  /** Undefined where only the chart is asked for. */
  readonly near: number | undefined;
}

function showDocument(document: ScheduleDocument, { plan, near }: Shown, session: Session): void {
  const { world, settings } = session;
  const { language } = plan;
  const paint = session.paint.stdout;
  const { width } = world.stdout;
  const factName = ({ fact, name }: FactRow): string => {
    return `${factDeed(fact, language)} · ${name}`;
  };
  const chains = near === undefined ? [] : signedChains(document);
  const signs = near === undefined ? usualSigns : chainSigns(chains, near);
  const rows = rowsOf(document, { ...rowHeadings[language], factName }, signs);
  const lines = titleLines(document, plan, session);
  if (width < narrowestChart || rows.every(({ marks }) => marks.length === 0)) {
    lines.push(...drawList({ rows, width, paint }));
  } else {
    const launch = parseDay(document.plan.launch?.slice(0, 10) ?? "");
    const today = parseDay(settings.today ?? world.today());
    const chart = layOutChart({ rows, calendar: document.calendar, launch, today, language, width, paint });
    lines.push(...drawChart(chart), "", ...legendLines(chart));
  }
  lines.push(...heldUpLines(document, plan, width));
  if (near === undefined) lines.push(...pathLines(document, plan, session));
  else lines.push(...chainLines(chains, { document, language, width, paint, near }));
  world.print(`${lines.join("\n").trimEnd()}\n`);
}

function titleLines(
  { plan, tasks, ...document }: ScheduleDocument,
  { language }: CompiledPlan,
  session: Session,
): string[] {
  const { bold, dim } = session.paint.stdout;
  const { width } = session.world.stdout;
  const launch = launchWords({ plan, tasks, ...document });
  const critical = tasks.filter((task) => task.critical).length;
  const { start, finish } = plan;
  const facts = [
    launch && launches(launch)[language],
    plan.tier !== null && (tierNames[plan.tier]?.[language] ?? plan.tier),
    taskCount({ tasks: tasks.length, critical })[language],
    start !== null && finish !== null && planSpan({ start, finish })[language],
    asOfText({ plan }, language),
    plan.trial && trialNote[language],
  ].filter((text): text is string => typeof text === "string");
  const title = wrapCells(makeVisible(plan.name), width).map((line) => bold(line));
  return [...title, ...joinCells(facts.map(makeVisible), " · ", width).map((line) => dim(line)), ""];
}

/** The chain that sets the launch day, by name. */
function pathLines(
  { criticalPaths, tasks }: ScheduleDocument,
  { language }: CompiledPlan,
  session: Session,
): readonly string[] {
  const path = criticalPaths.find(({ to }) => to === "launch");
  if (!path || path.tasks.length === 0) return [];
  const names = new Map(tasks.map(({ id, name }) => [id, makeVisible(name)]));
  const steps = arrows(path.tasks.map((id) => names.get(id) ?? makeVisible(id)));
  const { width } = session.world.stdout;
  const [first, ...more] = steps;
  const opening = `${criticalPathTo(theLaunch)[language]}${first}`;
  return ["", ...joinCells([opening, ...more], " ", width).flatMap((line) => wrapCells(line, width))];
}

/** Errors are shown in full; what is less waits for `check`. */
function complainOfFindings(plan: CompiledPlan, { world, paint, settings }: Session): void {
  const { compilation, language, path } = plan;
  const errors = compilation.diagnostics.filter(({ severity }) => severity === "error");
  const write = (text: string): void => world.complain(text);
  if (errors.length > 0 && compilation.document) write("\n");
  const shown = { ...plan, compilation: { ...compilation, diagnostics: errors } };
  reportDiagnostics(shown, { write, paint: paint.stderr, width: world.stderr.width, notes: settings.notes });
  if (!compilation.document) {
    sayError({ world, language, paint: paint.stderr }, nothingToShow);
    return;
  }
  const counts = { ...countSeverities(compilation.diagnostics), error: 0, info: 0 };
  if (counts.warning === 0 || settings.quiet) return;
  const findings = { en: summarize(counts, "en"), zh: summarize(counts, "zh") };
  const words = makeVisible(seeCheck({ findings, path, today: settings.today })[language]);
  write(`\n${paint.stderr.yellow(wrapCells(words, world.stderr.width).join("\n"))}\n`);
}
