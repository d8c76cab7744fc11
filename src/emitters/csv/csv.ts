import { defineEmitter } from "../define-emitter.ts";

export const csv = defineEmitter({
  format: "csv",
  extension: "csv",
  use: "on-request",
  lock: "reads",
  summary: {
    en: "Tables for Jira, Asana, Linear, Trello, Feishu and any spreadsheet, one row for each task.",
    zh: "导入 Jira、Asana、Linear、Trello、飞书多维表格或任意表格软件的清单，每项任务一行。",
  },

  async emit(document, { language, published, csvProfiles = [] }) {
    const [{ writeTable }, { plainProfile }] = await Promise.all([
      import("./write-table.ts"),
      import("./plain-profile.ts"),
    ]);
    const wish = { language, published };
    if (csvProfiles.length === 0) return [{ content: writeTable(document, plainProfile, wish) }];
    return csvProfiles.map(({ name, profile }) => ({ part: name, content: writeTable(document, profile, wish) }));
  },
});
