import { type Compilation, compile } from "../../src/compile.ts";
import { stagesOnly } from "./opinions.ts";

/** Compiles a plan that is written in a test, and keeps opinions about it to itself. */
export function compileText(text: string, name = "plan.launch.yaml"): Compilation {
  return compile({ name, bytes: new TextEncoder().encode(text), ...stagesOnly });
}
