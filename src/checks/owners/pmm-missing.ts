import type { Bilingual } from "../../diagnostic/diagnostic.ts";
import type { Task } from "../../plan/plan.ts";
import { planText } from "../../source/plan-text.ts";
import { defineCheck } from "../define-check.ts";
import { kindName, listOf } from "../shared/naming.ts";
import { placeOfOwner, placeOfPlan, type Review } from "../shared/review.ts";

/** Work that a product marketing manager answers for: whoever owns most of it is taken for one, whatever the name. */
const ownKinds: ReadonlySet<string> = new Set(["intake", "rating", "messaging"]);

const called = /pmm|product[\s_-]*marketing|产品(市场|营销|推广)|市场经理/i;

interface Facts {
  /** Who owns the work of a product marketing manager: several people. None where there is no such work. */
  readonly owned: readonly Share[];
}

export const pmmMissing = defineCheck<Facts>({
  code: "pmm-missing",
  severity: "warning",
  summary: {
    en: "Nobody in the plan is its product marketing manager.",
    zh: "计划里看不出谁是产品市场经理（PMM）。",
  },
  why: {
    en: "One person has to carry the story from the rating to the launch and keep its rhythm; where several share that, the parts do not fit together. Whoever owns most of the intake, rating and messaging is taken for that person.",
    zh: "从评级、信息到上市，要有一个人把故事讲到底、把节奏管到底；几个人各管一段，前后就接不上。计划里的介入、评级、信息任务大半由谁负责，就当谁是 PMM。",
  },
  bad: {
    en: planText(
      "tier: notice",
      "owners: { mia: {}, tom: {} }",
      "tasks:",
      "  rating: { kind: rating, owner: tom, start: 2026-03-02, duration: 1d }",
      "  story: { kind: messaging, owner: mia, after: rating, duration: 2d }",
    ),
    zh: planText(
      "tier: 告知型",
      "owners: { 李梅: {}, 王强: {} }",
      "tasks:",
      "  功能评级: { kind: 评级, owner: 王强, start: 2026-03-02, duration: 1天 }",
      "  写上市说明: { kind: 信息, owner: 李梅, after: 功能评级, duration: 2天 }",
    ),
  },
  good: {
    en: planText(
      "tier: notice",
      "owners: { mia: { name: Mia (PMM) }, tom: {} }",
      "tasks:",
      "  rating: { kind: rating, owner: tom, start: 2026-03-02, duration: 1d }",
      "  story: { kind: messaging, owner: mia, after: rating, duration: 2d }",
    ),
    zh: planText(
      "tier: 告知型",
      "owners: { 李梅: { name: 李梅（产品市场经理） }, 王强: {} }",
      "tasks:",
      "  功能评级: { kind: 评级, owner: 王强, start: 2026-03-02, duration: 1天 }",
      "  写上市说明: { kind: 信息, owner: 李梅, after: 功能评级, duration: 2天 }",
    ),
  },
  message: ({ owned }) => {
    if (owned.length === 0) {
      return { en: "No owner is the product marketing manager.", zh: "owners: 里没有产品市场经理（PMM）。" };
    }
    const shares = owned.map(({ owner, task }) => ({
      en: `"${owner}" has "${task.id}"`,
      zh: `“${owner}”负责“${task.id}”`,
    }));
    return {
      en: `No owner is called the product marketing manager, and the work of one is shared: ${listOf(shares).en}.`,
      zh: `看不出谁是产品市场经理（PMM），PMM 的工作分在几个人手里：${shares.map(({ zh }) => zh).join("，")}。`,
    };
  },
  help: ({ owned }) => {
    const [first] = owned;
    const who = { id: first?.owner, name: first?.task.owner?.name };
    return {
      en: `Write it in the name, as in "${who.id ?? "mia"}: { name: ${who.name ?? "Mia"} (PMM) }", or call the owner pmm:.`,
      zh: `请在名字里写明，例如“${who.id ?? "李梅"}: { name: ${who.name ?? "李梅"}（产品市场经理） }”，或者直接用“pmm”作负责人的标识。`,
    };
  },

  *inspect(review) {
    const { plan, rules } = review;
    if (!rules || plan.owners.length === 0) return;
    if (plan.owners.some(({ id, name }) => called.test(id) || called.test(name))) return;
    const work = plan.tasks.filter(({ spec }) => spec.kind !== undefined && ownKinds.has(spec.kind));
    if (work.length === 0) {
      // Work of such a kind that the tier needs is asked for elsewhere, and brings its owner.
      if (![...rules.needs.keys()].some((kind) => ownKinds.has(kind))) yield { place: placeOfPlan(review), owned: [] };
      return;
    }
    const owned = byOwner(work);
    const [first] = owned;
    if (!first || owned.some(({ count }) => count > work.length / 2)) return;
    yield {
      place: placeOfOwner(first.task),
      owned,
      related: owned.slice(1).map(({ task }) => ({ place: placeOfOwner(task), message: kindOf(task, review) })),
    };
  },
});

interface Share {
  readonly owner: string;
  /** The first of them. */
  readonly task: Task;
  readonly count: number;
}

function byOwner(tasks: readonly Task[]): readonly Share[] {
  const shares = new Map<string, Share>();
  for (const task of tasks) {
    if (!task.owner) continue;
    const { id } = task.owner;
    const share = shares.get(id);
    shares.set(id, share ? { ...share, count: share.count + 1 } : { owner: id, task, count: 1 });
  }
  return [...shares.values()];
}

function kindOf({ spec }: Task, { policy }: Review): Bilingual {
  const kind = kindName(spec.kind ?? "", policy);
  return { en: `${kind.en} belongs to somebody else`, zh: `${kind.zh}由另一个人负责` };
}
