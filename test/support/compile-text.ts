import { type Compilation, compile } from "../../src/compile.ts";

/** Compiles a plan that is written in a test. */
export function compileText(text: string, name = "plan.launch.yaml"): Compilation {
  return compile({ name, bytes: new TextEncoder().encode(text) });
}
