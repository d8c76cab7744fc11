import type { Language } from "../diagnostic/diagnostic.ts";

interface LanguageSources {
  /** `--lang`. */
  readonly flag?: Language | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The plan's own `lang`. */
  readonly plan?: Language | undefined;
}

/** The language of the terminal: `--lang`, `TMINUS_LANG`, the plan's, the locale's, else English. */
export function chooseLanguage({ flag, env, plan }: LanguageSources): Language {
  return flag ?? languageNamed(env.TMINUS_LANG) ?? plan ?? localeLanguage(env) ?? "en";
}

/** Of the three variables the first that is set decides, as everywhere in POSIX: `LC_ALL=C` means plain English. */
function localeLanguage(env: LanguageSources["env"]): Language | undefined {
  return languageNamed(env.LC_ALL || env.LC_MESSAGES || env.LANG);
}

/** `zh`, `zh-CN`, `zh_CN.UTF-8`; undefined for a language that tminus does not speak. */
function languageNamed(locale: string | undefined): Language | undefined {
  const name = locale?.toLowerCase().split(/[-_.@]/)[0];
  if (name === "zh" || name === "chinese") return "zh";
  return name === "en" ? "en" : undefined;
}
