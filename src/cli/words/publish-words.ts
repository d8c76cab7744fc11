import type { Bilingual } from "../../diagnostic/diagnostic.ts";

export const publishSummary: Bilingual = {
  en: "Bring a plan to where people look: a calendar on a server, or a chat.",
  zh: "把计划发到大家看得到的地方：服务器上的日历，或者聊天群。",
};

export const planFileArgument: Bilingual = { en: "a launch plan (*.launch.yaml)", zh: "上市计划（*.launch.yaml）" };

export const caldavWords = {
  summary: {
    en: "Put a plan into a calendar on a CalDAV server, and keep it true: create, update, remove.",
    zh: "把计划发布到 CalDAV 日历并保持一致：该加的加，该改的改，该删的删。",
  },
  url: { en: "address of the calendar on the server", zh: "日历在服务器上的地址" },
  dryRun: {
    en: "show what would change, and change nothing",
    zh: "只显示会有哪些改动，不真的改",
  },
  remove: {
    en: "allow so many entries to be removed at once (without it: 10)",
    zh: "允许一次删除这么多条日程（不写则最多 10 条）",
  },
  takeOver: {
    en: "go on where the calendar holds entries of a plan of this id that this lock file has not published",
    zh: "即使日历里已有同一 id 的日程、且不是从这份锁定文件发布的，也照样接管",
  },
  look: { en: "see what would change in the calendar", zh: "先看看日历会有哪些改动" },
  send: {
    en: "bring the calendar up to the plan; user and password are asked for, or taken from TMINUS_CALDAV_USER and TMINUS_CALDAV_PASSWORD",
    zh: "让日历与计划一致；用户名和密码当场输入，或取自 TMINUS_CALDAV_USER 和 TMINUS_CALDAV_PASSWORD",
  },
} satisfies Record<string, Bilingual>;

export const webhookWords = {
  summary: {
    en: "Tell a chat what is due this week and what moved.",
    zh: "把本周到期的事项和改期发到群里。",
  },
  to: {
    en: "which chat: slack, feishu, dingtalk or wecom; its address comes from TMINUS_WEBHOOK_URL, its signing secret from TMINUS_WEBHOOK_SECRET",
    zh: "发到哪里：slack、feishu（飞书）、dingtalk（钉钉）、wecom（企业微信）；地址取自 TMINUS_WEBHOOK_URL，签名密钥取自 TMINUS_WEBHOOK_SECRET",
  },
  since: {
    en: "first day from which moves are told, like 2026-10-12 (default: a week ago)",
    zh: "从哪一天起的改期要通知，例如 2026-10-12，默认最近一周",
  },
  dryRun: { en: "print the message as JSON, and send nothing", zh: "只输出消息的 JSON，不发送" },
  look: { en: "see the message", zh: "先看看消息内容" },
  send: { en: "post it", zh: "发到群里" },
} satisfies Record<string, Bilingual>;
