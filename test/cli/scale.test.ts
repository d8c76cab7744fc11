import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitScale } from "../../src/cli/gantt/scale.ts";
import { addDays, type Day } from "../../src/time/day.ts";

const first = 20_000 as Day;

describe("a scale", () => {
  it.each([
    { days: 30, room: 40, cells: 30, grain: "days" },
    { days: 30, room: 60, cells: 60, grain: "days" },
    { days: 1, room: 60, cells: 3, grain: "days" },
    { days: 90, room: 40, cells: 40, grain: "coarse" },
    { days: 40, room: 40, cells: 40, grain: "days" },
  ])("of $days days in $room cells takes $cells", ({ days, room, cells, grain }) => {
    expect(fitScale(first, addDays(first, days - 1), room)).toMatchObject({ cells, grain });
  });

  it("keeps every day inside the room and in order, and knows which day a cell belongs to", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 10, max: 300 }), (days, room) => {
        const scale = fitScale(first, addDays(first, days - 1), room);
        expect(scale.cells).toBeLessThanOrEqual(room);
        let before = 0;
        for (let day = first; day <= scale.last; day = addDays(day, 1)) {
          const cell = scale.cellOf(day);
          expect(cell).toBeGreaterThanOrEqual(before);
          expect(cell).toBeLessThan(scale.cells);
          if (scale.grain === "days") expect(scale.dayAt(cell)).toBe(day);
          before = cell;
        }
      }),
      { numRuns: 40 },
    );
  });
});
