import type { OwnerEntry } from "../../schedule/document.ts";
import { nameOf } from "../shared/names.ts";
import { nameText } from "./context.ts";

/**
 * Project takes a comma in a name for the next of several resources, and brackets for its share; of two people of one name
 * it would make one.
 */
export function resourceName(owner: OwnerEntry, owners: readonly OwnerEntry[]): string {
  const name = nameOf(owner);
  const isShared = owners.some((it) => it.id !== owner.id && nameOf(it) === name);
  const plain = (isShared ? `${name} (${owner.id})` : name).replace(/[,;[\]]/g, (mark) => lookalikes[mark] ?? mark);
  return nameText(plain);
}

const lookalikes: Readonly<Record<string, string>> = { ",": "，", ";": "；", "[": "［", "]": "］" };
