import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { asArgument } from "../as-argument.ts";

export const initWords = {
  summary: { en: "Begin a plan from a template.", zh: "用模板新建一份计划。" },
  template: { en: "the template; without one the templates are listed", zh: "模板名；不写则列出所有模板" },
  file: { en: "the file to write (default: TEMPLATE.launch.yaml)", zh: "要写入的文件，默认为“模板名.launch.yaml”" },
  launch: { en: "the launch day, like 2026-11-03; left open without it", zh: "上市日，例如 2026-11-03；不写则为待定" },
  tier: { en: "the tier of the launch", zh: "上市级别" },
  name: { en: "the name of the plan", zh: "计划名称" },
  force: { en: "overwrite a file that exists", zh: "覆盖已有文件" },
  list: { en: "list the templates, and ask for one on a terminal", zh: "列出模板；在终端上还会询问选哪一个" },
  one: { en: "begin a plan whose day is still open", zh: "新建一份计划，上市日待定" },
  dated: { en: "with its day, tier and file", zh: "同时写明上市日、级别和文件名" },
} satisfies Record<string, Bilingual>;

export const templatesTitle: Bilingual = { en: "Templates", zh: "模板" };

export const noTemplates: Bilingual = {
  en: "No templates were found beside tminus; is it installed completely?",
  zh: "没有找到随 tminus 附带的模板，请检查安装是否完整。",
};

export const chooseTemplate: Bilingual = {
  en: "Begin with `tminus init TEMPLATE --launch 2026-11-03`.",
  zh: "用 `tminus init 模板名 --launch 2026-11-03` 开始。",
};

export const whichTemplate: Bilingual = { en: "Which template? (number or name) ", zh: "选哪个模板？（序号或名称）" };

export const whichLaunch: Bilingual = {
  en: "Launch day? (like 2026-11-03; Enter leaves it open) ",
  zh: "上市日是哪天？（例如 2026-11-03，直接回车表示待定）",
};

export const unknownTemplate = (name: string): Bilingual => ({
  en: `There is no template ${name}.`,
  zh: `没有 ${name} 这个模板。`,
});

export const templatesAre = (names: readonly string[]): Bilingual => ({
  en: `The templates are ${names.join(", ")}.`,
  zh: `可用的模板有：${names.join("、")}。`,
});

export const fileExists = (path: string): Bilingual => ({
  en: `${path} exists already.`,
  zh: `${path} 已经存在。`,
});

export const forceIt: Bilingual = {
  en: "Give another name, or use --force to overwrite it.",
  zh: "请换一个文件名，或者用 --force 覆盖。",
};

export const nameEmpty: Bilingual = {
  en: "--name needs a name of one line.",
  zh: "--name 要写成一行，不能为空。",
};

export const created = (facts: { path: string; template: string; schema: string | undefined }): Bilingual => ({
  en: `Wrote ${facts.path} from the template ${facts.template}${facts.schema ? `, and ${facts.schema} for your editor` : ""}.`,
  zh: `已用模板 ${facts.template} 新建 ${facts.path}${facts.schema ? `，并写入供编辑器补全和检查的 ${facts.schema}` : ""}。`,
});

export const nextStep = (path: string): Bilingual => ({
  en: `Next: fill in owners and dates in ${path}, then run \`tminus check ${asArgument(path)}\`.`,
  zh: `下一步：在 ${path} 里填好负责人和日期，然后运行 \`tminus check ${asArgument(path)}\`。`,
});
