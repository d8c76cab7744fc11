import type { Fix } from "../diagnostic/diagnostic.ts";
import { perhaps, safely } from "../diagnostic/with-fix.ts";
import type { Fault } from "../notation/notation.ts";
import { itemsFix, type Rewording, rewordingFix } from "../source/mend-node.ts";
import type { Origin } from "../source/origin.ts";

/** Words after which any proposal only shows a shape, or leaves open what somebody has to decide. */
const noProposals: ReadonlySet<string> = new Set(["T-30", "T-30..T-7", "TBD"]);

/** Writes what is proposed in the place of a small text that cannot be read. */
export function faultFix({ reason, suggestion, isSure = false }: Fault, origin: Origin): Fix | undefined {
  if (suggestion === undefined || (reason === "vague" && noProposals.has(suggestion))) return undefined;
  const items = /^\[(.*)\]$/.exec(suggestion)?.[1]?.split(", ");
  return items ? itemsFix(origin, items, isSure) : rewordingFix(origin.node, { text: suggestion, isSure });
}

/** Writes another name in the place of one that stands in a text, such as the `paeg` of `paeg + 2d`. */
export function nameFix({ node }: Origin, name: string, meant: Rewording | undefined): Fix | undefined {
  if (!meant || node.kind !== "scalar" || !node.text.includes(name)) return undefined;
  return rewordingFix(node, { ...meant, text: node.text.replace(name, () => meant.text) });
}

/** Writes another name, or several, at every place where a whole value is that name: all at once or none. */
export function everywhereFix(
  origins: readonly Origin[],
  { meant, listed }: { readonly meant: Rewording | undefined; readonly listed: readonly string[] | undefined },
): Fix | undefined {
  const fixes = origins.map((origin) => {
    // A task has one owner; which of the several it is, nobody can know.
    const isSingle = origin.list === undefined && origin.key?.kind === "scalar" && origin.key.text === "owner";
    if (listed) return isSingle ? undefined : itemsFix(origin, listed, true);
    return rewordingFix(origin.node, meant);
  });
  if (fixes.includes(undefined)) return undefined;
  const edits = fixes.flatMap((fix) => fix?.edits ?? []);
  return fixes.every((fix) => fix?.safety === "safe") ? safely(...edits) : perhaps(...edits);
}

/** The id of what is called so: the likeliest slip of all is the shown name where the id is wanted. */
export function idCalled(
  name: string,
  things: readonly { readonly id: string; readonly name: string }[],
): Rewording | undefined {
  const ids = new Set(things.filter((thing) => thing.name === name).map(({ id }) => id));
  const [first] = ids;
  return first === undefined ? undefined : { text: first, isSure: ids.size === 1 };
}

/** The ids that the parts of a text name, by id or by shown name, if each of several does. */
export function allKnown(
  parts: readonly string[],
  things: readonly { readonly id: string; readonly name: string }[],
): readonly string[] | undefined {
  const ids = parts.map((part) => things.find(({ id, name }) => id === part || name === part)?.id);
  return parts.length > 1 && ids.every((id) => id !== undefined) ? ids : undefined;
}
