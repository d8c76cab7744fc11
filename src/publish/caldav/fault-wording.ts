import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import type { CaldavFacts, CaldavFault, CaldavReason } from "./caldav-fault.ts";
import type { Retry } from "./persist.ts";

interface FaultWords {
  readonly message: Bilingual;
  readonly help?: Bilingual;
}

type Known = Required<CaldavFacts>;

const tryAgain: Bilingual = {
  en: "Run it again later: what is already there is not written twice.",
  zh: "过一会儿再运行一次即可，已经写好的不会重复写入。",
};

const askForAddress: Bilingual = {
  en: "Give the address of the calendar itself; calendar programs show it in the calendar's settings, often as its CalDAV link.",
  zh: "请填日历本身的地址，一般在日历的设置里能找到，常叫“CalDAV 链接”。",
};

const words: Readonly<Record<CaldavReason, (facts: Known) => FaultWords>> = {
  "no-such-host": ({ host }) => ({
    message: {
      en: `There is no server ${host}, or this machine is offline.`,
      zh: `找不到服务器 ${host}，也可能是网络没有连上。`,
    },
    help: { en: "Is the address after --url spelled right?", zh: "请核对 --url 后面的地址。" },
  }),
  "nobody-answers": ({ host }) => ({
    message: { en: `Nobody answers at ${host}.`, zh: `${host} 没有响应。` },
    help: { en: "Is the address after --url right, with its port?", zh: "请核对 --url 后面的地址和端口。" },
  }),
  "cut-off": ({ host }) => ({
    message: { en: `The connection to ${host} broke again and again.`, zh: `与 ${host} 的连接一再中断。` },
    help: tryAgain,
  }),
  "too-slow": ({ host }) => ({
    message: { en: `${host} took too long to answer.`, zh: `${host} 太久没有回应。` },
    help: tryAgain,
  }),
  certificate: ({ host }) => ({
    message: {
      en: `The certificate of ${host} is not to be trusted, so nothing was sent.`,
      zh: `${host} 的证书不可信，没有发送任何内容。`,
    },
    help: {
      en: "Where your company signs its certificates itself, name its root certificate in NODE_EXTRA_CA_CERTS.",
      zh: "如果证书是公司自己签发的，请用 NODE_EXTRA_CA_CERTS 指定公司的根证书文件。",
    },
  }),
  "needs-credentials": ({ host, missing }) => ({
    message: { en: `${host} asks for a user and a password.`, zh: `${host} 要求提供用户名和密码。` },
    help: {
      en: `Set ${missing.join(" and ")} in the environment, or run it on a terminal to be asked.`,
      zh: `请设置环境变量 ${missing.join(" 和 ")}；在终端里运行时也可以当场输入。`,
    },
  }),
  "wrong-credentials": ({ host }) => ({
    message: { en: `${host} does not accept this user with this password.`, zh: `${host} 不接受这个用户名和密码。` },
    help: {
      en: "Many servers want a password made for programs (an app password) instead of the one you sign in with.",
      zh: "不少服务器要用专门给程序生成的密码（应用专用密码），而不是平时的登录密码。",
    },
  }),
  "other-login": ({ host }) => ({
    message: {
      en: `${host} lets nobody in by user and password alone, which is all that tminus can do.`,
      zh: `${host} 不支持直接用用户名和密码登录，而 tminus 只支持这一种方式。`,
    },
    help: {
      en: "Ask who runs the server to allow Basic authentication, or subscribe to the .ics file instead.",
      zh: "请让管理员开启 Basic 认证，或者改为订阅 .ics 文件。",
    },
  }),
  forbidden: ({ host }) => ({
    message: {
      en: `${host} does not let this user read or write this calendar.`,
      zh: `${host} 不允许这个用户读写这个日历。`,
    },
    help: { en: "Ask the calendar's owner for the right to edit it.", zh: "请让日历的所有者开放编辑权限。" },
  }),
  "not-found": ({ url }) => ({
    message: { en: `There is no calendar at ${url}.`, zh: `${url} 没有日历。` },
    help: askForAddress,
  }),
  "not-caldav": ({ url }) => ({
    message: { en: `What answers at ${url} is no CalDAV calendar.`, zh: `${url} 不是 CalDAV 日历。` },
    help: askForAddress,
  }),
  "leads-elsewhere": ({ host, url }) => ({
    message: {
      en: `${host} leads on to another place, ${url}; no password was sent there.`,
      zh: `${host} 转到了另一个地址 ${url}，密码没有发过去。`,
    },
    help: { en: "If you trust that place, give it after --url.", zh: "如果那个地址可信，请直接写在 --url 后面。" },
  }),
  "not-a-calendar": ({ url, calendars }) => ({
    message: { en: `${url} is not a calendar itself.`, zh: `${url} 本身不是日历。` },
    help: calendars.length === 0 ? askForAddress : chooseCalendar,
  }),
  "takes-no-events": ({ url }) => ({
    message: {
      en: `The calendar at ${url} takes no events; it may be a list of tasks.`,
      zh: `${url} 这个日历不收日程，可能是任务清单。`,
    },
    help: askForAddress,
  }),
  "unreadable-answer": ({ host }) => ({
    message: {
      en: `${host} gave an answer that cannot be read; nothing was changed.`,
      zh: `${host} 的回应无法读取，什么都没有改动。`,
    },
    help: tryAgain,
  }),
  "list-cut-short": ({ url }) => ({
    message: {
      en: `The calendar at ${url} holds more entries than its server lists at once; nothing was changed.`,
      zh: `${url} 里的日程太多，服务器一次列不全，什么都没有改动。`,
    },
    help: { en: "Publish to a calendar of its own for this plan.", zh: "请为这份计划单独建一个日历再发布。" },
  }),
  "too-busy": ({ host, seconds, tries }) => ({
    message: {
      en: `${host} is ${tries > 1 ? `still too busy after ${tries} tries` : "too busy"}${seconds > 0 ? `, and asks to wait ${inSeconds(seconds)}` : ""}.`,
      zh: `${host} ${tries > 1 ? `试了 ${tries} 次仍然` : ""}太忙${seconds > 0 ? `，要求等 ${seconds} 秒` : ""}。`,
    },
    help: tryAgain,
  }),
  "out-of-order": ({ host, status }) => ({
    message: { en: `${host} fails with status ${status}.`, zh: `${host} 出错，状态码 ${status}。` },
    help: tryAgain,
  }),
  full: ({ host }) => ({
    message: { en: `There is no room left on ${host}.`, zh: `${host} 的空间已满。` },
    help: { en: "Make room there, and run it again.", zh: "请腾出空间后再运行一次。" },
  }),
  interrupted: () => ({ message: { en: "Interrupted.", zh: "已中断。" }, help: tryAgain }),
};

