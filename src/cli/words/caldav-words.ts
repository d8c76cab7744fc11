import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import type { Conflict } from "../../publish/caldav/carry-out.ts";
import type { EntrySpan } from "../../publish/caldav/entry-span.ts";
import { asArgument } from "../as-argument.ts";

export const addressMissing: Bilingual = {
  en: "--url is missing: the address of the calendar on the server, like https://cal.example.com/dav/launch/",
  zh: "缺少 --url，也就是日历在服务器上的地址，例如 https://cal.example.com/dav/launch/",
};

export const addressUnreadable: Bilingual = {
  en: "--url needs an address that begins with https://, like https://cal.example.com/dav/launch/",
  zh: "--url 要写成 https:// 开头的地址，例如 https://cal.example.com/dav/launch/",
};

export const addressWithPassword: Bilingual = {
  en: "The address after --url holds a user or a password, and what is typed there is kept by the shell and by servers.",
  zh: "--url 后面的地址里带了用户名或密码，而命令行里的内容会被记录下来。",
};

export const withPassword: Bilingual = {
  en: "Take them out of the address, and set TMINUS_CALDAV_USER and TMINUS_CALDAV_PASSWORD, or wait to be asked.",
  zh: "请从地址里去掉，改用环境变量 TMINUS_CALDAV_USER 和 TMINUS_CALDAV_PASSWORD，或者等提示时再输入。",
};

export const inTheClear = (host: string): Bilingual => ({
  en: `http:// would send the password readable for everybody on the way to ${host}; use https://`,
  zh: `用 http:// 会把密码明文发给 ${host}，途中谁都能看到，请改用 https://`,
});

export const colonInUser: Bilingual = {
  en: "The user's name holds a colon, which a server would take for the beginning of the password.",
  zh: "用户名里有冒号，服务器会把冒号后面当成密码。",
};

export const userAt = (host: string): Bilingual => ({ en: `User at ${host}: `, zh: `${host} 的用户名：` });

export const passwordOf = (user: string): Bilingual => ({
  en: `Password of ${user} (not shown): `,
  zh: `${user} 的密码（输入时不显示）：`,
});

export const planFromFileOnly: Bilingual = {
  en: "What is published comes from a file, not from standard input: the calendar is kept true to that file.",
  zh: "发布的计划必须是文件，不能来自标准输入，因为日历要一直与这份文件保持一致。",
};

export const notPublished: Bilingual = {
  en: "Nothing was published. Mend the errors above first.",
  zh: "什么都没有发布，请先修正上面的错误。",
};

export const entriesOfOther = (other: string): Bilingual => ({
  en: `The lock file beside this plan was made for the plan “${other}”, so its entries on the server may be that plan's. Nothing was published.`,
  zh: `这份计划旁边的锁定文件原属于计划“${other}”，服务器上的日程可能是那份计划的。什么都没有发布。`,
});

export const takeThemOver = (path: string): Bilingual => ({
  en: `If this plan is a copy, delete the lock file. If only its id changed, run tminus build ${asArgument(path)} once: that takes the entries over.`,
  zh: `如果这份计划是副本，请删除锁定文件；如果只是改了 id，请先运行一次 tminus build ${asArgument(path)}，把条目接过来。`,
});

export const withoutName: Bilingual = { en: "(without a name)", zh: "（未命名）" };

export const noDays: Bilingual = { en: "(no day)", zh: "（没有日期）" };

export const entryText = ({ mark, name, days }: { mark: string; name: Bilingual; days: Bilingual }): Bilingual => ({
  en: `${mark} ${name.en}  ${days.en}`,
  zh: `${mark} ${name.zh}  ${days.zh}`,
});

export const dayRange = ({ start, finish, time, zone, repeats }: EntrySpan): Bilingual => {
  const clock = time === null ? "" : ` ${time}${zone === "UTC" ? " UTC" : ""}`;
  const series = repeats === "series" ? { en: ", repeated", zh: " 起重复" } : { en: "", zh: "" };
  if (finish === start || time !== null) {
    return { en: `${start}${clock}${series.en}`, zh: `${start}${clock}${series.zh}` };
  }
  return { en: `${start} – ${finish}${series.en}`, zh: `${start} 至 ${finish}${series.zh}` };
};

export const textChanged = (days: Bilingual): Bilingual => ({
  en: `${days.en} (only its text)`,
  zh: `${days.zh}（只改文字）`,
});

export const takenOver = (days: Bilingual): Bilingual => ({
  en: `${days.en} (only taken over)`,
  zh: `${days.zh}（只是接管）`,
});

/** There is no lock, yet entries: of another plan, or of this one before its lock was lost. */
export const publishedBefore = (count: number): Bilingual => ({
  en: `The calendar already holds ${count === 1 ? "an entry" : `${count} entries`} of a plan with this id, and beside this plan there was no lock file. Nothing was changed.`,
  zh: `日历里已经有 ${count} 条日程属于同一 id 的计划，而这份计划旁边原先没有锁定文件。什么都没有改动。`,
});

