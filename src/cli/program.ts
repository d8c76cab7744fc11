import { Argument, type Command as CommanderCommand, type CommanderError, createCommand, Option } from "commander";
import type { Language } from "../diagnostic/diagnostic.ts";
import { cellWidth } from "../text/cell-width.ts";
import { wrapCells } from "../text/wrap-cells.ts";
import type { Command, CommandGroup, CommandInput } from "./define-command.ts";
import { givenOptions } from "./given-options.ts";
import type { OptionMeaning } from "./option-meaning.ts";
import { globalOptions } from "./settings.ts";
import {
  examplesTitle,
  globalOptionWords,
  helpTitles,
  programFooter,
  programSummary,
  usageCommand,
  usageOptions,
} from "./words/program-words.ts";
import type { World } from "./world.ts";

/** What the command line asks for: a command with its input, or nothing more than the help that was shown. */
export interface Invocation {
  readonly command: Command;
  /** As it is typed: `tminus publish caldav`. */
  readonly commandPath: string;
  readonly input: CommandInput;
}

/** A command line that commander refused, and the command whose help would show why. */
export class CommandLineFault extends Error {
  readonly fault: CommanderError;
  readonly commandPath: string;

  constructor(fault: CommanderError, commandPath: string) {
    super(fault.message);
    this.fault = fault;
    this.commandPath = commandPath;
  }
}

export interface ProgramContext {
  readonly commands: readonly (Command | CommandGroup)[];
  readonly version: string;
  readonly language: Language;
  readonly world: World;
}

/**
 * Reads the command line. Undefined where help or the version was asked for, which is printed here; a command line
 * that asks for nothing that exists is thrown as a `CommandLineFault`.
 */
export function readCommandLine(argv: readonly string[], context: ProgramContext): Invocation | undefined {
  let invocation: Invocation | undefined;
  const program = buildProgram(context, (chosen) => {
    invocation = chosen;
  });
  try {
    program.parse(helpInGroup(argv, context), { from: "user" });
  } catch (error) {
    if (error instanceof CommandLineFault && error.fault.exitCode === 0) return undefined;
    throw error;
  }
  return invocation;
}

/** `help publish caldav` as `publish caldav --help`: commander's own command knows no commands within commands. */
function helpInGroup(argv: readonly string[], { commands }: ProgramContext): readonly string[] {
  const [first, name, command, ...rest] = argv;
  const group = commands.find((it) => it.name === name);
  const isKnown = group && "commands" in group && group.commands.some((it) => it.name === command);
  return first === "help" && name && command && isKnown ? [name, command, "--help", ...rest] : argv;
}

type Choose = (invocation: Invocation) => void;

function buildProgram(context: ProgramContext, choose: Choose): CommanderCommand {
  const { commands, version, language, world } = context;
  const program = createCommand("tminus")
    .description(programSummary[language])
    .usage(`${usageCommand[language]} ${usageOptions[language]}`)
    .version(version, "-V, --version", globalOptionWords.version[language])
    .helpCommand("help [command]", globalOptionWords.helpCommand[language])
    .addHelpText("after", `\n${programFooter[language]}`);
  program.configureOutput({
    writeOut: (text) => world.print(closeUp(text)),
    writeErr: (text) => world.complain(closeUp(text)),
    // What commander would say is said by `main`, in the right language.
    outputError: () => undefined,
    getOutHelpWidth: () => world.stdout.width,
    getErrHelpWidth: () => world.stderr.width,
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  });
  configure(program, language);
  for (const option of globalOptions) program.addOption(optionOf(option, language));
  for (const command of commands) {
    if ("commands" in command) addGroup(program, command, { language, choose });
    else addCommand(program, command, { language, choose });
  }
  return program;
}

/** Commander puts a space behind the first title, which a full-width colon brings along itself. */
function closeUp(help: string): string {
  return help.replace(/^用法： /, "用法：");
}

function configure(command: CommanderCommand, language: Language): void {
  command
    .helpOption("-h, --help", globalOptionWords.help[language])
    .exitOverride((error) => {
      throw new CommandLineFault(error, pathOf(command));
    })
    .configureHelp({
      showGlobalOptions: true,
      subcommandTerm: (it) => [it.name(), ...it.registeredArguments.map(termOf)].join(" "),
      styleTitle: (title) => helpTitles[title]?.[language] ?? title,
      optionDescription: (option) => option.description,
      displayWidth: cellWidth,
      boxWrap: (text, width) => wrapCells(text, width).join("\n"),
    });
}

interface Adding {
  readonly language: Language;
  readonly choose: Choose;
}

/** Its help shows the examples of all of its commands. */
function addGroup(program: CommanderCommand, group: CommandGroup, adding: Adding): void {
  const { language } = adding;
  const added = program
    .command(group.name)
    .description(group.summary[language])
    .usage(`${usageCommand[language]} ${usageOptions[language]}`)
    .helpCommand(false);
  configure(added, language);
  for (const command of group.commands) addCommand(added, command, adding);
  added.addHelpText(
    "after",
    `\n${examplesOf({ examples: group.commands.flatMap(({ examples }) => examples) }, language)}`,
  );
}

function addCommand(program: CommanderCommand, command: Command, { language, choose }: Adding): void {
  const added = program
    .command(command.name)
    .description(command.summary[language])
    .usage([...command.arguments.map(usageOf), usageOptions[language]].join(" "))
    .allowExcessArguments(false);
  configure(added, language);
  for (const argument of command.arguments) {
    added.addArgument(new Argument(usageOf(argument), argument.summary[language]));
  }
  for (const option of command.options) added.addOption(optionOf(option, language));
  added.addHelpText("after", `\n${examplesOf(command, language)}`);
  added.action(() => {
    const input = { arguments: added.args, options: givenOptions(added.optsWithGlobals()) };
    choose({ command, commandPath: pathOf(added), input });
  });
}

function termOf(argument: Argument): string {
  const shown = argument.variadic ? `${argument.name()}...` : argument.name();
  return argument.required ? shown : `[${shown}]`;
}

function usageOf({ name, presence }: Command["arguments"][number]): string {
  if (presence === "optional") return `[${name}]`;
  return presence === "one-or-more" ? `<${name}...>` : `<${name}>`;
}

function optionOf({ flags, summary, repeats }: OptionMeaning, language: Language): Option {
  const option = new Option(flags, summary[language]);
  if (repeats) option.argParser((value: string, before: readonly string[] = []) => [...before, value]);
  return option;
}

function examplesOf({ examples }: Pick<Command, "examples">, language: Language): string {
  const lines = examples.flatMap(({ command, meaning }) => [`  ${command}`, `      ${meaning[language]}`]);
  return [examplesTitle[language], ...lines].join("\n");
}

function pathOf(command: CommanderCommand): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}
