import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { fetchWithin } from "../../src/cli/real-network.ts";

async function serverThat(answers: (response: ServerResponse) => void): Promise<string> {
  const server: Server = createServer((_, response) => answers(response));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe("the real network", () => {
  it("gives up on an answer that does not begin", async () => {
    const url = await serverThat(() => undefined);
    await expect(fetchWithin({ silence: 50, reading: 10_000 })(url, {})).rejects.toThrow(
      expect.objectContaining({ name: "TimeoutError" }),
    );
  });

  it("gives up on an answer that does not end", async () => {
    const url = await serverThat((response) => void response.write("half"));
    const response = await fetchWithin({ silence: 10_000, reading: 50 })(url, {});
    await expect(response.text()).rejects.toThrow(expect.objectContaining({ name: "TimeoutError" }));
  });

  it("has more time to read than to wait", async () => {
    const url = await serverThat((response) => {
      response.write("slow");
      setTimeout(() => response.end(" but whole"), 300);
    });
    const response = await fetchWithin({ silence: 150, reading: 10_000 })(url, {});
    expect(await response.text()).toBe("slow but whole");
  });
});
