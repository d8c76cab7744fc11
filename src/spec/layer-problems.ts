import { defineProblem } from "../diagnostic/define-problem.ts";
import type { Bilingual } from "../diagnostic/diagnostic.ts";
import { planText } from "../source/plan-text.ts";

const page: Bilingual = {
  en: "  page: { start: 2026-03-02, duration: 5d }",
  zh: "  落地页: { start: 2026-03-02, duration: 5天 }",
};
const over = (name: string, task: string): string => planText(`extends: ${name}`, "tasks:", task);

export const extendsFile = defineProblem<{ path: string; reason: Bilingual }>({
  code: "extends-file",
  severity: "error",
  summary: { en: "A plan that is extended cannot be used.", zh: "要沿用的计划用不了。" },
  why: {
    en: "Most of the tasks may stand in it, so the rest makes no plan.",
    zh: "大部分任务可能都写在里面，少了它就不成计划。",
  },
  bad: {
    en: `# there is no base.launch.yaml beside this plan\n${over("base.launch.yaml", page.en)}`,
    zh: `# 同一个文件夹里没有 base.launch.yaml\n${over("base.launch.yaml", page.zh)}`,
  },
  good: {
    en: `# base.launch.yaml lies beside this plan\n${over("base.launch.yaml", page.en)}`,
    zh: `# base.launch.yaml 和这份计划放在一起\n${over("base.launch.yaml", page.zh)}`,
  },
  message: ({ path, reason }) => ({
    en: `"${path}" cannot be extended: ${reason.en}`,
    zh: `没法沿用“${path}”：${reason.zh}`,
  }),
  help: () => ({
    en: 'Mend the path, which counts from the folder of this file, or name a shipped template as in "tminus:feature-launch".',
    zh: "请改正路径（从本文件所在的文件夹算起），或者写自带模板的名字，例如“tminus:feature-launch”。",
  }),
});

export const extendsCircle = defineProblem<{ path: readonly string[] }>({
  code: "extends-circle",
  severity: "error",
  summary: { en: "A plan extends itself, at once or through others.", zh: "计划直接或间接沿用了自己。" },
  why: {
    en: "Neither of two plans can lie over the other.",
    zh: "两份计划互相叠加，就分不清谁在上面。",
  },
  bad: {
    en: `# base.launch.yaml beside this plan extends this plan\n${over("base.launch.yaml", page.en)}`,
    zh: `# 同一个文件夹里的 base.launch.yaml 又沿用这份计划\n${over("base.launch.yaml", page.zh)}`,
  },
  good: {
    en: `# base.launch.yaml beside this plan extends nothing\n${over("base.launch.yaml", page.en)}`,
    zh: `# 同一个文件夹里的 base.launch.yaml 不沿用别的计划\n${over("base.launch.yaml", page.zh)}`,
  },
  message: ({ path }) => ({
    en: `This leads back to where it began: ${path.join(" → ")}.`,
    zh: `沿用绕回了原处：${path.join(" → ")}。`,
  }),
  help: () => ({
    en: 'Take one of these "extends" out.',
    zh: "请去掉其中一处“extends”。",
  }),
});
