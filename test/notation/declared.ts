import type { IsDeclared } from "../../src/notation/notation.ts";

const names = new Set([
  "a",
  "a-1d",
  "a-1",
  "b-1",
  "house",
  "canary-gate",
  "double11",
  "last",
  "story",
  "主题确定",
  "签约",
  "第3周-复盘",
  "至尊版",
  "到店",
  "版本２",
  "Ｂ组",
]);

/** The names of the plan that all tables of this folder are read against. */
export const isDeclared: IsDeclared = (name) => names.has(name);
