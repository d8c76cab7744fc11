import { checks } from "../../src/checks/index.ts";
import type { CompileInput } from "../../src/compile.ts";
import { defaultPolicy } from "../../src/spec/policy/default-policy.ts";

type Rules = Required<Pick<CompileInput, "policy">>;

/** Compiles with all opinions about the plan switched off, but for that of one check. */
export function opinionsBut(spared: string): Rules {
  const off = checks.filter(({ code }) => code !== spared).map(({ code }) => [code, "off"] as const);
  return { policy: { policy: { ...defaultPolicy, severities: new Map(off) }, diagnostics: [] } };
}

/** Compiles without any opinion about the plan: what the stages themselves say is left. */
export const stagesOnly: Rules = opinionsBut("");
