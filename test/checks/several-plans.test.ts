import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { reviewTogether } from "../../src/review-together.ts";
import { stagesOnly } from "../support/opinions.ts";

/** For each plan, the line and the English message of what it draws beside the others. */
function told(plans: readonly string[]) {
  const compilations = plans.map((text, index) => {
    const bytes = new TextEncoder().encode(`tminus: 1\nname: p${index}\n${text}\n`);
    return compile({ name: `p${index}.yaml`, bytes, ...stagesOnly });
  });
  return reviewTogether(compilations).map(({ diagnostics }) =>
    diagnostics
      .filter(({ code }) => code === "launch-too-dense")
      .map(({ place, message, related }) => `${place.file}:${place.line} ${message.en} ${related[0]?.place.file}`),
  );
}

const large = (launch: string, more = "") => `launch: ${launch}\ntier: large-scene\n${more}tasks: { a: { at: T } }`;
const post = (launch: string, audience: string) =>
  `launch: ${launch}\ntier: notice\naudiences: { paid: { name: 付费用户 }, new: {} }\ntasks: { a: { kind: ad, at: T, audience: ${audience} } }`;

describe("plans that are checked together", () => {
  it("are told of launches that come too close, at the later one", () => {
    const message = 'This launch and that of "p0" are 29 days apart; the policy wants at least 30 days.';
    expect(told([large("2026-10-13"), large("2026-11-11")])).toEqual([[], [`p1.yaml:3 ${message} p0.yaml`]]);
    expect(told([large("2026-10-13"), large("2026-11-12")])).toEqual([[], []]);
  });

  it("are told once of launches on one day", () => {
    expect(told([large("2026-10-13"), large("2026-10-13")]).map(({ length }) => length)).toEqual([0, 1]);
  });

  it("may launch together where a tier is small or not known, or a launch open", () => {
    expect(told([large("2026-10-13"), post("2026-10-14", "new")])).toEqual([[], []]);
    expect(told([large("2026-10-13"), large("TBD")])).toEqual([[], []]);
  });

  it("are told of an audience that is reached again within days, by whatever id", () => {
    const again =
      'p1.yaml:6 "付费用户" is reached here and by "p0", 2 days apart; the policy wants at least 3 days. p0.yaml';
    const other = post("2026-10-15", "付费").replace("paid:", "付费:");
    expect(told([post("2026-10-13", "paid"), other])).toEqual([[], [again]]);
    expect(told([post("2026-10-13", "paid"), post("2026-10-16", "paid")])).toEqual([[], []]);
    expect(told([post("2026-10-13", "paid"), post("2026-10-14", "new")])).toEqual([[], []]);
  });

  it("are silent where one of them ignores it", () => {
    const ignore = "ignore: [{ check: launch-too-dense, why: one campaign, until: 2026-12-31 }]\n";
    expect(told([large("2026-10-13"), large("2026-10-20", ignore)])).toEqual([[], []]);
  });
});
