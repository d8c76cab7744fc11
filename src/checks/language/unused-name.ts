import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import type { Node } from "../../source/node.ts";
import { planText } from "../../source/plan-text.ts";
import type { Spec } from "../../spec/spec.ts";
import { defineCheck } from "../define-check.ts";

type Section = "owners" | "audiences" | "anchors";

const what: Readonly<Record<Section, Bilingual>> = {
  owners: { en: "the owner", zh: "负责人" },
  audiences: { en: "the audience", zh: "受众" },
  anchors: { en: "the anchor", zh: "锚点" },
};

const task = {
  en: "  page: { owner: mia, start: 2026-03-02, duration: 5d }",
  zh: "  落地页: { owner: 李梅, start: 2026-03-02, duration: 5天 }",
};

export const unusedName = defineCheck<{ readonly section: Section; readonly id: string }>({
  code: "unused-name",
  severity: "info",
  summary: {
    en: "An owner, an audience or an anchor is listed and never used.",
    zh: "列出来的负责人、受众或锚点没有用到。",
  },
  why: {
    en: "It is often left over from the plan that this one was copied from, or somebody who was to get work and did not.",
    zh: "往往是从别的计划复制来忘了删，或者本该分到任务的人没有分到。",
  },
  bad: {
    en: planText("owners: { mia: {}, tom: {} }", "tasks:", task.en),
    zh: planText("owners: { 李梅: {}, 王强: {} }", "tasks:", task.zh),
  },
  good: {
    en: planText("owners: { mia: {} }", "tasks:", task.en),
    zh: planText("owners: { 李梅: {} }", "tasks:", task.zh),
  },
  message: ({ section, id }) => ({
    en: `Nothing in the plan uses ${what[section].en} "${id}".`,
    zh: `计划里没有用到${what[section].zh}“${id}”。`,
  }),
  help: ({ section, id }) => ({
    en: `Take "${id}" out of ${section}:, or name it where it belongs.`,
    zh: `请把“${id}”从 ${section}: 里删掉，或者在该用的地方写上。`,
  }),

  *inspect({ spec }) {
    const sections = [
      { section: "owners", named: spec.owners },
      { section: "audiences", named: spec.audiences ?? [] },
      // The release has a meaning of its own, counted from or not.
      { section: "anchors", named: spec.anchors.filter(({ id, text }) => id !== "release" && text !== undefined) },
    ] as const;
    for (const { section, named } of sections) {
      for (const { id, origin } of named) {
        if (!isNamed(id, section, spec)) yield { place: origin.keyOf(), section, id };
      }
    }
  },
});

/** The keys whose texts are for people: a name in them is no use of it. */
const proseKeys: ReadonlySet<string> = new Set(["name", "note", "why", "brief", "email"]);

/** Whether a text anywhere else says the name, whatever tier or layer it is for. */
function isNamed(id: string, section: Section, { origin }: Spec): boolean {
  // Only where ids may stand in a point is a name followed by an offset.
  const isWhole = section !== "anchors";
  const says = (text: string): boolean => (isWhole ? text.trim() === id : saysName(text, id));
  const look = (node: Node, skipped: string | undefined): boolean => {
    if (node.kind === "scalar") return says(node.text);
    if (node.kind === "list") return node.items.some((each) => look(each, undefined));
    return [...node.entries].some(
      ([key, { value }]) => !proseKeys.has(key) && key !== skipped && look(value, undefined),
    );
  };
  const { node } = origin;
  if (node.kind !== "map") return true;
  return [...node.entries].some(([key, { value }]) => {
    if (proseKeys.has(key)) return false;
    return look(value, key === section ? id : undefined);
  });
}

function saysName(text: string, id: string): boolean {
  const plain = text.normalize("NFKC");
  const wanted = id.normalize("NFKC");
  for (let at = plain.indexOf(wanted); at >= 0; at = plain.indexOf(wanted, at + 1)) {
    if (!isLetter(plain[at - 1]) && !isLetter(plain[at + wanted.length])) return true;
  }
  return false;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && character !== "至" && /[\p{L}\p{M}\p{N}_]/u.test(character);
}
