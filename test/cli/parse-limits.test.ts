import { describe, expect, it } from "vitest";
import { parseLimits } from "../../src/cli/parse-limits.ts";
import { UsageError } from "../../src/cli/usage-error.ts";

describe("--limit", () => {
  it.each([
    { texts: [], limits: {} },
    { texts: ["tasks=20000"], limits: { tasks: 20_000 } },
    { texts: ["size=8MiB"], limits: { size: 8_388_608 } },
    { texts: ["size=8 mb"], limits: { size: 8_000_000 } },
    { texts: ["size=512k", "tasks=1"], limits: { size: 524_288, tasks: 1 } },
    { texts: ["tasks=1", "tasks=2"], limits: { tasks: 2 } },
    { texts: ["size=4096"], limits: { size: 4096 } },
  ])("reads $texts", ({ texts, limits }) => {
    expect(parseLimits(texts)).toEqual(limits);
  });

  it.each([
    "tasks",
    "tasks=",
    "tasks=0",
    "tasks=-1",
    "tasks=1.5",
    "tasks=5k",
    "size=1TiB",
    "size=constructor",
    "depth=4",
    "size=99999999999999",
    "",
  ])("does not understand %j", (text) => {
    expect(() => parseLimits([text])).toThrow(UsageError);
  });
});
