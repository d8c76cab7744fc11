/** What a cell holds, before it is written in the way of a profile. */
export type Cell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "date"; readonly date: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  /** One of a fixed set: the value that a profile may give a word for, and what it is called without one. */
  | { readonly kind: "word"; readonly value: string; readonly usual: string };

export const text = (value: string | null): Cell => ({ kind: "text", text: value ?? "" });
export const date = (value: string | null): Cell => (value === null ? text(null) : { kind: "date", date: value });
export const number = (value: number | null): Cell => (value === null ? text(null) : { kind: "number", number: value });
export const list = (items: readonly (string | null)[]): Cell => ({
  kind: "list",
  items: items.filter((item): item is string => item !== null && item !== ""),
});
export const word = (value: string | null, usual: string): Cell =>
  value === null ? text(null) : { kind: "word", value, usual };
