import type { Report } from "../diagnostic/diagnostic.ts";
import type { Origin } from "../source/origin.ts";
import { factItems, readSection } from "./fact-entries.ts";
import { budgetLineSchema, budgetSchema } from "./fact-schema.ts";
import type { BudgetSpec } from "./facts.ts";
import { readMoney, readShare } from "./read-quantity.ts";
import { readShape } from "./read-shape.ts";

export function readBudget(plan: Origin, report: Report): BudgetSpec | undefined {
  const section = readSection(plan, "budget", budgetSchema, report);
  if (!section) return undefined;
  const { origin, keys } = section;
  return {
    origin,
    currency: keys.currency || undefined,
    total: readMoney(keys.total, origin.to("total"), report),
    contingency: readShare(keys.contingency, origin.to("contingency"), report),
    owner: keys.owner || undefined,
    lines: factItems(origin, "lines", report).map(([id, line]) => {
      const { name, amount, owner } = readShape(budgetLineSchema, line, report);
      return {
        id,
        origin: line,
        name: name || id,
        amount: readMoney(amount, line.to("amount"), report),
        owner: owner || undefined,
      };
    }),
  };
}
