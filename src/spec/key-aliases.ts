/**
 * What authors type for a key: other tools' words, plurals and Chinese. Used only to point at the key that is meant.
 * Each key has its words in one text, a space between two. One word may stand for several keys: of those that may stand
 * where it was written, the first in this table is meant.
 */
const wordsFor: Readonly<Record<string, string>> = {
  name: "title label summary subject 名称 名字 姓名 标题 任务名 任务名称 计划 计划名称 项目名称",
  launch: "launchdate launchday golive releasedate t0 dday date 上市 上市日 上市日期 发布日 发布日期 上线日期",
  timezone: "tz zone 时区",
  calendar: "workcalendar 日历 工作日历",
  calendars: "holiday holidays 日历 节假日 假期",
  tier: "level grade class tiers 级别 分级 等级",
  tiers: "tier level 级别 分级 适用级别",
  lang: "language locale 语言",
  owner: "assignee responsible who lead dri pic 负责人 责任人 负责 主责 经办人 执行人",
  owners: "team people members roles assignees resources 负责人 责任人 人员 团队 成员 角色",
  helpers: "support supporters collaborators participants with 协助 协助人 协作 配合 配合人 参与人",
  informed: "inform cc watchers 知会 知会人 抄送",
  approvers: "owner approvedby approval approve reviewers signoff 审批 审批人 评审人 批准人",
  criteria: "conditions checklist acceptance 标准 通过标准 验收标准 准则 条件",
  kind: "type category 类型 类别 种类",
  phases: "stages groups 阶段",
  tasks: "items steps todos activities milestones 任务 任务列表 事项 步骤 里程碑",
  duration: "for days length effort estimate takes work milestone 时长 工期 天数 用时 耗时 周期 工作日",
  every: "repeat repeats recurring recurrence frequency cron 重复 频率 周期 每",
  by: "due duedate dueon deadline until till nolaterthan latest 截止 截止日期 截止时间 最晚 期限 不晚于",
  start: "begin begins startdate startson kickoff 开始 开始日期 开始时间 起始 启动 启动日期",
  finish: "end ends enddate endson finishdate deadline 结束 结束日期 结束时间 完成 完成时间 完成日期",
  from: "notbefore earliest since 最早 不早于",
  "start-by": "lateststart 最晚开始",
  "finish-from": "earliestfinish 最早结束",
  after:
    "depends dependson dependencies dependency deps dep requires require predecessor predecessors follows waitsfor waitfor wait waits lag blockedby " +
    "依赖 依赖于 前置 前置任务 前序 紧前",
  "finish-after": "endsafter endafter",
  at: "date day on when time 日期 时间 当天",
  date: "day days on at 日期 时间",
  within: "in sla time responsetime 时限 响应时间 响应时限",
  during: "while within 期间",
  window:
    "range period span between dates date at on when time deadline due end finish duration from by 窗口 时间窗口 区间 时间段 起止 时间 日期 截止 结束",
  before: "at on when date blocks blocking precedes successor successors 后置 后置任务 后续 紧后 时间 日期",
  contingency: "reserve buffer margin 预备费 备用金 机动费 预留 不可预见费",
  buffer: "contingency reserve padding 缓冲 缓冲期 余量",
  roll: "rollover 顺延",
  "on-holiday": "onholidays holiday 遇节假日",
  order: "sequence sequential 顺序",
  gate: "checkpoint 门 评审 审批 检查点",
  description: "desc valuedescription 描述 说明 价值描述 功能描述",
  note: "description desc comment comments remark remarks memo details 备注 说明 描述 注释",
  audience: "audiences target 受众 对象 人群 目标客户",
  audiences: "audience 受众 人群 目标客户",
  channel: "media 渠道 媒介",
  gives: "deliverable deliverables output outputs produces 产出 产出物 交付 交付物 输出",
  needs: "input inputs 输入 需要 所需",
  links: "url urls href doc docs 链接 文档",
  "pre-read": "预读 会前材料",
  embargo: "保密 禁发",
  anchors: "dates keydates 锚点 关键日期",
  metrics: "kpi kpis goals 指标 目标",
  risks: "风险",
  budget: "cost costs 预算 费用",
  notify: "notice notices notifications announcements 通知 告知",
  rules: "规则",
  blackouts: "freeze freezes blackoutdates 静默期 封网期",
  brief: "messaging messaginghouse 摘要 简报 信息屋",
  persona: "personas customer customers user icp 客户画像 用户画像 画像 目标用户 目标客户",
  pain: "pains painpoint painpoints problem problems 痛点 客户痛点 用户痛点",
  competition: "competitor competitors rivals 竞品 竞品分析 竞争分析 竞争",
  value: "valueproposition benefit benefits slogan tagline 价值 核心价值 价值主张 卖点",
  scenarios: "scenario usecase usecases 场景 使用场景 客户场景 应用场景",
  size: "count headcount 规模 人数 数量",
  better: "direction goal 方向 好坏",
  green: "target goal 绿 绿灯 绿线 目标 目标值 达标",
  yellow: "amber warning threshold 黄 黄灯 黄线 预警 预警线",
  baseline: "current base 基线 基准 现状 现值",
  weight: "share percent 权重 占比",
  measure:
    "measured measuredon measureon measuredat at date day when on 考核 考核时间 考核日 考核日期 测量 测量时间 日期 时间",
  if: "trigger when condition risk 如果 若 条件 触发 触发条件 风险",
  then: "action plan mitigation response do 那么 则 对策 措施 应对 应对措施 预案 方案",
  "decide-by": "decideon by deadline due until 决定期限 决策期限 最晚决定 截止 截止日期 期限",
  currency: "币种 货币",
  total: "sum amount budget 总额 总计 合计 总预算 预算总额",
  lines: "items entries 明细 条目 科目",
  amount: "cost price sum budget money value 金额 费用 预算 价格",
  stages: "steps stage phases 批次 阶段 放量阶段 分批",
  stage: "step phase funnel funnelstage 环节 阶段 漏斗 漏斗环节",
  share: "percent percentage traffic ratio 比例 占比 流量 放量比例",
  rollback: "fallback revert 回滚 回退 熔断",
  when: "if trigger condition 触发条件 条件 何时 触发 时机",
  why: "reason because 原因 理由 为什么",
  lifts: "lift until liftsat ends at 解禁 解禁时间 解除",
  "show-in": "zones timezones timezone zone shownin 时区 对照时区",
  "rated-by": "raters rater 评级人 评分人 评级",
  "tier-reason": "reason why 定级理由 定级原因 级别理由",
  rollout: "放量 灰度计划",
  score: "评分 打分",
  holidays: "holiday daysoff rest off 节假日 假期 放假 休息日",
  workdays: "makeup makeupdays workingdays 调休 补班 工作日 上班",
  week: "weekdays workweek days 星期 工作周 每周",
  covers: "year years 年份 涵盖",
  extends: "extend base inherits basedon 继承 基于 沿用",
  file: "path 文件",
  email: "mail 邮箱 邮件 电子邮件",
  capacity: "limit max parallel 容量 产能 并行数 上限",
  away: "vacation vacations leave holiday holidays absence absent off pto ooo 请假 休假 不在",
  role: "position job title 角色 职位 岗位",
  who: "to recipients for audience whom 收件人 通知谁 对象 通知对象",
  what: "content message subject text 内容 事项 通知内容",
  lead: "leadtime ahead advance 提前 提前量 提前期",
  "as-of": "statusdate asofdate datadate reportdate 截至 截至日期 状态日期 数据日期",
  started: "actualstart begun startedon 实际开始 实际开始日期 已开始",
  finished: "actualfinish actualend completed completedon done finishedon 实际完成 实际结束 实际完成日期 已完成 完成于",
  progress: "percent percentcomplete complete completion 进度 完成率 完成百分比",
  remaining: "remainingwork remainingduration left togo 剩余 剩余工期 剩余工作",
  status: "state 状态",
  decision: "result outcome verdict 结论 决定 评审结论",
  tminus: "version 版本",
  ranges: "range 区间取值",
};

