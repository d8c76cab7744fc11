const formulaStart = /^[=+\-@\t＝＋－＠]/;

/** Whether a spreadsheet could take the text for a formula, and compute it. */
export function looksLikeFormula(text: string): boolean {
  return formulaStart.test(text);
}
