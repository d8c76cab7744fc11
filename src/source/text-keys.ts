/** The keys whose values are free text: any sign may well be meant as itself there. */
export const textKeys: ReadonlySet<string> = new Set([
  ...["name", "note", "what", "why", "if", "then", "description", "gives"],
  ...["pain", "value", "persona", "competition", "scenarios", "criteria", "needs", "pre-read", "role", "when"],
  ...["名称", "备注", "说明", "描述", "原因", "标准", "产出", "内容"],
]);

/** The keys that name people. */
export const peopleKeys: ReadonlySet<string> = new Set([
  ...["owner", "helpers", "informed", "approvers", "who"],
  ...["负责人", "责任人", "负责", "协助", "协助人", "知会", "审批人", "评审人", "抄送"],
]);

/** The key that a value on this line belongs to, from what stands before the value; undefined where none is there. */
export function keyBefore(before: string): string | undefined {
  const near = before.slice(-200);
  return /([^\s{}[\],:]+)["']?\s*:\s*(?:\[[^\]]*)?$/.exec(near)?.[1]?.replace(/^["']/, "");
}
