import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { listOf, tierName } from "../shared/naming.ts";
import { tasksOfKind } from "../shared/requirements.ts";
import { daysOfTask, isPublic, placeOfTier, type Review } from "../shared/review.ts";

type Action = "warm-up" | "publicity" | "conversion";

const names: Readonly<Record<Action, Bilingual>> = {
  "warm-up": { en: "warm-up", zh: "预热" },
  publicity: { en: "publicity", zh: "宣传" },
  conversion: { en: "conversion of leads", zh: "转化与线索承接" },
};

const advice: Readonly<Record<Action, Bilingual>> = {
  "warm-up": {
    en: 'a public task before T, such as "teaser: { kind: announce, window: T-7..T-1 }"',
    zh: "上市前的预热，例如“预热: { kind: 宣传, window: T-7..T-1 }”",
  },
  publicity: {
    en: 'a public task from T on, such as "post: { kind: announce, at: T }"',
    zh: "上市当天或之后的宣传，例如“首发: { kind: 宣传, at: T }”",
  },
  conversion: {
    en: 'a task for the leads, such as "leads: { kind: conversion, duration: 2d, by: T-1wd }"',
    zh: "转化与线索承接，例如“线索承接: { kind: 转化, duration: 2天, by: T-1wd }”",
  },
};

interface Facts {
  readonly tier: Bilingual;
  readonly missing: readonly Action[];
}

const plan = (teaser: { readonly en: readonly string[]; readonly zh: readonly string[] }) => ({
  en: planText(
    "launch: 2026-10-20",
    "tier: small-scene",
    "tasks:",
    "  lead-routing: { kind: conversion, duration: 3d, by: T-3wd }",
    ...teaser.en,
    "  post: { kind: announce, at: T }",
  ),
  zh: planText(
    "launch: 2026-10-20",
    "tier: 小场景型",
    "tasks:",
    "  线索分配: { kind: 转化, duration: 3天, by: T-3wd }",
    ...teaser.zh,
    "  发布文章: { kind: 宣传, at: T }",
  ),
});

export const fourActions = defineCheck<Facts>({
  code: "four-actions",
  severity: "warning",
  summary: {
    en: "The launch lacks warm-up, publicity, or the conversion of leads.",
    zh: "预热、宣传、转化、线索承接不齐。",
  },
  why: {
    en: "A small launch is small in each part, but has them all: nobody hears of what was not announced ahead, and who comes is lost where nobody receives them. Conversion and the handling of leads are one kind of task.",
    zh: "麻雀虽小，五脏俱全：没有预热就没人知道，没人承接线索，来的人也留不住。转化和线索承接用同一种 kind。",
  },
  bad: plan({ en: [], zh: [] }),
  good: plan({
    en: ["  teaser: { kind: announce, window: T-7..T-1 }"],
    zh: ["  悬念海报: { kind: 宣传, window: T-7..T-1 }"],
  }),
  message: ({ tier, missing }) => {
    const lacking = listOf(missing.map((action) => ({ en: `no ${names[action].en}`, zh: names[action].zh })));
    return {
      en: `A "${tier.en}" launch needs warm-up, publicity and the conversion of leads; the plan has ${lacking.en}.`,
      zh: `“${tier.zh}”上市要有预热、宣传、转化与线索承接，计划里没有${missing.map((action) => names[action].zh).join("、")}。`,
    };
  },
  help: ({ missing }) => {
    const steps = listOf(missing.map((action) => advice[action]));
    return { en: `Add ${steps.en}.`, zh: `请加上：${steps.zh}。` };
  },

  *inspect(review) {
    const { rules, spec, policy } = review;
    // Tiers that need no conversion tell in passing, and need no warm-up for that.
    if (!rules?.needs.has("conversion") || spec.tier === undefined) return;
    const missing = missingActions(review);
    if (missing.length > 0) yield { place: placeOfTier(review), tier: tierName(spec.tier, policy), missing };
  },
});

function missingActions(review: Review): readonly Action[] {
  const { plan, launch, rules } = review;
  const told = plan.tasks.filter((task) => isPublic(task, review));
  const days = told.map((task) => daysOfTask(task, review));
  // Without a known launch, or while some of them have no day, nobody can say which of them come before it.
  const isKnown = launch !== undefined && !days.includes(undefined);
  const hasWarmUp = isKnown ? days.some((each) => each && each.start < launch) : told.length > 0;
  const hasPublicity = isKnown ? days.some((each) => each && each.finish >= launch) : told.length > 0;
  const missing: Action[] = [];
  if (!hasWarmUp) missing.push("warm-up");
  if (!hasPublicity) missing.push("publicity");
  if (tasksOfKind(review, "conversion").length < (rules?.needs.get("conversion") ?? 0)) missing.push("conversion");
  return missing;
}
