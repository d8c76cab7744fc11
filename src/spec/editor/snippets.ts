/** What an editor offers to write for a new entry of a map. `$2` is a place to jump to, in that order. */
const entry = (label: string, description: string, body: Readonly<Record<string, unknown>> | readonly unknown[]) => ({
  label,
  description,
  body,
});

/** A place to jump to, with what stands there at first. */
const at = (place: number, text: string): string => `\${${place}:${text}}`;

export const snippets = {
  tasks: [
    entry("task 任务", "Work that takes some days. 需要几天的工作。", {
      [at(1, "id")]: { name: "$2", owner: "$3", duration: at(4, "5d"), after: "$5" },
    }),
    entry("event 单日事项", "One day, or one moment of it. 就在一天，或一个时刻。", {
      [at(1, "id")]: { name: "$2", owner: "$3", at: at(4, "T-3") },
    }),
    entry("gate 评审门", "What approvers decide. 由审批人决定。", {
      [at(1, "id")]: { name: "$2", at: at(3, "T-5wd"), gate: { approvers: "$4", criteria: "$5" } },
    }),
    entry("recurring 重复任务", "Every week, month and so on. 每周、每月等。", {
      [at(1, "id")]: { name: "$2", owner: "$3", every: at(4, "week mon 10:00"), duration: at(5, "45m") },
    }),
  ],
  phases: [
    entry("phase 阶段", "A phase with a first task. 一个阶段和第一项任务。", {
      [at(1, "id")]: {
        name: "$2",
        window: at(3, "T-30..T-7"),
        tasks: { [at(4, "id")]: { name: "$5", owner: "$6", duration: at(7, "5d") } },
      },
    }),
  ],
  owners: [
    entry("owner 负责人", "Somebody who owns tasks. 负责任务的人或部门。", {
      [at(1, "id")]: { name: "$2", email: "$3" },
    }),
  ],
  metrics: [
    entry("metric 指标", "A number to be measured. 要考核的数字。", {
      [at(1, "id")]: {
        name: "$2",
        owner: "$3",
        better: at(4, "higher"),
        green: "$5",
        yellow: "$6",
        measure: at(7, "T+30"),
      },
    }),
  ],
  risks: [
    entry("risk 风险", "What may happen, and what then. 可能发生什么，怎么办。", {
      [at(1, "id")]: { if: "$2", then: "$3", owner: "$4", "decide-by": at(5, "T-6") },
    }),
  ],
  ignore: [
    entry("ignore 暂且接受", "A finding that this plan puts up with. 本计划暂且接受的检查结果。", [
      { check: "$1", task: "$2", why: "$3", until: "$4" },
    ]),
  ],
  notify: [
    entry("notice 通知", "Who is told what ahead of time. 提前通知谁什么。", {
      [at(1, "id")]: { who: "$2", what: "$3", lead: at(4, "10wd"), before: at(5, "T"), owner: "$6" },
    }),
  ],
} as const;
