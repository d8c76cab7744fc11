import type { ScheduleDocument } from "../../schedule/document.ts";
import { statuses } from "../shared/progress-words.ts";

export const recordSheetName = "_tminus";

/** The first rows of the hidden sheet: what file it is, the plan, the launch; then the lists that cells choose from. */
const firstListRow = 4;

export interface ListPlaces {
  readonly statuses: string;
  /** Undefined where the plan names no owners. */
  readonly owners: string | undefined;
  /** The cell with the shown name of an owner, by place in the document. */
  ownerName(owner: number): string;
}

/** Where the shown words of statuses and the shown names of owners stand, as the validation of cells points at them. */
export function listPlacesOf({ owners }: Pick<ScheduleDocument, "owners">): ListPlaces {
  const statusCount = Object.keys(statuses).length;
  const firstOwner = firstListRow + statusCount;
  return {
    statuses: rangeOf(firstListRow, statusCount),
    owners: owners.length === 0 ? undefined : rangeOf(firstOwner, owners.length),
    ownerName: (owner) => `'${recordSheetName}'!$C$${firstOwner + owner}`,
  };
}

function rangeOf(first: number, count: number): string {
  return `'${recordSheetName}'!$C$${first}:$C$${first + count - 1}`;
}
