import { basename, join } from "node:path";
import type { Bilingual, Diagnostic } from "../../diagnostic/diagnostic.ts";
import { closestName } from "../../diagnostic/suggest.ts";
import { cellWidth, padCells } from "../../text/cell-width.ts";
import { makeVisible } from "../../text/clean-text.ts";
import { wrapCells } from "../../text/wrap-cells.ts";
import { readLaunch, refuseUnknownTier } from "../check-options.ts";
import { type CompiledPlan, compilePlan } from "../compile-plan.ts";
import { type CommandInput, defineCommand } from "../define-command.ts";
import { withSchemaBeside } from "../editor-schema.ts";
import { exitStatus } from "../exit-status.ts";
import { type Filling, fillTemplate } from "../fill-template.ts";
import { isLaunchText, withIsoDate } from "../iso-date.ts";
import { verdictOf } from "../plan-facts.ts";
import { reportDiagnostics } from "../report-diagnostics.ts";
import type { Session } from "../session.ts";
import { readTemplates, type Template } from "../templates.ts";
import { UsageError } from "../usage-error.ts";
import {
  chooseTemplate,
  created,
  fileExists,
  forceIt,
  initWords,
  nameEmpty,
  nextStep,
  noTemplates,
  templatesAre,
  templatesTitle,
  unknownTemplate,
  whichLaunch,
  whichTemplate,
} from "../words/init-words.ts";
import { didYouMean } from "../words/usage-words.ts";

export const init = defineCommand({
  name: "init",
  summary: initWords.summary,
  arguments: [
    { name: "TEMPLATE", presence: "optional", summary: initWords.template },
    { name: "FILE", presence: "optional", summary: initWords.file },
  ],
  options: [
    { flags: "--launch <day>", summary: initWords.launch },
    { flags: "--tier <tier>", summary: initWords.tier },
    { flags: "--name <name>", summary: initWords.name },
    { flags: "--force", summary: initWords.force },
  ],
  examples: [
    { command: "tminus init", meaning: initWords.list },
    { command: "tminus init feature-launch", meaning: initWords.one },
    {
      command: "tminus init feature-launch --launch 2026-11-03 --tier large-scene reply.launch.yaml",
      meaning: initWords.dated,
    },
  ],

  async run(input, session) {
    const filling = readFilling(input);
    const templates = await readTemplates(session.world, session.language);
    if (templates.length === 0) throw new UsageError(noTemplates);
    const [name, file] = input.arguments;
    if (name !== undefined) return begin({ template: find(name, templates), file, filling }, input, session);

    listTemplates(templates, session);
    if (!session.world.isInteractive) return exitStatus.fine;
    const answers = await askFor(templates, filling, session);
    return answers ? begin({ ...answers, file }, input, session) : exitStatus.fine;
  },
});

interface Beginning {
  readonly template: Template;
  readonly file: string | undefined;
  readonly filling: Filling;
}

function readFilling({ options }: CommandInput): Filling {
  const launch = readLaunch(options);
  const tier = options.text("tier");
  const name = options.text("name");
  refuseUnknownTier(tier);
  if (name !== undefined && (name.trim() === "" || /[\r\n]/.test(name))) throw new UsageError(nameEmpty);
  return { ...(launch && { launch }), ...(tier && { tier }), ...(name && { name: name.trim() }) };
}

function find(name: string, templates: readonly Template[]): Template {
  const template = templates.find((it) => it.name === name);
  if (template) return template;
  const names = templates.map((it) => it.name);
  const closest = closestName(name, names);
  throw new UsageError(unknownTemplate(name), closest === undefined ? templatesAre(names) : didYouMean([closest]));
}

function listTemplates(templates: readonly Template[], { world, language, paint }: Session): void {
  const { bold, dim } = paint.stdout;
  const cells = Math.max(...templates.map(({ name }) => cellWidth(name)));
  const room = Math.max(world.stdout.width - cells - 7, 20);
  const lines = templates.flatMap(({ name, summary }, index) => {
    const [first = "", ...rest] = wrapCells(makeVisible(summary), room);
    const number = dim(String(index + 1).padStart(3));
    return [
      `${number}  ${bold(padCells(name, cells))}  ${first}`,
      ...rest.map((line) => `${" ".repeat(cells + 7)}${line}`),
    ];
  });
  world.print(`${templatesTitle[language]}\n${lines.join("\n")}\n`);
  if (!world.isInteractive) world.print(`\n${chooseTemplate[language]}\n`);
}

/** Asks until the answers make sense; undefined when the input ends. */
async function askFor(
  templates: readonly Template[],
  filling: Filling,
  session: Session,
): Promise<Omit<Beginning, "file"> | undefined> {
  const { world, language } = session;
  let template: Template | undefined;
  while (!template) {
    const answer = (await world.ask(whichTemplate[language]))?.trim();
    if (answer === undefined) return undefined;
    template = templates[Number(answer) - 1] ?? templates.find(({ name }) => name === answer);
  }
  let launch = filling.launch;
  while (launch === undefined) {
    const typed = (await world.ask(whichLaunch[language]))?.trim();
    if (typed === undefined) return undefined;
    const answer = withIsoDate(typed);
    if (answer === "" || isLaunchText(answer)) launch = answer || "TBD";
  }
  return { template, filling: { ...filling, launch } };
}

async function begin({ template, file, filling }: Beginning, input: CommandInput, session: Session): Promise<number> {
  const { world } = session;
  const path = await pathFor(file, template, session);
  if (!input.options.isGiven("force") && (await world.exists(path))) throw new UsageError(fileExists(path), forceIt);
  const files = await withSchemaBeside({ path, content: fillTemplate(template.text, filling) }, session.core);
  await world.writeFiles(files);
  const plan = await compilePlan(path, undefined, session);
  const errors = plan.compilation.diagnostics.filter(({ severity }) => severity === "error");
  sayWhatCame({ plan, errors, template: template.name, schema: files[1]?.path }, session);
  return errors.length > 0 ? exitStatus.findings : exitStatus.fine;
}

interface NewPlan {
  readonly plan: CompiledPlan;
  readonly errors: readonly Diagnostic[];
  readonly template: string;
  /** The file beside the plan that its editor reads; undefined for a template without a modeline. */
  readonly schema: string | undefined;
}

/** What was written, what is wrong with it, and what to do next. */
function sayWhatCame({ plan, errors, template, schema }: NewPlan, { world, paint, settings }: Session): void {
  const { path, language, compilation } = plan;
  const write = (text: string): void => world.complain(text);
  const say = (words: Bilingual): void => {
    if (!settings.quiet) write(`${makeVisible(words[language])}\n`);
  };
  say(created({ path, template, schema }));
  const shown = { ...plan, compilation: { ...compilation, diagnostics: errors } };
  reportDiagnostics(shown, { write, paint: paint.stderr, width: world.stderr.width, notes: settings.notes });
  if (compilation.document && errors.length === 0) say(verdictOf(compilation.document, plan));
  say(nextStep(path));
}

/** A folder takes the template's own name; a bare name gets the ending by which plans are known. */
async function pathFor(file: string | undefined, { name }: Template, { world }: Session): Promise<string> {
  const standard = `${name}.launch.yaml`;
  if (file === undefined) return standard;
  if (/[/\\]$/.test(file) || (await world.isFolder(file))) return join(file, standard).replaceAll("\\", "/");
  return /\.ya?ml$/i.test(basename(file)) ? file : `${file}.launch.yaml`;
}
