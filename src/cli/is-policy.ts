/** Whether a file holds the rules of an organisation: it says so at its top, be it with a full-width colon. */
export function isPolicy(text: string): boolean {
  return /^["']?tminus-policy["']?\s*[:：]/m.test(text);
}
