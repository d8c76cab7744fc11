import { type Compilation, compile } from "../../src/compile.ts";

export function compileText(text: string): Compilation {
  return compile({ name: "plan.launch.yaml", bytes: new TextEncoder().encode(text) });
}