/** The list of them follows. */
const chooseCalendar: Bilingual = {
  en: "These calendars are there; say which one:",
  zh: "那里有这些日历，请指明用哪一个：",
};

/** What stopped a publication, and what to do about it. */
export function caldavFaultWords({ reason, facts }: CaldavFault): FaultWords {
  return words[reason]({ host: "", url: "", status: 0, seconds: 0, calendars: [], tries: 1, missing: [], ...facts });
}

/** What came of one try, before the next one is made. */
export function retryWords({ fault, seconds, next, last }: Retry): Bilingual {
  const { en, zh } = passing[fault.reason]?.(fault.facts.host ?? "") ?? caldavFaultWords(fault).message;
  return {
    en: `${en} Trying again in ${inSeconds(seconds)} (${next} of ${last}).`,
    zh: `${zh}${seconds} 秒后重试（第 ${next} 次，共 ${last} 次）。`,
  };
}

/** What may pass is said otherwise than what is the end. */
const passing: Partial<Readonly<Record<CaldavReason, (host: string) => Bilingual>>> = {
  "too-slow": (host) => ({ en: `${host} does not answer.`, zh: `${host} 一直没有回应。` }),
  "cut-off": (host) => ({ en: `The connection to ${host} broke.`, zh: `与 ${host} 的连接中断了。` }),
  "too-busy": (host) => ({ en: `${host} is too busy.`, zh: `${host} 太忙。` }),
};

function inSeconds(seconds: number): string {
  return `${seconds} ${seconds === 1 ? "second" : "seconds"}`;
}
