import { parsePoint } from "../notation/parse-point.ts";
import type { BlackoutSpec } from "../spec/facts.ts";
import type { Blackout } from "./plan.ts";
import { resolvePoint, resolveWindow } from "./resolve-point.ts";
import type { Scope } from "./scope.ts";

/** A blackout with its days looked up; a single day is a window too. None where no window is written. */
export function resolveBlackout(spec: BlackoutSpec, scope: Scope): Blackout | undefined {
  const { window: text, origin } = spec;
  if (text === undefined) return undefined;
  const place = origin.to("window");
  if (parsePoint(text, scope.isDeclared).ok) {
    const day = resolvePoint(text, place, scope, undefined);
    return day && { ...spec, window: { start: day, finish: day, text } };
  }
  const window = resolveWindow(text, place, scope, undefined);
  return window && { ...spec, window };
}
