import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checks } from "../../src/checks/index.ts";
import { compile } from "../../src/compile.ts";
import { defaultPolicy } from "../../src/spec/policy/default-policy.ts";

const folder = new URL("../../src/checks/", import.meta.url);
const families = readdirSync(folder, { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && entry.name !== "shared",
);

describe("the registry of checks", () => {
  it("lists every check once, each in a file that bears its code", () => {
    const files = families.flatMap(({ name }) => readdirSync(new URL(`${name}/`, folder)));
    expect(checks.map(({ code }) => `${code}.ts`).toSorted()).toEqual(files.toSorted());
  });
});

describe("what a policy makes of a check", () => {
  const bytes = new TextEncoder().encode("tminus: 1\nname: n\ntasks: { post: { start: 2026-03-02 } }\n");
  const severityOf = (severity: "error" | "warning" | "info" | "off") => {
    const policy = { ...defaultPolicy, severities: new Map([["tier-missing", severity]]) };
    const { diagnostics } = compile({ name: "p.yaml", bytes, policy: { policy, diagnostics: [] } });
    return diagnostics.find(({ code }) => code === "tier-missing")?.severity;
  };

  it("is its severity, and off is silence", () => {
    expect(severityOf("error")).toBe("error");
    expect(severityOf("info")).toBe("info");
    expect(severityOf("off")).toBeUndefined();
  });
});
