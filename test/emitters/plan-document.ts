import type { ScheduleDocument } from "../../src/schedule/document.ts";
import { compileText } from "../support/compile-text.ts";

const head = `tminus: 1
id: example
name: Example
launch: 2026-10-20
timezone: Asia/Shanghai
calendar: CN
owners: { li: { name: Li }, wu: { name: Wu }, ma: { name: Ma } }
`;

/** The schedule of a small plan, whose head is given here: launched on Tuesday 2026-10-20, counted in the calendar CN. */
export function planDocument(plan: string, top = head): ScheduleDocument {
  const { document, diagnostics } = compileText(`${top}${plan}\n`);
  if (!document) throw new Error(diagnostics.map(({ message }) => message.en).join("\n"));
  return document;
}
