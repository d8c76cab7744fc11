import type { Channel } from "../../emitters/shared/channel.ts";
import { type Posted, postMessage } from "../../publish/webhook/post-message.ts";
import { channelOfAddress, type Webhook, webhookRequest } from "../../publish/webhook/webhook-request.ts";
import { channelNames, channelSaid, postedWords } from "../../publish/webhook/webhook-wording.ts";
import { makeVisible } from "../../text/clean-text.ts";
import type { CommandInput } from "../define-command.ts";
import { exitStatus } from "../exit-status.ts";
import { isIsoDate, withIsoDate } from "../iso-date.ts";
import { openPlanLock } from "../lock/plan-lock.ts";
import { sayError } from "../say.ts";
import type { Session } from "../session.ts";
import { UsageError } from "../usage-error.ts";
import { notADay } from "../words/usage-words.ts";
import {
  channelMissing,
  orLook,
  otherChannel,
  posted as postedText,
  toThatChannel,
  webhookMissing,
  webhookUnreadable,
} from "../words/webhook-words.ts";
import { isLoopback } from "./calendar-address.ts";
import type { Publishable } from "./compile-publishable.ts";

export interface MessageOrder {
  readonly channel: Channel;
  /** Undefined where the message is only shown. */
  readonly webhook: Webhook | undefined;
  readonly since: string | undefined;
}

export function readMessageOrder({ options }: CommandInput, { world }: Session): MessageOrder {
  const channel = options.text("to") as Channel | undefined;
  if (channel === undefined) throw new UsageError(channelMissing);
  const written = options.text("since");
  const since = written === undefined ? undefined : withIsoDate(written);
  if (since !== undefined && !isIsoDate(since)) throw new UsageError(notADay({ source: "--since", text: since }));
  const webhook = options.isGiven("dry-run") ? undefined : readWebhook(channel, world.env);
  return { channel, since, webhook };
}

function readWebhook(channel: Channel, env: Session["world"]["env"]): Webhook {
  const url = env.TMINUS_WEBHOOK_URL?.trim();
  const secret = env.TMINUS_WEBHOOK_SECRET?.trim();
  if (!url) throw new UsageError(webhookMissing, orLook);
  if (!URL.canParse(url)) throw new UsageError(webhookUnreadable);
  const { protocol, hostname } = new URL(url);
  const isSafe = protocol === "https:" || (protocol === "http:" && isLoopback(hostname));
  if (!isSafe) throw new UsageError(webhookUnreadable);
  const owner = channelOfAddress(url);
  if (owner !== undefined && owner !== channel) {
    throw new UsageError(otherChannel({ name: channelNames[owner], asked: channel }), toThatChannel(owner));
  }
  return { url, secret: secret || undefined };
}

/** Posts what the chat format would write, once; the exit status. */
export async function publishMessage(
  publishable: Publishable,
  { channel, webhook, since }: MessageOrder,
): Promise<number> {
  const { plan, session } = publishable;
  const { world, settings, language } = session;
  const content = await messageFor(publishable, channel, since);
  if (!webhook) {
    world.print(content);
    return exitStatus.fine;
  }
  const payload = JSON.parse(content) as Readonly<Record<string, unknown>>;
  return world.interruptible(async (interrupted) => {
    const request = await webhookRequest(channel, payload, { webhook, now: world.now() });
    const posted = await postMessage(channel, request, { fetch: world.fetch, sleep: world.sleep, interrupted });
    if (posted.kind !== "taken") {
      sayPosted(posted, { channel, webhook, session });
      return interrupted.aborted ? exitStatus.interrupted : exitStatus.inputOutput;
    }
    const words = postedText({ name: plan.name, channel: channelNames[channel] });
    if (!settings.quiet) world.complain(`${makeVisible(words[language])}\n`);
    return exitStatus.fine;
  });
}

/** The day of the machine's clock is today here: a message is of the day on which it is sent. */
async function messageFor(
  { plan, document, session }: Publishable,
  channel: Channel,
  since: string | undefined,
): Promise<string> {
  const { core, settings, world } = session;
  const lock = await openPlanLock(plan, { changes: "allowed", renamed: [] }, session);
  const language = settings.lang ?? plan.compilation.language ?? "en";
  const today = settings.today ?? world.today();
  const request = { language, published: lock?.published, today, since, channels: [channel] };
  const emitter = core.emitters.find(({ format }) => format === "chat");
  const [artifact] = (await emitter?.emit(document, request)) ?? [];
  return String(artifact?.content ?? "");
}

interface Told {
  readonly channel: Channel;
  readonly webhook: Webhook;
  readonly session: Session;
}

function sayPosted(posted: Exclude<Posted, { kind: "taken" }>, { channel, webhook, session }: Told): void {
  const { world, language, paint } = session;
  const { message, help } = postedWords(posted, channel);
  sayError({ world, language, paint: paint.stderr }, message, help);
  if (posted.kind === "refused") {
    const { code, text } = posted.refusal;
    const said = channelSaid({ code, text: withoutSecrets(text, webhook).slice(0, 200) });
    world.complain(`${makeVisible(said[language])}\n`);
  }
}

/** What a server says may repeat what it was sent. */
function withoutSecrets(text: string, { url, secret = "" }: Webhook): string {
  const { href, pathname, search, searchParams } = new URL(url);
  const parts = [href, url, pathname + search, pathname, secret, ...pathname.split("/"), ...searchParams.values()];
  return parts
    .filter((part) => part.length >= 8)
    .toSorted((a, b) => b.length - a.length)
    .reduce((clean, part) => clean.replaceAll(part, "…"), text);
}
