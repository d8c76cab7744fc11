import { readFileSync } from "node:fs";
import fc from "fast-check";

/** What people, and programs that do not mean well, put into a plan. */
const tokens = [
  ...[
    "：",
    "，",
    "【",
    "】",
    "｛",
    "｝",
    "“",
    "”",
    "－",
    "　",
    "\u00a0",
    "、",
    "@",
    "@张三",
    "#2",
    " #2",
    " # 注释",
    "#",
  ],
  ...[
    "\t",
    "\r\n",
    "\n",
    "\n  ",
    "  ",
    ": ",
    ":",
    "- ",
    "[",
    "]",
    "{",
    "}",
    ", ",
    '"',
    "'",
    "|",
    ">",
    ">-",
    "*a",
    "&a ",
    "!t ",
  ],
  ...[
    "%YAML 1.1\n",
    "---\n",
    "...\n",
    "<<: ",
    "__proto__: ",
    "~",
    "null",
    "010",
    "\\q",
    "\ufeff",
    "\u0007",
    "\ud83d",
    "😀",
  ],
  ...[
    "T－30",
    "Ｔ－３０",
    "+14",
    "T-5 下午3点",
    "上线前5天",
    "负责人",
    "duratoin: 5d",
    "after: paeg",
    "a完成后",
    "8－15天",
    "第1-2周",
  ],
];
const token = fc.constantFrom(...tokens);

/** Short enough for thousands of compilations. */
const plans = ["minimal", "midway-chat-summary", "smart-reply"].map((name) =>
  readFileSync(new URL(`../../examples/${name}.launch.yaml`, import.meta.url), "utf8")
    .split("\n")
    .slice(0, 70)
    .join("\n"),
);

/** A whole example with a few stretches deleted, doubled or overwritten. */
const mutatedPlan = fc
  .record({
    plan: fc.constantFrom(...plans),
    edits: fc.array(fc.record({ at: fc.nat(6000), cut: fc.nat(8), put: fc.array(token, { maxLength: 2 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
    lineBreak: fc.constantFrom("\n", "\r\n"),
  })
  .map(({ plan, edits, lineBreak }) => {
    const text = edits.reduce((done, { at, cut, put }) => {
      const place = at % (done.length + 1);
      return done.slice(0, place) + put.join("") + done.slice(place + cut);
    }, plan);
    return text.replaceAll("\n", lineBreak);
  });

const soup = fc.array(token, { maxLength: 40 }).map((parts) => parts.join(""));

export const hostilePlan = fc.oneof({ weight: 3, arbitrary: mutatedPlan }, { weight: 1, arbitrary: soup });
