import type { Language } from "../diagnostic/diagnostic.ts";
import { checkChoices } from "./check-options.ts";
import { chooseLanguage } from "./choose-language.ts";
import { closestFile } from "./closest-file.ts";
import { commandsOf } from "./commands/index.ts";
import type { Core } from "./core.ts";
import { exitStatus } from "./exit-status.ts";
import { paintFor } from "./paint.ts";
import { CommandLineFault, readCommandLine } from "./program.ts";
import { Refusal } from "./refusal.ts";
import { type Speaker, sayError } from "./say.ts";
import { openSession } from "./session.ts";
import { globalOptions, readSettings } from "./settings.ts";
import { UsageError } from "./usage-error.ts";
import { explainFault } from "./usage-faults.ts";
import { seeHelp } from "./words/usage-words.ts";
import { internalFault, internalHelp, worldErrorWords } from "./words/world-words.ts";
import { type World, WorldError } from "./world.ts";

/** The whole command: does what the arguments say in that world, and gives the exit status. It never throws. */
export async function main(argv: readonly string[], world: World, core: Core): Promise<number> {
  const language = languageBeforeParsing(argv, world);
  let commandPath = "tminus";
  try {
    const invocation = readCommandLine(argv, { commands: commandsOf(core), version: core.version, language, world });
    if (!invocation) return exitStatus.fine;
    const { command, input } = invocation;
    commandPath = invocation.commandPath;
    checkChoices(input, [...globalOptions, ...command.options]);
    const session = await openSession(world, core, readSettings(input.options, world));
    return await command.run(input, session);
  } catch (error) {
    const paint = await paintFor({ flag: colorBeforeParsing(argv), env: world.env, terminal: world.stderr });
    return complainOf(error, { world, language, paint, commandPath, version: core.version });
  }
}

interface Complaint extends Speaker {
  readonly commandPath: string;
  readonly version: string;
}

async function complainOf(error: unknown, complaint: Complaint): Promise<number> {
  const { commandPath, version } = complaint;
  if (error instanceof CommandLineFault) {
    // Without a command there is nothing to explain: commander has shown what there is.
    if (error.fault.code === "commander.help") return exitStatus.usage;
    const { words, help } = await explainFault(error, complaint.world);
    sayError(complaint, words, help ?? seeHelp(error.commandPath));
    return exitStatus.usage;
  }
  if (error instanceof UsageError) {
    sayError(inLanguageOf(error, complaint), error.words, error.help ?? seeHelp(commandPath));
    return exitStatus.usage;
  }
  if (error instanceof Refusal) {
    sayError(inLanguageOf(error, complaint), error.words, error.help);
    return exitStatus.findings;
  }
  if (error instanceof WorldError) {
    sayError(complaint, worldErrorWords(error), error.help ?? (await closestFile(error, complaint.world)));
    return exitStatus.inputOutput;
  }
  const message = error instanceof Error ? error.message : String(error);
  sayError(complaint, internalFault({ version, message }), internalHelp);
  if (complaint.world.env.TMINUS_DEBUG === "1" && error instanceof Error) complaint.world.complain(`${error.stack}\n`);
  return exitStatus.internal;
}

/** What is about a plan is said in the language that the rest about that plan was said in. */
function inLanguageOf({ language }: UsageError | Refusal, complaint: Complaint): Complaint {
  return language ? { ...complaint, language } : complaint;
}

/** Help and usage faults must speak before the command line is understood, so `--lang` is looked for by hand. */
function languageBeforeParsing(argv: readonly string[], { env }: World): Language {
  const index = argv.indexOf("--lang");
  const text = index >= 0 ? argv[index + 1] : argv.find((it) => it.startsWith("--lang="))?.slice("--lang=".length);
  return chooseLanguage({ env, flag: text === "en" || text === "zh" ? text : undefined });
}

function colorBeforeParsing(argv: readonly string[]): "always" | "never" | undefined {
  if (argv.includes("--no-color")) return "never";
  return argv.includes("--color") ? "always" : undefined;
}
