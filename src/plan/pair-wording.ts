import type { Bilingual } from "../diagnostic/diagnostic.ts";

interface Wording {
  readonly message: Bilingual;
  readonly help: Bilingual;
}

/** What to say of keys that do not go together, because each of them sets when a task happens. */
export function pairWording(keys: readonly string[]): Wording {
  if (keys.includes(".finish")) return beforeFinish;
  if (keys.length === 2 && keys.includes("at") && keys.includes("duration")) return longEvent;
  const choices = keys.map((key) => `${key}:`);
  return {
    message: {
      en: `${keys.map((key) => `"${key}"`).join(" and ")} set when this happens, and only one of them can.`,
      zh: `${keys.map((key) => `“${key}”`).join("和")}都规定了时间，只能留一个。`,
    },
    help: isWindowWithDuration(keys)
      ? {
          en: "Take duration: out; to keep it, write start: with the first day in place of window:.",
          zh: "请去掉 duration:；想按工期排，就把 window: 改成 start:，只写第一天。",
        }
      : {
          en: `Keep ${choices.join(" or ")}; for a limit write from:, by:, start-by: or finish-from:.`,
          zh: `请只保留 ${choices.join(" 或 ")}；想写“不早于”“不晚于”，请用 from:、by:、start-by:、finish-from:。`,
        },
  };
}

function isWindowWithDuration(keys: readonly string[]): boolean {
  return keys.length === 2 && keys.includes("window") && keys.includes("duration");
}

/** `before: x.finish`. */
const beforeFinish: Wording = {
  message: {
    en: '"before" is over where the other one starts, so it does not go with ".finish".',
    zh: "“before”指的是对方开始之前，不能再写“.finish”。",
  },
  help: { en: 'Take ".finish" out.', zh: "请去掉“.finish”。" },
};

/** `at` with a duration of several days. */
const longEvent: Wording = {
  message: {
    en: '"at" is one day, and "duration" makes it several.',
    zh: "“at”只占一天，而“duration”写了好几天。",
  },
  help: {
    en: "Write start: in place of at:, or take the duration out.",
    zh: "请把“at:”改成“start:”，或者去掉工期。",
  },
};
