import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { describe, expect, it, onTestFinished } from "vitest";
import { main } from "../../src/cli/main.ts";
import { realCore } from "../../src/cli/real-core.ts";
import { signForDingtalk, signForFeishu } from "../../src/publish/webhook/sign.ts";
import { type MemoryWorldParts, memoryWorld } from "../cli/memory-world.ts";
import { plan } from "./publish-plan.ts";

const channels = ["slack", "feishu", "dingtalk", "wecom"] as const;
type Channel = (typeof channels)[number];

const yes: Readonly<Record<Channel, string>> = {
  slack: "ok",
  feishu: '{"StatusCode":0,"StatusMessage":"success","code":0,"data":{},"msg":"success"}',
  dingtalk: '{"errcode":0,"errmsg":"ok"}',
  wecom: '{"errcode":0,"errmsg":"ok"}',
};

const path = "/services/T0EXAMPLE/very-secret-path";
const query = "access_token=very-secret-token";
const secret = "SEC密钥+/&=";

interface Answer {
  readonly status?: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Reads the message, and breaks the connection instead of answering. */
  readonly cut?: true;
}

interface Sent {
  readonly url: URL;
  readonly body: Record<string, unknown>;
  readonly type: string | undefined;
}

/** A chat on loopback that gives these answers, one after the other, and then the last one again. */
async function fakeChat(answers: readonly Answer[]): Promise<{ readonly url: string; readonly sent: readonly Sent[] }> {
  const sent: Sent[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const answer = answers[Math.min(sent.length, answers.length - 1)] ?? {};
    const body = JSON.parse(Buffer.concat(chunks).toString("utf8")) as Record<string, unknown>;
    sent.push({ url: new URL(request.url ?? "", "http://x"), body, type: request.headers["content-type"] });
    if (answer.cut) request.socket.destroy();
    else response.writeHead(answer.status ?? 200, answer.headers).end(answer.body ?? "");
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}?${query}`, sent };
}

async function run(line: string, env: Readonly<Record<string, string>>, parts: MemoryWorldParts = {}) {
  const world = memoryWorld({
    env,
    fetch: (url, init) => fetch(url, { ...init, redirect: "manual" }),
    ...parts,
    files: { "reply.launch.yaml": plan, ...parts.files },
  });
  const status = await main(`publish webhook reply.launch.yaml ${line}`.trim().split(/ +/), world, realCore);
  return { world, status, said: world.all() };
}

async function post(channel: Channel, answers: readonly Answer[], env: Readonly<Record<string, string>> = {}) {
  const chat = await fakeChat(answers);
  const ended = await run(`--to ${channel}`, { TMINUS_WEBHOOK_URL: chat.url, ...env });
  for (const part of [path, "very-secret-path", "very-secret-token", secret]) expect(ended.said).not.toContain(part);
  return { ...ended, sent: chat.sent };
}

describe("publish webhook", () => {
  it.each(channels)("posts to %s what the chat format writes, once", async (channel) => {
    const { sent, status, said } = await post(channel, [{ body: yes[channel] }]);
    expect(said).toMatch(/\nreply\.launch\.yaml: posted to \w+\n$/);
    expect(status).toBe(0);
    expect(sent.map(({ type }) => type)).toEqual(["application/json; charset=utf-8"]);
    const look = await run(`--to ${channel} --dry-run`, {});
    expect(JSON.parse(look.world.output())).toEqual(sent[0]?.body);
    const world = memoryWorld({ files: { "reply.launch.yaml": plan }, env: { TMINUS_TODAY: "2026-09-01" } });
    await main(["build", "reply.launch.yaml", "-f", "chat", "-o", "out/"], world, realCore);
    expect(world.written.get(`out/reply.${channel}.json`)).toBe(look.world.output());
  });

  it("shows the message without an address, sends nothing, and leaves the lock alone", async () => {
    const fetch = async () => {
      throw new Error("Nothing may be sent.");
    };
    const { world, status } = await run("--to slack --dry-run", {}, { fetch });
    expect(world.output()).toContain("Reply");
    expect(world.errors()).not.toContain("posted");
    expect([status, [...world.written.keys()]]).toEqual([0, []]);
  });

  it("takes the clock's day for today, unless another is said", async () => {
    const on = async (line: string) => (await run(`--to slack --dry-run ${line}`, {})).world.output();
    expect(await on("")).toContain("T-49");
    expect(await on("--today 2026-10-19")).toContain("T-1");
  });

  it("signs for Feishu in the message, and for DingTalk in the address", async () => {
    const now = Date.UTC(2026, 8, 1, 8);
    const env = { TMINUS_WEBHOOK_SECRET: `${secret}\n` };
    const feishu = await post("feishu", [{ body: yes.feishu }], env);
    expect(feishu.sent[0]?.body).toMatchObject(feishuByOthers(secret, now));
    expect(feishu.sent[0]?.url.search).toBe(`?${query}`);
    const dingtalk = await post("dingtalk", [{ body: yes.dingtalk }], env);
    expect(Object.fromEntries(dingtalk.sent[0]?.url.searchParams ?? [])).toEqual({
      access_token: "very-secret-token",
      ...dingtalkByOthers(secret, now),
    });
    expect(dingtalk.sent[0]?.body).not.toHaveProperty("sign");
  });
});

interface Refused {
  readonly channel: Channel;
  readonly answer: Answer;
  readonly says: string;
}

const refused: readonly Refused[] = [
  { channel: "slack", answer: { status: 404, body: "no_service" }, says: "knows no chat at the address" },
  { channel: "slack", answer: { status: 410, body: "channel_is_archived" }, says: "knows no chat at the address" },
  { channel: "slack", answer: { status: 400, body: "invalid_payload" }, says: "did not take the message" },
  { channel: "slack", answer: { body: "invalid_token" }, says: "knows no chat at the address" },
  { channel: "slack", answer: { body: "<html>Sign in</html>" }, says: "did not take the message" },
  { channel: "slack", answer: { body: '{"ok":false,"error":"rate_limited"}' }, says: "gets too many messages" },
  {
    channel: "feishu",
    answer: { body: '{"code":19021,"msg":"sign match fail"}' },
    says: "does not accept the signature",
  },
  {
    channel: "feishu",
    answer: { body: '{"code":19024,"msg":"Key Words Not Found"}' },
    says: "messages that hold its keyword",
  },
  { channel: "feishu", answer: { body: '{"code":19022,"msg":"Ip Not Allowed"}' }, says: "from this machine's address" },
  { channel: "feishu", answer: { body: '{"code":19001,"msg":"param invalid"}' }, says: "knows no chat at the address" },
  { channel: "feishu", answer: { body: '{"code":9499,"msg":"Bad Request"}' }, says: "It said: 9499 Bad Request" },
  { channel: "feishu", answer: { body: '{"code":11232,"msg":"frequency limited"}' }, says: "gets too many messages" },
  {
    channel: "dingtalk",
    answer: { body: '{"errcode":310000,"errmsg":"keywords not in content"}' },
    says: "its keyword",
  },
  { channel: "dingtalk", answer: { body: '{"errcode":310000,"errmsg":"sign not match"}' }, says: "the signature" },
  { channel: "dingtalk", answer: { body: '{"errcode":310000,"errmsg":"invalid timestamp"}' }, says: "the signature" },
  {
    channel: "dingtalk",
    answer: { body: '{"errcode":310000,"errmsg":"ip 1.2.3.4 not in whitelist"}' },
    says: "this machine's",
  },
  { channel: "dingtalk", answer: { body: '{"errcode":300001,"errmsg":"token is not exist"}' }, says: "knows no chat" },
  { channel: "wecom", answer: { body: '{"errcode":93000,"errmsg":"invalid webhook url"}' }, says: "knows no chat" },
  {
    channel: "wecom",
    answer: { body: '{"errcode":45009,"errmsg":"api freq out of limit"}' },
    says: "too many messages",
  },
  {
    channel: "wecom",
    answer: { body: '{"errcode":40058,"errmsg":"exceed max length"}' },
    says: "finds the message too long",
  },
  { channel: "wecom", answer: { body: "null" }, says: "did not take the message" },
  { channel: "wecom", answer: { status: 500, body: "" }, says: "whether the message was posted is not known" },
  { channel: "feishu", answer: { status: 302, headers: { location: "https://x.example/" } }, says: "did not take" },
];

it.each(["slack", "wecom"] as const)("signs nothing for %s, which asks for no signature", async (channel) => {
  const { sent } = await post(channel, [{ body: yes[channel] }], { TMINUS_WEBHOOK_SECRET: secret });
  expect(sent[0]?.url.search).toBe(`?${query}`);
  expect(sent[0]?.body).not.toHaveProperty("sign");
});

describe("a message that a chat refuses", () => {
  it.each(refused)("is no success: $channel, $answer.body", async ({ channel, answer, says }) => {
    const { said, status } = await post(channel, [answer]);
    expect(said).toContain(says);
    expect(said).toContain("It said: ");
    expect(status).toBe(74);
  });

  it("is sent again only when there were too many", async () => {
    const many = { body: '{"errcode":130101,"errmsg":"send too fast"}' };
    const { sent, world, status } = await post("dingtalk", [
      many,
      { status: 429, headers: { "retry-after": "3" } },
      { body: yes.dingtalk },
    ]);
    expect([status, sent.length, world.slept]).toEqual([0, 3, [20_000, 3_000]]);
    const never = await post("dingtalk", [many]);
    expect([never.status, never.sent.length]).toEqual([74, 3]);
    const late = await post("slack", [{ status: 429, headers: { "retry-after": "900" } }]);
    expect([late.status, late.sent.length, late.world.slept]).toEqual([74, 1, []]);
  });

  it("is not sent again where it may be in the chat", async () => {
    for (const answer of [{ cut: true }, { status: 502 }] as const) {
      const { sent, said, status } = await post("feishu", [answer]);
      expect(said).toContain("whether the message was posted is not known");
      expect(said).toContain("Look into the chat before sending it again");
      expect([status, sent.length]).toEqual([74, 1]);
    }
  });

  it("says nothing of the address that the chat repeats", async () => {
    const body = JSON.stringify({ errcode: 1, errmsg: `no ${path}?${query} very-secret-token` });
    expect((await post("wecom", [{ body }])).said).toContain("It said: 1 no … …");
  });
});

describe("the address of a chat", () => {
  const feishu = "https://open.feishu.cn/open-apis/bot/v2/hook/very-secret-path";

  it.each([
    { line: "", env: {}, says: "--to is missing" },
    { line: "--to teams", env: {}, says: '--to does not know "teams"; it takes slack, feishu, dingtalk, wecom.' },
    { line: "--to slack", env: {}, says: "TMINUS_WEBHOOK_URL is not set" },
    { line: "--to slack", env: { TMINUS_WEBHOOK_URL: "very-secret-path" }, says: "is no address" },
    {
      line: "--to slack",
      env: { TMINUS_WEBHOOK_URL: "http://hooks.slack.com/very-secret-path" },
      says: "is no address",
    },
    { line: "--to slack", env: { TMINUS_WEBHOOK_URL: feishu }, says: "is an address of Feishu, not of slack." },
    { line: "--to slack --since soon", env: {}, says: "--since needs a day like 2026-10-20" },
    { line: "--to slack --url https://x.example/very-secret-path", env: {}, says: "There is no option --url." },
  ])("is needed and right: $line $says", async ({ line, env, says }) => {
    const { said, status } = await run(line, env);
    expect(said).toContain(says);
    expect(said).not.toContain("very-secret-path");
    expect(status).toBe(2);
  });

  it.each([
    { code: "ENOTFOUND", says: "There is no server at the address of Slack" },
    { code: "ECONNREFUSED", says: "Nobody answers at the address of Slack" },
    { code: "CERT_HAS_EXPIRED", says: "is not to be trusted, so nothing was sent" },
  ])("that leads nowhere ($code) is said without showing it", async ({ code, says }) => {
    const fails = async () => {
      throw new TypeError("fetch failed", { cause: Object.assign(new Error("very-secret-path"), { code }) });
    };
    const env = { TMINUS_WEBHOOK_URL: "https://hooks.slack.com/services/very-secret-path" };
    const { said, status } = await run("--to slack", env, { fetch: fails });
    expect(said).toContain(says);
    expect(said).not.toContain("very-secret-path");
    expect(status).toBe(74);
  });
});

describe("what is not posted", () => {
  it("is a plan with an error", async () => {
    const files = { "reply.launch.yaml": plan.replace("owner: mei", "ownr: mei") };
    const { said, status } = await run("--to slack --dry-run", {}, { files });
    expect(said).toContain("Nothing was published. Mend the errors above first.");
    expect(status).toBe(1);
  });
});

function feishuByOthers(key: string, now: number) {
  const timestamp = String(Math.floor(now / 1000));
  return { timestamp, sign: createHmac("sha256", `${timestamp}\n${key}`).digest("base64") };
}

function dingtalkByOthers(key: string, now: number) {
  const timestamp = String(now);
  return { timestamp, sign: createHmac("sha256", key).update(`${timestamp}\n${key}`).digest("base64") };
}

describe("a signature", () => {
  it("for Feishu is the one of its published example", async () => {
    expect(await signForFeishu("demo", 1_599_360_473_999)).toEqual({
      timestamp: "1599360473",
      sign: "l1N0gAcBjdwBvGm1xMjOF0XSyaLRpR7tuO5dHfhAYc8=",
    });
  });

  // Computed with hmac of Python 3.
  it.each([
    { key: "SEC000demo", now: 1_599_360_473_000, sign: "EJpeEC08SBB7r6zdVD8yxHux4qG6tkfDSYnxoOvTqq8=" },
    { key: "SEC密钥+/&", now: 1_790_000_000_123, sign: "FbH2aqg4AansU7vWFXH4P6jvQJKgEQh5BCQJXs+AxYs=" },
  ])("for DingTalk is $sign", async ({ key, now, sign }) => {
    expect(await signForDingtalk(key, now)).toEqual({ timestamp: String(now), sign });
  });

  it("is what other software computes, whatever the secret", async () => {
    const anySecret = fc.string({ unit: "grapheme", minLength: 1 });
    await fc.assert(
      fc.asyncProperty(anySecret, fc.integer({ min: 0, max: 4e12 }), async (key, now) => {
        expect(await signForFeishu(key, now)).toEqual(feishuByOthers(key, now));
        expect(await signForDingtalk(key, now)).toEqual(dingtalkByOthers(key, now));
      }),
    );
  });
});
