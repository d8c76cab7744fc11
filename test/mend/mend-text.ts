import { type Compilation, compile } from "../../src/compile.ts";
import { type Mended, mendTexts, type Scope } from "../../src/mend/mend-texts.ts";

const planName = "plan.launch.yaml";

/** Mends the text of one plan, as `tminus fix` does. */
export async function mendText(text: string, scope: Scope = "safe"): Promise<Mended<Compilation> & { text: string }> {
  const judge = async (texts: ReadonlyMap<string, string>) => [compileText(texts.get(planName) ?? "")];
  const mended = await mendTexts(new Map([[planName, text]]), scope, judge);
  return { ...mended, text: mended.texts.get(planName) ?? "" };
}

export function compileText(text: string): Compilation {
  return compile({ name: planName, bytes: new TextEncoder().encode(text) });
}
