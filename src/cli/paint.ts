import type { Terminal } from "./world.ts";

/** Colours for text on a terminal. Without colour each gives its text back. */
export interface Paint {
  readonly bold: Brush;
  readonly dim: Brush;
  readonly red: Brush;
  readonly yellow: Brush;
  readonly green: Brush;
  readonly blue: Brush;
  readonly cyan: Brush;
  readonly magenta: Brush;
}

type Brush = (text: string) => string;

const plain: Brush = (text) => text;

const noPaint: Paint = {
  bold: plain,
  dim: plain,
  red: plain,
  yellow: plain,
  green: plain,
  blue: plain,
  cyan: plain,
  magenta: plain,
};

interface ColorWishes {
  /** `--color` or `--no-color`. */
  readonly flag: "always" | "never" | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly terminal: Terminal;
}

/** The flag, then `NO_COLOR`, then `FORCE_COLOR`, then whether a terminal that knows colours is looking. */
export function wantsColor({ flag, env, terminal }: ColorWishes): boolean {
  if (flag !== undefined) return flag === "always";
  if (env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return terminal.isTerminal && env.TERM !== "dumb";
}

/** The colours of one stream; the library is loaded only when there is something to colour. */
export async function paintFor(wishes: ColorWishes): Promise<Paint> {
  if (!wantsColor(wishes)) return noPaint;
  const { Chalk } = await import("chalk");
  // Sixteen colours, so that the terminal's own theme decides how they look.
  return new Chalk({ level: 1 });
}
