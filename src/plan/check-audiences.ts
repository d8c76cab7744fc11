import type { Place, Report } from "../diagnostic/diagnostic.ts";
import { type ItemSpec, itemsAt } from "../spec/items-at.ts";
import type { Spec } from "../spec/spec.ts";
import { audienceUnknown } from "./fact-problems.ts";
import type { Suggest } from "./scope.ts";

/**
 * In a plan that lists its audiences, each name that is none of them is reported once, at its first place, with how
 * often it occurs. Without that section, tasks name audiences freely.
 */
export function checkAudiences(spec: Spec, suggest: Suggest, report: Report): void {
  if (spec.audiences === undefined) return;
  const ids = new Map(spec.audiences.map((audience) => [audience.id, audience]));
  const unknown = new Map<string, Place[]>();
  for (const { text, origin } of namedAudiences(spec)) {
    if (ids.has(text)) continue;
    const places = unknown.get(text);
    if (places) places.push(origin.at());
    else unknown.set(text, [origin.at()]);
  }
  for (const [name, places] of unknown) {
    const [first] = places.toSorted((left, right) => left.line - right.line || left.column - right.column);
    if (!first) continue;
    const parts = name.split(/[、，,;；/]/).map((part) => part.trim());
    const called = spec.audiences.find((audience) => audience.name === name);
    const closest = called?.id ?? suggest("audience", name, () => ids.keys());
    report(audienceUnknown(first, { name, count: places.length, closest, parts: parts.filter((part) => part !== "") }));
  }
}

function namedAudiences({ tasks, rollout }: Spec): readonly ItemSpec[] {
  return [
    ...tasks.flatMap(({ origin }) => itemsAt(origin, "audience")),
    ...(rollout?.stages ?? []).flatMap(({ audience }) => audience),
  ];
}
