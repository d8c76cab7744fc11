/** What editors are told of a plan. The schema is made from the tables of keys that the compiler reads with. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { partsOf, planPart } from "../../src/spec/editor/entities.ts";
import { planJsonSchema } from "../../src/spec/editor/schemas.ts";
import { anything } from "../../src/spec/shape.ts";
import { badForEditors, goodForEditors } from "./editor-plans.ts";

const file = new URL("../../docs/plan.schema.json", import.meta.url);
const text = `${JSON.stringify(planJsonSchema(), null, 2)}\n`;

const validate = new Ajv({ allErrors: true, strict: false }).compile(planJsonSchema());

/** Where a text does not fit, as `path keyword`. */
function faultsIn(plan: string): readonly string[] {
  validate(parse(plan));
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

describe("the schema of a plan", () => {
  it("is docs/plan.schema.json", () => {
    if (process.env.TMINUS_UPDATE === "1") writeFileSync(file, text);
    expect(existsSync(file) ? readFileSync(file, "utf8") : undefined).toBe(text);
  });

  it.each([...partsOf(planPart)].map((part) => [part.id, part] as const))(
    "has every key of %s, explained",
    (_, part) => {
      const keys = Object.keys(part.schema._zod.def.shape);
      expect(Object.keys(part.words).toSorted()).toEqual(keys.toSorted());
      for (const [key, { en, zh }] of Object.entries(part.words)) {
        expect([key, en]).toEqual([key, expect.stringMatching(/^[A-Z`].*[.]$/)]);
        expect([key, zh]).toEqual([key, expect.stringMatching(/\p{Script=Han}.*。$/u)]);
      }
    },
  );

  it("says what is inside of every key that its table leaves open", () => {
    for (const part of partsOf(planPart)) {
      const open = Object.entries(part.schema._zod.def.shape).filter(([, value]) => value === anything);
      expect(open.map(([key]) => key).filter((key) => !part.inside?.[key])).toEqual([]);
    }
  });

  const plans = ["examples", "templates"].flatMap((folder) => {
    const url = new URL(`../../${folder}/`, import.meta.url);
    const names = readdirSync(url).filter((name) => /\.yaml$/.test(name) && !name.includes("policy"));
    return names.map((name) => [`${folder}/${name}`, readFileSync(new URL(name, url), "utf8")] as const);
  });

  it.each(plans)("fits %s, which carries its modeline", (_, plan) => {
    expect(faultsIn(plan)).toEqual([]);
    expect(plan).toMatch(/^# yaml-language-server: \$schema=\.\.\/docs\/plan\.schema\.json$/m);
  });

  it.each(goodForEditors)("takes %s", (_, plan) => {
    expect(faultsIn(plan)).toEqual([]);
  });

  it.each(badForEditors)("refuses %s", (_, plan) => {
    expect(faultsIn(plan)).not.toEqual([]);
  });
});
