import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import type { Renaming } from "../../publish/lock/rename-entries.ts";
import type { LockChanges } from "../lock/lock-changes.ts";

export const lockOptionWords = {
  frozen: {
    en: "fail rather than change the lock file, as a CI job should",
    zh: "锁定文件需要改动时报错退出，适合 CI",
  },
  renamed: {
    en: "an id that became another, whose calendar entry goes on under the new one; may be repeated",
    zh: "改了名的 id，日历条目沿用原来的身份；可重复使用",
  },
} satisfies Record<string, Bilingual>;

export const notARenaming = (text: string): Bilingual => ({
  en: `--renamed wants the old and the new id, such as --renamed page=landing-page, not “${text}”.`,
  zh: `--renamed 要写成“旧 id=新 id”，例如 --renamed page=landing-page，不能写“${text}”。`,
});

export const notAnEpoch = (text: string): Bilingual => ({
  en: `SOURCE_DATE_EPOCH is “${text}”; it must be whole seconds since 1970, such as 1790000000.`,
  zh: `SOURCE_DATE_EPOCH 的值是“${text}”，应是从 1970 年起的整秒数，例如 1790000000。`,
});

export const neverPublished = (id: string): Bilingual => ({
  en: `--renamed: nothing was ever published under “${id}”.`,
  zh: `--renamed：从未以“${id}”发布过任何条目。`,
});

export const notInPlan = (id: string): Bilingual => ({
  en: `--renamed: the plan has no dated “${id}”.`,
  zh: `--renamed：计划里没有带日期的“${id}”。`,
});

export const stillInPlan = (id: string): Bilingual => ({
  en: `--renamed: “${id}” is still in the plan, so nothing has taken its place.`,
  zh: `--renamed：“${id}”还在计划里，没有改名。`,
});

export const brokenLock = (at: string): Bilingual => ({
  en: `${at}: this is no lock file that tminus wrote. Nothing was written.`,
  zh: `${at}：这不是 tminus 写的锁定文件。没有写入任何文件。`,
});

export const mendLock: Bilingual = {
  en: "Take it back from git. Only if there is no good copy, delete it: calendars then may miss updates and keep what was removed.",
  zh: "请从 git 恢复它。实在没有完好的版本时才删除：那样日历可能漏掉更新，已移除的条目也不会取消。",
};

export const newerLock = (at: string): Bilingual => ({
  en: `${at}: a newer tminus wrote this lock file. Nothing was written.`,
  zh: `${at}：这个锁定文件由更新版本的 tminus 写成。没有写入任何文件。`,
});

export const updateTminus: Bilingual = {
  en: "Update tminus here, so that everybody builds with the same version.",
  zh: "请升级这里的 tminus，让大家使用同一版本。",
};

export const frozenLock = (path: string, changes: LockChanges): Bilingual => ({
  en: `${path} is behind the plan (${changesText(changes).en}), and --frozen keeps it as it is. Nothing was written.`,
  zh: `${path} 落后于计划（${changesText(changes).zh}），而 --frozen 不许改动它。没有写入任何文件。`,
});

export const frozenLockHelp = (suspects: readonly Renaming[]): Bilingual => {
  const options = suspects.map(({ from, to }) => `--renamed ${from}=${to}`).join(" ");
  if (options === "") {
    return {
      en: "Run tminus build without --frozen, and commit the lock file with the plan.",
      zh: "请去掉 --frozen 运行 tminus build，并把锁定文件和计划一起提交。",
    };
  }
  return {
    en: `It looks as if an id became another. If it did, run tminus build ${options}, so that the calendar entry goes on; else without. Commit the lock file with the plan.`,
    zh: `看起来有 id 改了名。如果是，请运行 tminus build ${options}，日历条目会沿用原来的身份；如果不是，就不加这个选项。然后把锁定文件和计划一起提交。`,
  };
};

export const lockWritten = ({ path, counts }: { path: string; counts: Bilingual }): Bilingual => ({
  en: `Wrote ${path} (${counts.en})`,
  zh: `已写入 ${path}（${counts.zh}）`,
});

export const lockNotKept = (path: string): Bilingual => ({
  en: `${path} could not be written, so the next build cannot tell what changed since this one.`,
  zh: `无法写入 ${path}，下次生成时将无法知道有哪些变动。`,
});

/** How many entries the lock holds, and what this build did to them. */
export function lockCounts(changes: LockChanges): Bilingual {
  const { entries } = changes;
  const text = changesText(changes);
  const isFirst = changes.added.length === entries;
  return {
    en: `${entries} calendar ${entries === 1 ? "entry" : "entries"}${isFirst ? "" : `: ${text.en}`}`,
    zh: `${entries} 个日历条目${isFirst ? "" : `：${text.zh}`}`,
  };
}

function changesText({ renamed, added, changed, removed }: LockChanges): Bilingual {
  const parts = [
    { names: renamed, en: "renamed", zh: "改名" },
    { names: added, en: "new", zh: "新增" },
    { names: changed, en: "changed", zh: "变动" },
    { names: removed, en: "removed", zh: "移除" },
  ].filter(({ names }) => names.length > 0);
  if (parts.length === 0) return { en: "its form only", zh: "仅格式变化" };
  return {
    en: parts.map(({ names, en }) => `${names.length} ${en}${namesText(names, ", ")}`).join("; "),
    zh: parts.map(({ names, zh }) => `${names.length} 个${zh}${namesText(names, "、")}`).join("；"),
  };
}

/** Few names are said, many would only hide the number. */
function namesText(names: readonly string[], comma: string): string {
  if (names.length > 3) return "";
  return comma === ", " ? ` (${names.join(comma)})` : `（${names.join(comma)}）`;
}

export const maybeRenamed = ({ from, to }: Renaming): Bilingual => ({
  en: `“${from}” is gone and “${to}” looks like it: calendars show the old entry as cancelled and a new one. If it is the same, build once with --renamed ${from}=${to}.`,
  zh: `“${from}”不见了，“${to}”很像它：日历里旧条目会显示为已取消，另外出现一个新条目。如果是同一项，请用 --renamed ${from}=${to} 再生成一次。`,
});

export const lockOfOther = ({ path, plan }: { path: string; plan: string }): Bilingual => ({
  en: `${path} was made for the plan “${plan}”: the entries keep that plan's identity. If this plan is a copy of it, delete the lock file and build again, else both change the same entries.`,
  zh: `${path} 原属于计划“${plan}”，条目沿用那份计划的身份。如果这份计划是它的副本，请删除锁定文件后重新生成，否则两份计划会改动同一批条目。`,
});
