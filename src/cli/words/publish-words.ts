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
  selection: {
    en: "which entries: key (launch, phases, milestones, gates, events, deadlines; the default) or all",
    zh: "发布哪些日程：key 只发要点（上市日、阶段、里程碑、评审门、活动、截止日，默认），all 全部",
  },
  dryRun: {
    en: "show what would change, and change nothing",
    zh: "只显示会有哪些改动，不真的改",
  },
  remove: {
    en: "allow so many entries to be removed at once (without it: 10)",
    zh: "允许一次删除这么多条日程（不写则最多 10 条）",
  },
  look: { en: "see what would change in the calendar", zh: "先看看日历会有哪些改动" },
  send: {
    en: "bring the calendar up to the plan; user and password are asked for, or taken from TMINUS_CALDAV_USER and TMINUS_CALDAV_PASSWORD",
    zh: "让日历与计划一致；用户名和密码当场输入，或取自 TMINUS_CALDAV_USER 和 TMINUS_CALDAV_PASSWORD",
  },
} satisfies Record<string, Bilingual>;
