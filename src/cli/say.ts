import type { Bilingual, Language } from "../diagnostic/diagnostic.ts";
import { makeVisible } from "../text/clean-text.ts";
import type { Paint } from "./paint.ts";
import { errorLabel, helpLabel } from "./words/usage-words.ts";
import type { World } from "./world.ts";

/** Where messages go, in which language and colours. */
export interface Speaker {
  readonly world: World;
  readonly language: Language;
  readonly paint: Paint;
}

/** An error that no plan is to blame for, with what to do about it. */
export function sayError({ world, language, paint }: Speaker, words: Bilingual, help?: Bilingual): void {
  world.complain(`${paint.red(paint.bold(errorLabel[language]))}${makeVisible(words[language])}\n`);
  if (help) world.complain(`${paint.cyan(helpLabel[language])}${makeVisible(help[language])}\n`);
}
