import { defineEmitter } from "../define-emitter.ts";

export const markdown = defineEmitter({
  format: "md",
  extension: "md",
  use: "by-default",
  summary: {
    en: "A page to read and review: diagrams, tables by phase, the countdown, each owner's list.",
    zh: "便于阅读和评审的页面：甘特图、分阶段表格、倒计时和每人的清单。",
  },

  async emit(document, { language }) {
    const { writePage } = await import("./write-page.ts");
    return [{ content: writePage(document, language) }];
  },
});
