/** A moment in whole seconds, as `2026-09-01T00:00:00Z`. */
export function utcText(moment: number): string {
  return `${new Date(moment).toISOString().slice(0, 19)}Z`;
}

/** Undefined where the text is no such moment. */
export function parseUtcText(text: unknown): number | undefined {
  if (typeof text !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) return undefined;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? undefined : moment;
}
