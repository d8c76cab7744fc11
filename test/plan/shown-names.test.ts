import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { stagesOnly } from "../support/opinions.ts";

const plan = (owner: string, after: string) => `tminus: 1
name: 名称与标识
start: 2026-03-02
owners: { zs: { name: 张三 } }
tasks:
  a: { name: 用户调研, duration: 2d, owner: zs }
  b: { name: 信息屋, duration: 1d, owner: ${owner}, after: ${after} }
`;

describe("a shown name in place of an id", () => {
  it.each([
    { owner: "张三", after: "a", code: "owner-unknown", id: "zs" },
    { owner: "zs", after: "用户调研", code: "unknown-ref", id: "a" },
  ])("is answered with the id: owner $owner, after $after", ({ owner, after, code, id }) => {
    const bytes = new TextEncoder().encode(plan(owner, after));
    const { diagnostics } = compile({ name: "a.launch.yaml", bytes, ...stagesOnly });
    expect(diagnostics.map((each) => each.code)).toEqual([code]);
    expect(diagnostics[0]?.help?.zh).toContain(`“${id}”`);
    expect(diagnostics[0]?.help?.en).toContain(`"${id}"`);
  });
});
