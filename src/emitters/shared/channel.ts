/** The group chats that a message can be written for, in the order in which they are listed. */
export const channels = ["slack", "feishu", "dingtalk", "wecom"] as const;

export type Channel = (typeof channels)[number];
