import type { Language } from "../../diagnostic/diagnostic.ts";
import type { Predecessor } from "../../schedule/document.ts";

/** What a task waits for, as one would say it: `start of Canary + 8 working days`. */
export function dependencyText({ type, lag, lagUnit }: Predecessor, name: string, language: Language): string {
  const wait = lagText(lag, lagUnit, language);
  if (language === "zh") {
    switch (type) {
      case "finish-to-start":
        return wait === "" ? name : `「${name}」完成${wait}`;
      case "start-to-start":
        return `「${name}」开始${wait === "" ? "后" : wait}`;
      case "finish-to-finish":
        return `不早于「${name}」完成${wait}结束`;
      case "start-to-finish":
        return `不早于「${name}」开始${wait}结束`;
    }
  }
  switch (type) {
    case "finish-to-start":
      return `${name}${wait}`;
    case "start-to-start":
      return `start of ${name}${wait}`;
    case "finish-to-finish":
      return `ends no earlier than ${name} ends${wait}`;
    case "start-to-finish":
      return `ends no earlier than ${name} starts${wait}`;
  }
}

/** A lead, below zero, is said as days before. */
function lagText(lag: number, unit: Predecessor["lagUnit"], language: Language): string {
  if (lag === 0) return "";
  const count = Math.abs(lag);
  if (language === "zh") return `${lag < 0 ? "前" : "后"} ${count} 个${unit === "wd" ? "工作日" : "自然日"}`;
  const days = `${unit === "wd" ? "working" : "calendar"} ${count === 1 ? "day" : "days"}`;
  return ` ${lag < 0 ? "−" : "+"} ${count} ${days}`;
}
