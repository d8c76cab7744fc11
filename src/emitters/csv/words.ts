import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import type { CsvField } from "../shared/csv-profile.ts";

/** What each field is called: the headers of the plain table, and the lines of a description. */
export const fieldWords = {
  name: { en: "Task", zh: "任务" },
  id: { en: "ID", zh: "编号" },
  uid: { en: "External ID", zh: "外部编号" },
  number: { en: "Row", zh: "序号" },
  parent: { en: "Parent row", zh: "上级序号" },
  type: { en: "Type", zh: "类型" },
  kind: { en: "Kind", zh: "类别" },
  phase: { en: "Phase", zh: "阶段" },
  owner: { en: "Owner", zh: "负责人" },
  "owner-email": { en: "Owner's e-mail", zh: "负责人邮箱" },
  helpers: { en: "Helpers", zh: "协作" },
  "helper-emails": { en: "Helpers' e-mails", zh: "协作人邮箱" },
  approvers: { en: "Approved by", zh: "审批人" },
  informed: { en: "Informed", zh: "知会" },
  start: { en: "Start", zh: "开始" },
  finish: { en: "Finish", zh: "结束" },
  time: { en: "Time", zh: "时间" },
  workdays: { en: "Working days", zh: "工作日数" },
  duration: { en: "Duration", zh: "工期" },
  "buffer-finish": { en: "Buffer until", zh: "缓冲至" },
  deadline: { en: "Deadline", zh: "截止日" },
  countdown: { en: "To launch", zh: "距上市" },
  status: { en: "Status", zh: "状态" },
  percent: { en: "Done in %", zh: "进度 %" },
  started: { en: "Started", zh: "实际开始" },
  finished: { en: "Finished", zh: "实际完成" },
  float: { en: "Float", zh: "浮动" },
  critical: { en: "Critical", zh: "关键" },
  after: { en: "Waits for", zh: "前置任务" },
  "after-exact": { en: "Waits for tasks", zh: "前置任务名" },
  "after-numbers": { en: "Waits for rows", zh: "前置序号" },
  every: { en: "Recurs", zh: "重复" },
  occurrences: { en: "Occurrences", zh: "各次日期" },
  criteria: { en: "Passes when", zh: "通过标准" },
  audience: { en: "Audience", zh: "受众" },
  channel: { en: "Channel", zh: "渠道" },
  gives: { en: "Delivers", zh: "产出" },
  needs: { en: "Needs", zh: "所需" },
  links: { en: "Links", zh: "链接" },
  note: { en: "Note", zh: "备注" },
  description: { en: "Description", zh: "说明" },
} satisfies Readonly<Record<CsvField, Bilingual>>;

export const yes: Bilingual = { en: "yes", zh: "是" };
export const phaseWord: Bilingual = { en: "Phase", zh: "阶段" };
export const criticalTask: Bilingual = { en: "Critical: no room before a fixed date.", zh: "关键任务：没有浮动。" };
