/** Days since the end of 1899, as a spreadsheet counts them. */
export function serialOf(day: string): number {
  return Date.parse(day) / 86_400_000 + 25_569;
}

/** The other way round. */
export function dayOf(serial: number): string {
  return new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
}
