import type { Report } from "../diagnostic/diagnostic.ts";
import { withFix } from "../diagnostic/with-fix.ts";
import type { Origin } from "../source/origin.ts";
import { type ItemSpec, itemsAt } from "../spec/items-at.ts";
import type { Spec } from "../spec/spec.ts";
import { audienceUnknown } from "./fact-problems.ts";
import { allKnown, everywhereFix, idCalled } from "./mend-names.ts";
import type { Suggest } from "./scope.ts";

/**
 * In a plan that lists its audiences, each name that is none of them is reported once, at its first place, with how
 * often it occurs. Without that section, tasks name audiences freely.
 */
export function checkAudiences(spec: Spec, suggest: Suggest, report: Report): void {
  if (spec.audiences === undefined) return;
  const ids = new Map(spec.audiences.map((audience) => [audience.id, audience]));
  const unknown = new Map<string, Origin[]>();
  for (const { text, origin } of namedAudiences(spec)) {
    if (ids.has(text)) continue;
    const places = unknown.get(text);
    if (places) places.push(origin);
    else unknown.set(text, [origin]);
  }
  for (const [name, places] of unknown) {
    const [first] = places
      .map((origin) => origin.at())
      .toSorted((left, right) => left.line - right.line || left.column - right.column);
    if (!first) continue;
    const parts = name.split(/[、，,;；/]/).map((part) => part.trim());
    const meant = idCalled(name, spec.audiences) ?? suggest("audience", name, () => ids.keys());
    const facts = { name, count: places.length, closest: meant?.text, parts: parts.filter((part) => part !== "") };
    const listed = allKnown(facts.parts, spec.audiences);
    report(withFix(audienceUnknown(first, facts), everywhereFix(places, { meant, listed })));
  }
}

function namedAudiences({ tasks, rollout }: Spec): readonly ItemSpec[] {
  return [
    ...tasks.flatMap(({ origin }) => itemsAt(origin, "audience")),
    ...(rollout?.stages ?? []).flatMap(({ audience }) => audience),
  ];
}
