/** A point that is a number of days from the launch; months, working days and other bases have no fixed place. */
const plainPoint = /^T(?:([+-]\d{1,5})d?)?(?: \d{2}:\d{2})?$/;

/** How many calendar days a written point lies from the launch: -30 for `T-30`; null where that is not plain. */
export function pointOffset(point: string | null): number | null {
  const match = point === null ? null : plainPoint.exec(point);
  return match ? Number(match[1] ?? 0) : null;
}
