import type { ScheduleDocument } from "../../schedule/document.ts";
import type { Channel } from "../shared/channel.ts";
import { blockKit } from "./block-kit.ts";
import type { ChatPayload, ChatWish } from "./chat-wish.ts";
import type { Dialect } from "./define-dialect.ts";
import type { Digest, Section } from "./digest.ts";
import { dingtalk } from "./dingtalk.ts";
import { feishu } from "./feishu.ts";
import { makeDigest } from "./make-digest.ts";
import { wecom } from "./wecom.ts";
import { chatWords } from "./words.ts";

const dialects: Readonly<Record<Channel, Dialect>> = { slack: blockKit, feishu, dingtalk, wecom };

/** More lines than this in one section are not read in a chat. */
const mostLines = 20;

/**
 * What a team is told of its plan in a channel: what is late, what is due in the week of `today`, what begins in it, and
 * what moved or was taken out. The result is the body for the channel's webhook, within its limits: of each section as many lines as fit,
 * and how many there are besides. Nobody is mentioned. A signature, where the channel asks for one, is the sender's.
 */
export function chatMessage(document: ScheduleDocument, wish: ChatWish, channel: Channel): ChatPayload {
  const { render, fits } = dialects[channel];
  const { more } = chatWords(wish.language);
  const digest = makeDigest(document, wish);
  for (let most = mostLines; most > 0; most--) {
    const payload = render(cutTo(most, digest, more));
    if (fits(payload)) return payload;
  }
  return render(cutTo(0, digest, more));
}

function cutTo(most: number, digest: Digest, more: (count: number) => string): Digest {
  return { ...digest, sections: digest.sections.map((section) => cutSection(section, most, more)) };
}

function cutSection(section: Section, most: number, more: (count: number) => string): Section {
  const { lines } = section;
  if (lines.length <= most) return section;
  const kept = lines.slice(0, most);
  return { ...section, lines: kept, more: more(lines.length - kept.length) };
}
