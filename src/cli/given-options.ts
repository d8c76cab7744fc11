import type { GivenOptions } from "./define-command.ts";

/** The options as commander gives them: names in camel case, `--no-x` as `x` being false. */
export function givenOptions(values: Readonly<Record<string, unknown>>): GivenOptions {
  const given = (name: string): unknown =>
    values[name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())];
  return {
    text(name) {
      const value = given(name);
      return typeof value === "string" ? value : undefined;
    },
    texts(name) {
      const value = given(name);
      return Array.isArray(value) ? value.map(String) : [];
    },
    isGiven(name) {
      return name.startsWith("no-") ? given(name.slice(3)) === false : given(name) === true;
    },
  };
}
