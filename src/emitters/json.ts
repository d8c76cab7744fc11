import { formatJson } from "../text/format-json.ts";
import { defineEmitter } from "./define-emitter.ts";

export const json = defineEmitter({
  format: "json",
  extension: "json",
  use: "by-default",
  summary: {
    en: "The whole schedule, for other programs to read.",
    zh: "完整排期，供其他程序读取。",
  },

  async emit(document) {
    return [{ content: formatJson(document) }];
  },
});
