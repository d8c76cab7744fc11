import type { Diagnostic } from "../../src/diagnostic/diagnostic.ts";
import { type Cells, type PlanWorkbook, serialOf } from "./plan-workbook.ts";
import { pullEdited } from "./pull-text.ts";

interface CodeExample {
  /** The plan that the workbook was made from, by that into which it is pulled; the same without it. */
  readonly base?: (plan: string) => string;
  /** What somebody did to the workbook. */
  readonly edit: (workbook: PlanWorkbook, plan: string) => void;
}

const set = (cells: Cells, address: string, value: Cells[string]): void => {
  cells[address] = value;
};
/** The row of the last task, which is the one that the examples are about. */
const lastRow = ({ rows }: PlanWorkbook) => [...rows.values()].at(-1) ?? { gantt: 0, tasks: 0 };

/** What stands around the examples of the codes: the workbook that is pulled. */
const examples: Readonly<Record<string, CodeExample>> = {
  "pull-conflict": {
    base: (plan) => plan.replace(/duration: \d/, "duration: 5"),
    edit: (workbook) => set(workbook.gantt, `E${lastRow(workbook).gantt}`, 8),
  },
  "pull-unread": {
    base: (plan) => plan.replace(", started: 2026-03-02", ""),
    edit: (workbook, plan) =>
      set(workbook.tasks, `I${lastRow(workbook).tasks}`, plan.includes("started") ? serialOf("2026-03-02") : "soon"),
  },
  "pull-owner-unknown": {
    base: (plan) => plan.replace(/, (?:tom|王芳): \{\}/, ""),
    edit: (workbook, plan) => set(workbook.gantt, `B${lastRow(workbook).gantt}`, plan.includes("mia") ? "tom" : "王芳"),
  },
  "pull-no-date": {
    base: (plan) => plan.replace(", finished: 2026-03-06", ""),
    edit: (workbook) => set(workbook.gantt, `G${lastRow(workbook).gantt}`, "已完成"),
  },
  "pull-computed": {
    base: (plan) => plan.replace(", from: 2026-03-09", ""),
    edit: (workbook) => set(workbook.gantt, `C${lastRow(workbook).gantt}`, serialOf("2026-03-09")),
  },
  "pull-refused": {
    edit: (workbook) => set(workbook.tasks, `J${lastRow(workbook).tasks}`, serialOf("2026-03-06")),
  },
  "pull-row-missing": {
    base: (plan) => plan.replace(/, status: (?:cancelled|取消)/, ""),
    edit(workbook) {
      const { gantt, tasks } = lastRow(workbook);
      for (const column of "ABCDEFGHIJKLM") {
        delete workbook.gantt[`${column}${gantt}`];
        delete workbook.tasks[`${column}${tasks}`];
      }
    },
  },
  "pull-task-gone": {
    base: (plan) => {
      const isChinese = plan.includes("文案");
      const task = isChinese
        ? "  落地页: { duration: 5天, after: 文案 }\n"
        : "  page: { duration: 5d, after: story }\n";
      return plan.replace(/ {2}(?:page|落地页).*\n/, "") + task;
    },
    edit: (workbook) => set(workbook.gantt, `E${lastRow(workbook).gantt}`, 8),
  },
  "pull-calendar": {
    base: (plan) => plan.replace(/calendars?:.*\n/g, ""),
    edit(workbook) {
      const record = ["sheet", "calendar", "日历"];
      const days = ["workdays", "mon-fri", "C", "A", "2026-03-02", "11111"];
      for (const [row, texts] of [[900, record] as const, [901, days] as const]) {
        for (const [column, text] of texts.entries()) set(workbook.record, `${"ABCDEF"[column]}${row}`, text);
      }
      for (let day = 0; day < 5; day++) {
        set(workbook.calendar, `A${day + 5}`, serialOf("2026-03-02") + day);
        set(workbook.calendar, `C${day + 5}`, day === 2 ? 0 : 1);
      }
    },
  },
  "pull-row-unclear": {
    base: (plan) => plan.replace(/ {2}(?:poster|海报).*\n/, ""),
    edit(workbook, plan) {
      const line = lastRow(workbook).tasks + 1;
      set(workbook.tasks, `A${line}`, plan.includes("落地页") ? "海报" : "poster");
      set(workbook.tasks, `L${line}`, "Print");
    },
  },
};

/** What the example of a code draws when its workbook is pulled. */
export async function drawnByPull(code: string, plan: string): Promise<readonly Diagnostic[]> {
  const example = examples[code];
  if (!example) throw new Error(`There is no workbook for the example of ${code}.`);
  const { findings } = await pullEdited({
    base: example.base?.(plan) ?? plan,
    ours: plan,
    edit: (workbook) => example.edit(workbook, plan),
  });
  return findings;
}
