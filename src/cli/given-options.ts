/** The options as they were given, asked for by their long name. */
export interface GivenOptions {
  /** The value of an option that is given at most once; the last one counts. */
  text(name: string): string | undefined;
  /** The values of an option that may be repeated. */
  texts(name: string): readonly string[];
  isGiven(name: string): boolean;
}

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
