import { describe, expect, it } from "vitest";
import { chooseLanguage } from "../../src/cli/choose-language.ts";

describe("the language of the terminal", () => {
  it.each([
    { title: "English where nothing is said", env: {}, is: "en" },
    { title: "that of --lang before all", flag: "en", plan: "zh", env: { TMINUS_LANG: "zh", LANG: "zh_CN" }, is: "en" },
    { title: "TMINUS_LANG before the plan's", plan: "en", env: { TMINUS_LANG: "zh-Hans" }, is: "zh" },
    { title: "the plan's before the locale's", plan: "zh", env: { LANG: "en_US.UTF-8" }, is: "zh" },
    { title: "the locale's", env: { LANG: "zh_TW.UTF-8" }, is: "zh" },
    { title: "LC_ALL before LANG, also when it is plain", env: { LC_ALL: "C.UTF-8", LANG: "zh_CN.UTF-8" }, is: "en" },
    { title: "LC_MESSAGES before LANG", env: { LC_MESSAGES: "zh_CN", LANG: "en_GB" }, is: "zh" },
    { title: "LANG where LC_ALL is empty", env: { LC_ALL: "", LANG: "zh_CN" }, is: "zh" },
    { title: "the plan's where TMINUS_LANG is unknown", plan: "zh", env: { TMINUS_LANG: "fr" }, is: "zh" },
    { title: "English for a language nobody translated", env: { LANG: "de_DE.UTF-8" }, is: "en" },
  ] as const)("is $title", ({ env, is, ...wishes }) => {
    expect(chooseLanguage({ env, ...wishes })).toBe(is);
  });
});
