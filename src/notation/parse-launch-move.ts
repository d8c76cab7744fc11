import type { Offset } from "./notation.ts";
import { parsePoint } from "./parse-point.ts";

/** Reads how far the launch is to be moved: `T+14`, `T-5wd`, `T+2w`; in whole days or months, and without a clock time. */
export function parseLaunchMove(text: string): Offset | undefined {
  const reading = parsePoint(text, () => false);
  if (!reading.ok) return undefined;
  const { base, offset, clock } = reading.value;
  const isFromLaunch = base.kind === "name" && base.name === "launch" && clock === undefined;
  if (!isFromLaunch || offset?.unit === "h") return undefined;
  return offset ?? { amount: 0, unit: "cd" };
}
