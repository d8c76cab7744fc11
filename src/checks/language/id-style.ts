import type { Origin } from "../../source/origin.ts";
import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";

interface Facts {
  readonly id: string;
  readonly other: string;
}

export const idStyle = defineCheck<Facts>({
  code: "id-style",
  severity: "warning",
  summary: {
    en: "Two ids differ in nothing but capitals, hyphens or underscores.",
    zh: "两个标识只差大小写、短横线或下划线。",
  },
  why: {
    en: "Sooner or later somebody writes the one and means the other, and the plan follows the wrong task without a word.",
    zh: "迟早有人写的是这个、指的是那个，计划就会不声不响地接到错的任务上。",
  },
  bad: {
    en: planText(
      "tasks:",
      "  sales-kit: { start: 2026-03-02, duration: 2d }",
      "  sales_kit: { after: sales-kit, duration: 2d }",
    ),
    zh: planText(
      "tasks:",
      "  Sales-kit: { start: 2026-03-02, duration: 2天 }",
      "  sales-kit: { after: Sales-kit, duration: 2天 }",
    ),
  },
  good: {
    en: planText(
      "tasks:",
      "  sales-kit: { start: 2026-03-02, duration: 2d }",
      "  training: { after: sales-kit, duration: 2d }",
    ),
    zh: planText(
      "tasks:",
      "  销售工具包: { start: 2026-03-02, duration: 2天 }",
      "  销售培训: { after: 销售工具包, duration: 2天 }",
    ),
  },
  message: ({ id, other }) => ({
    en: `"${id}" is easily mistaken for "${other}".`,
    zh: `“${id}”很容易和“${other}”弄混。`,
  }),
  help: ({ id }) => ({
    en: `Give "${id}" an id that says what sets it apart, and write the same in the links that mean it.`,
    zh: `请给“${id}”换一个能看出区别的标识，指向它的地方也一起改。`,
  }),

  *inspect({ spec }) {
    const { anchors, phases, tasks, owners, audiences = [] } = spec;
    for (const named of [[...anchors, ...phases, ...tasks], owners, audiences]) yield* lookAlikes(named);
  },
});

function* lookAlikes(named: readonly { readonly id: string; readonly origin: Origin }[]) {
  const byLook = new Map<string, { readonly id: string; readonly origin: Origin }>();
  for (const each of named) {
    const look = each.id.normalize("NFKC").toLowerCase().replace(/[-_]+/gu, "-");
    const first = byLook.get(look);
    if (!first) byLook.set(look, each);
    else if (first.id !== each.id) {
      const related = [{ place: first.origin.keyOf(), message: { en: "the other one", zh: "另一个在这里" } }];
      yield { place: each.origin.keyOf(), related, id: each.id, other: first.id };
    }
  }
}
