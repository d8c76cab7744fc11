import { defineEmitter } from "../define-emitter.ts";
import { channels } from "../shared/channel.ts";
import { shiftDate } from "../shared/civil-day.ts";

/** How many days back a move is still news, where no other day is asked for. */
const daysOfNews = 7;

/** A message is about the day that was said to be today, else the one that progress was recorded on; without either there is none. */
export const chat = defineEmitter({
  format: "chat",
  extension: "json",
  use: "on-request",
  lock: "reads",
  summary: {
    en: "Messages for Slack, Feishu, DingTalk and WeCom: what is due this week, and what moved or was removed.",
    zh: "发到 Slack、飞书、钉钉、企业微信的消息：本周到期事项，以及改期和移除的事项。",
  },

  async emit(document, { language, published, today: given, since, channels: wanted = channels }) {
    const today = given ?? document.plan.asOf;
    if (today === null) return [];
    const [{ chatMessage }, { formatJson }] = await Promise.all([
      import("./chat-message.ts"),
      import("../../text/format-json.ts"),
    ]);
    const { moves = [], cancelled = [] } = published ?? {};
    const wish = { today, since: since ?? shiftDate(today, -daysOfNews), moves, cancelled, language };
    return wanted.map((channel) => ({
      part: channel,
      content: formatJson(chatMessage(document, wish, channel)),
    }));
  },
});
