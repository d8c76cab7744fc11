import { festivalNamed } from "../time/festivals.ts";

/**
 * The one spelling of a name that every plan has: the launch, the release, or a festival by its English id. The text is
 * folded, in any case.
 */
export function builtInName(text: string): string | undefined {
  const lower = text.toLowerCase();
  if (lower === "t" || lower === "launch") return "launch";
  if (lower === "r" || lower === "release") return "release";
  return festivalNamed(text)?.id;
}
