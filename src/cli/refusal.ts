import type { Bilingual, Language } from "../diagnostic/diagnostic.ts";

/** What was asked for may not be done as things stand: said in one sentence, with exit status 1. */
export class Refusal extends Error {
  readonly words: Bilingual;
  /** What to do instead. */
  readonly help: Bilingual;

  /** Of the plan that it is about; undefined where it is about none. */
  language: Language | undefined;

  constructor(words: Bilingual, help: Bilingual) {
    super(words.en);
    this.name = "Refusal";
    this.words = words;
    this.help = help;
  }
}