export const otherIdOrLock: Bilingual = {
  en: "If another plan of the same name is published there, give this one an id: of its own. If it was this plan, its lock file was not committed: take it from git, or from whoever published. To replace those entries by this plan's all the same, add --take-over; with --dry-run as well it only shows what that would do.",
  zh: "如果那里发布的是另一份同名计划，请给这份计划写上自己的 id:。如果就是这份计划，说明锁定文件没有提交：请从 git 取回，或向发布过的同事要。确实要用这份计划替换那些日程，请加 --take-over；再加 --dry-run 则只看不改。",
};

/** Somebody has published from a later lock. */
export const newerThanLock = (facts: { name: Bilingual; count: number }): Bilingual => ({
  en: `The calendar is newer than your lock file: ${facts.name.en}${facts.count > 1 ? ` and ${facts.count - 1} more` : ""} there came from a later publication. Nothing was changed.`,
  zh: `日历比你的锁定文件新：那里的“${facts.name.zh}”${facts.count > 1 ? `等 ${facts.count} 条日程` : ""}来自之后的一次发布。什么都没有改动。`,
});

export const pullFirst: Bilingual = {
  en: "Pull first, build, and publish again. If another plan of the same id is published there, give this one an id: of its own. To have the calendar show this plan as it is here all the same, add --take-over; with --dry-run as well it only shows what that would do.",
  zh: "请先从 git 拉取最新内容，重新生成，再发布。如果那里发布的是另一份同 id 的计划，请给这份计划写上自己的 id:。确实要让日历以这里的计划为准，请加 --take-over；再加 --dry-run 则只看不改。",
};

export interface Tally {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
}

export const tallyText = (facts: Tally & { name: string; url: string }): Bilingual => ({
  en: `${facts.name}: ${facts.created} created, ${facts.updated} updated, ${facts.unchanged} unchanged, ${facts.removed} removed in ${facts.url}`,
  zh: `${facts.name}：新增 ${facts.created} 条，更新 ${facts.updated} 条，未变 ${facts.unchanged} 条，删除 ${facts.removed} 条（${facts.url}）`,
});

export const dryTallyText = (facts: Tally & { name: string; url: string }): Bilingual => ({
  en: `${facts.name}: ${facts.created} to create, ${facts.updated} to update, ${facts.unchanged} unchanged, ${facts.removed} to remove in ${facts.url}; nothing was changed`,
  zh: `${facts.name}：将新增 ${facts.created} 条、更新 ${facts.updated} 条、删除 ${facts.removed} 条，未变 ${facts.unchanged} 条（${facts.url}）；日历没有改动`,
});

export const progressText = ({ done, all }: { done: number; all: number }): Bilingual => ({
  en: `${done} of ${all} …`,
  zh: `${done}/${all} ……`,
});

export const stoppingSoon: Bilingual = {
  en: "Stopping after the request that is under way; Ctrl-C again stops at once.",
  zh: "当前请求完成后就停下；再按一次 Ctrl-C 立即停止。",
};

export const notDone = (count: number): Bilingual => ({
  en: `${count} of the changes were not made.`,
  zh: `还有 ${count} 处改动没有完成。`,
});

export const tooManyRemovals = (facts: { count: number; most: number }): Bilingual => ({
  en: `This would remove ${facts.count} entries from the calendar, and without being told to it removes ${facts.most} at most. Nothing was changed.`,
  zh: `这样会从日历里删除 ${facts.count} 条日程，未经确认一次最多删 ${facts.most} 条。什么都没有改动。`,
});

export const wouldRefuse = (facts: { count: number; most: number }): Bilingual => ({
  en: `Without --dry-run this will be refused: it removes ${facts.count} entries, more than ${facts.most}. If that is meant, add --remove ${facts.count} then.`,
  zh: `去掉 --dry-run 后会被拒绝：要删除 ${facts.count} 条日程，超过了 ${facts.most} 条。如果确实要删，届时请加 --remove ${facts.count}。`,
});

export const allowRemovals = (count: number): Bilingual => ({
  en: `If that is meant, add --remove ${count}; --dry-run shows which they are.`,
  zh: `如果确实要删，请加 --remove ${count}；用 --dry-run 可以看到是哪些。`,
});

const conflictTexts: Readonly<Record<Conflict, (status: number) => Bilingual>> = {
  "changed-meanwhile": () => ({
    en: "somebody changed it on the server in the meantime; run it again",
    zh: "有人刚刚在服务器上改了它，请再运行一次",
  }),
  taken: () => ({
    en: "something else is in its place on the server; remove that there first",
    zh: "服务器上这个位置已有别的内容，请先在那里删掉",
  }),
  "too-large": () => ({ en: "the server finds it too large; shorten its note", zh: "服务器嫌内容太大，请精简备注" }),
  rejected: (status) => ({
    en: `the server does not take it (status ${status})`,
    zh: `服务器拒收（状态码 ${status}）`,
  }),
};

export const conflictText = (facts: { name: Bilingual; conflict: Conflict; status: number }): Bilingual => {
  const why = conflictTexts[facts.conflict](facts.status);
  return { en: `Left as it is: ${facts.name.en}: ${why.en}.`, zh: `没有改动：${facts.name.zh}：${why.zh}。` };
};
