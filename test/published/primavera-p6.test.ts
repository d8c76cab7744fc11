import { expect, it } from "vitest";
import { compileText } from "../support/compile-text.ts";
import { primaveraCases } from "./primavera-p6.ts";

it("takes a midnight for the evening before, and rolls from there", () => {
  const { plan } = primaveraCases.find(({ name }) => name === "05-negative-float")!;
  const rolled = compileText(plan).diagnostics.filter(({ code }) => code === "point-on-rest-day");
  const days = rolled.map(({ message }) => message.en.match(/\d{4}-\d\d-\d\d/g)?.toSorted());
  // By the beginning of Monday the 12th is by Sunday the 11th, and no work ends on a Sunday.
  expect(days).toEqual([["2026-01-09", "2026-01-11"]]);
});
