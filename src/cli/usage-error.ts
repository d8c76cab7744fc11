import type { Bilingual, Language } from "../diagnostic/diagnostic.ts";

/** The command line asks for something that cannot be: said in one sentence, with exit status 2. */
export class UsageError extends Error {
  readonly words: Bilingual;
  /** What to type instead. */
  readonly help: Bilingual | undefined;

  /** Of the plan that it is about; undefined where it is about none. */
  language: Language | undefined;

  constructor(words: Bilingual, help?: Bilingual) {
    super(words.en);
    this.name = "UsageError";
    this.words = words;
    this.help = help;
  }
}
