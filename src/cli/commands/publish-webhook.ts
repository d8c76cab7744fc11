import { channels } from "../../emitters/shared/channel.ts";
import { defineCommand } from "../define-command.ts";
import { planFileArgument, webhookWords } from "../words/publish-words.ts";

export const publishWebhook = defineCommand({
  name: "webhook",
  summary: webhookWords.summary,
  arguments: [{ name: "PLAN", presence: "required", summary: planFileArgument }],
  options: [
    { flags: "--to <chat>", summary: webhookWords.to, choices: channels },
    { flags: "--since <day>", summary: webhookWords.since },
    { flags: "--dry-run", summary: webhookWords.dryRun },
  ],
  examples: [
    { command: "tminus publish webhook reply.launch.yaml --to feishu --dry-run", meaning: webhookWords.look },
    { command: "tminus publish webhook reply.launch.yaml --to feishu", meaning: webhookWords.send },
  ],

  async run(input, session) {
    // Loaded only here, as no other command needs any of it.
    const { compilePublishable } = await import("../publish/compile-publishable.ts");
    const { publishMessage, readMessageOrder } = await import("../publish/publish-message.ts");
    const order = readMessageOrder(input, session);
    const plan = await compilePublishable(input.arguments[0] ?? "", session);
    return "status" in plan ? plan.status : publishMessage(plan, order);
  },
});
