import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { asArgument } from "../as-argument.ts";

/** Sentences for a command line that asks for something that cannot be. */

export const errorLabel: Bilingual = { en: "error: ", zh: "错误：" };

export const helpLabel: Bilingual = { en: "help: ", zh: "提示：" };

export const seeHelp = (command: string): Bilingual => ({
  en: `\`${command} --help\` shows what it takes.`,
  zh: `用 \`${command} --help\` 查看用法。`,
});

export const didYouMean = (names: readonly string[]): Bilingual => ({
  en: `Did you mean ${names.join(", ")}?`,
  zh: `您是不是想输入 ${names.join("、")}？`,
});

export const unknownOption = (option: string): Bilingual => ({
  en: `There is no option ${option}.`,
  zh: `没有 ${option} 这个选项。`,
});

export const notInPublish = (option: string): Bilingual => ({
  en: `There is no option ${option} here: what is published is the plan as it is written.`,
  zh: `这里没有 ${option} 这个选项：发布的总是计划里写好的内容。`,
});

export const tryInBuild: Bilingual = {
  en: "Trials are for tminus build and the other commands that only show something. To publish it, write it into the plan first.",
  zh: "试算请用 tminus build 等只看不发的命令；要发布，请先写进计划。",
};

export const unknownCommand = (name: string): Bilingual => ({
  en: `There is no command ${name}.`,
  zh: `没有 ${name} 这个命令。`,
});

export const missingArgument = (name: string): Bilingual => ({
  en: `${name} is missing.`,
  zh: `缺少参数 ${name}。`,
});

export const perhapsPlan = (path: string): Bilingual => ({
  en: `To look at that plan: \`tminus show ${asArgument(path)}\`; to write its files: \`tminus build ${asArgument(path)}\`.`,
  zh: `查看这份计划：\`tminus show ${asArgument(path)}\`；生成文件：\`tminus build ${asArgument(path)}\`。`,
});

export const plansHere = (names: readonly string[]): Bilingual => ({
  en: `Plans in this folder: ${names.join(", ")}.`,
  zh: `当前文件夹里的计划：${names.join("、")}。`,
});

export const plansAre = (paths: readonly string[]): Bilingual => ({
  en: `Plans there: ${paths.join(", ")}.`,
  zh: `那里的计划有：${paths.join("、")}。`,
});

export const missingOptionValue = (option: string): Bilingual => ({
  en: `${option} needs a value.`,
  zh: `${option} 后面需要一个值。`,
});

export const tooManyArguments: Bilingual = {
  en: "There are more arguments than this command takes.",
  zh: "参数太多，这个命令用不了这么多。",
};

export const notAChoice = (facts: { option: string; text: string; choices: readonly string[] }): Bilingual => ({
  en: `${facts.option} does not know ${quoted(facts.text)}; it takes ${facts.choices.join(", ")}.`,
  zh: `${facts.option} 不能是“${facts.text}”，可以选：${facts.choices.join("、")}。`,
});

export const notADay = (facts: { source: string; text: string }): Bilingual => ({
  en: `${facts.source} needs a day like 2026-10-20, not ${quoted(facts.text)}.`,
  zh: `${facts.source} 要写成 2026-10-20 这样的日期，不能是“${facts.text}”。`,
});

export const notALaunch = (text: string): Bilingual => ({
  en: `--launch needs a day like 2026-10-20, a moment like "2026-10-20 10:00", a move like T+14, or TBD; not ${quoted(text)}.`,
  zh: `--launch 要写成 2026-10-20 这样的日期、“2026-10-20 10:00”这样的时刻、T+14 这样的挪动，或者“待定”，不能是“${text}”。`,
});

export const notASetting = (text: string): Bilingual => ({
  en: `--set needs a task's id, a key and a value, like page.duration=12d; not ${quoted(text)}.`,
  zh: `--set 要写成“任务.键=值”，例如 page.duration=12d，不能是“${text}”。`,
});

export const notACount = (facts: { option: string; text: string }): Bilingual => ({
  en: `${facts.option} needs a whole number, not ${quoted(facts.text)}.`,
  zh: `${facts.option} 需要一个整数，不能是“${facts.text}”。`,
});

export const notRoom = (text: string): Bilingual => ({
  en: `--near needs a number of working days like 5d, not ${quoted(text)}.`,
  zh: `--near 要写成 5d 这样的工作日数，不能是“${text}”。`,
});

export const unreadableLimit = (text: string): Bilingual => ({
  en: `--limit does not understand ${quoted(text)}; write tasks=20000 or size=8MiB.`,
  zh: `--limit 看不懂“${text}”，请写成 tasks=20000 或 size=8MiB。`,
});

export const inputTwice: Bilingual = {
  en: "Standard input (-) can be read only once.",
  zh: "标准输入（-）只能读取一次。",
};

function quoted(text: string): string {
  return `"${text}"`;
}
