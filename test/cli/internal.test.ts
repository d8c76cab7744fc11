import { describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { fakeCore } from "./fake-core.ts";
import { memoryWorld } from "./memory-world.ts";

const failing = fakeCore({
  compile: async () => {
    throw new TypeError("it is undefined");
  },
});
const files = { "a.yaml": "" };

describe("a fault of tminus itself", () => {
  it("is told in one sentence, without a trace", async () => {
    const world = memoryWorld({ files });
    const status = await main(["check", "a.yaml"], world, failing);
    expect(world.errors()).toBe(
      "error: tminus 1.2.3 itself failed, the plan is not to blame [internal]: it is undefined\n" +
        "help: Please report it with the plan that caused it; TMINUS_DEBUG=1 shows where it happened.\n",
    );
    expect(status).toBe(70);
  });

  it("shows where it happened to who asks", async () => {
    const world = memoryWorld({ files, env: { TMINUS_DEBUG: "1" } });
    await main(["check", "a.yaml"], world, failing);
    expect(world.errors()).toMatch(/\n {4}at .*internal\.test\.ts/);
  });
});
