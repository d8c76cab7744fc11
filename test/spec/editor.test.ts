/** What editors are told of a plan. The schema is made from the tables of keys that the compiler reads with. */
import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { opinions } from "../../src/codes.ts";
import { partsOf, planPart } from "../../src/spec/editor/entities.ts";
import { policyPart } from "../../src/spec/editor/policy-entities.ts";
import { planJsonSchema, policyJsonSchema } from "../../src/spec/editor/schemas.ts";
import { anything } from "../../src/spec/shape.ts";
import { badForEditors, badPolicies, goodForEditors, goodPolicies } from "./editor-plans.ts";

const validate = new Ajv({ allErrors: true, strict: false }).compile(planJsonSchema());
const validatePolicy = new Ajv({ allErrors: true, strict: false }).compile(policyJsonSchema(opinions));

/** Where a text does not fit, as `path keyword`. */
function faultsIn(plan: string): readonly string[] {
  validate(parse(plan));
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

const parts = [...partsOf(planPart), ...partsOf(policyPart([]))];

describe("the schema of a plan", () => {
  it.each(parts.map((part) => [part.id, part] as const))("has every key of %s, explained", (_, part) => {
    const keys = Object.keys(part.schema._zod.def.shape);
    expect(Object.keys(part.words).toSorted()).toEqual(keys.toSorted());
    for (const [key, { en, zh }] of Object.entries(part.words)) {
      expect([key, en]).toEqual([key, expect.stringMatching(/^[A-Z`].*[.]$/)]);
      expect([key, zh]).toEqual([key, expect.stringMatching(/\p{Script=Han}.*。$/u)]);
    }
  });

  it("says what is inside of every key that its table leaves open", () => {
    for (const part of parts) {
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

describe("the schema of a policy", () => {
  const fits = (policy: string): boolean => validatePolicy(parse(policy));
  const file = new URL("../../templates/policy/tminus.policy.yaml", import.meta.url);

  it("fits the shipped one, which carries its modeline", () => {
    const policy = readFileSync(file, "utf8");
    expect([fits(policy), validatePolicy.errors]).toEqual([true, null]);
    expect(policy).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/docs\/policy\.schema\.json$/m);
  });

  it.each(goodPolicies)("takes %s", (_, policy) => {
    expect([fits(policy), validatePolicy.errors]).toEqual([true, null]);
  });

  it.each(badPolicies)("refuses %s", (_, policy) => {
    expect(fits(policy)).toBe(false);
  });
});