/**
 * Words that may stand for several keys, or for a key with another value: what they mean is for their author to say. All
 * others are mere translations.
 */
const looseWords: ReadonlySet<string> = new Set(
  [
    "date day days on when time for takes work length effort estimate milestone milestones",
    "日期 时间 当天 天数 周期 工作日 里程碑",
    "range period span between dates with while within lag wait waits target limit max to text content",
    "区间 时间段 起止 内容 事项 对象 限制 上限",
    "team people roles who leave holiday holidays year years summary subject details owner level grade class type category",
    "级别 分级 等级 类型 类别 种类 团队 角色 假期 年份 休息日",
    "requires require input inputs output outputs conditions status state done ahead advance reserve contingency",
    "summary 概要 前置 后置 条件 标准 检查点 审批 评审",
  ]
    .join(" ")
    .split(" ")
    .map(foldKey),
);

const keysFor = new Map<string, string[]>();
for (const [key, words] of Object.entries(wordsFor)) {
  for (const word of words.split(" ")) {
    const folded = foldKey(word);
    const keys = keysFor.get(folded);
    if (keys) keys.push(key);
    else keysFor.set(folded, [key]);
  }
}

/** The keys that a word may stand for, wherever they belong; none for a word that is not known. */
export function keysMeantBy(word: string): readonly string[] {
  return keysFor.get(foldKey(word)) ?? [];
}

/** Whether a word only hints at a key. */
export function isLooseWord(word: string): boolean {
  return looseWords.has(foldKey(word));
}

/** A key without the ways in which tools write several words as one: `startBy`, `start_by` and `Start by` are `startby`. */
export function foldKey(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]/g, "");
}
