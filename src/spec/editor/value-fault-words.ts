/** What an editor says of a value that cannot fit: in both languages at once, because a schema has but one text. */
export const valueFaults = {
  text: "One text belongs here, no list and no keys. 这里只写一段文字，不写列表，也不再分键。",
  texts: "One text or a list of texts belongs here. 这里写一段文字，或者一个列表。",
  version: "Write 1. 请写 1。",
  count: "Write a whole number such as 2. 请写 2 这样的整数。",
  share: "Write a share with its sign, such as 5%. 请连百分号一起写，例如 5%。",
  money: "Write an amount such as 300000 or 40k. 请写金额，例如 300000 或 30万。",
  length:
    "Say how long with its unit, such as 5d, 10cd, 2w or 48h. 请写清多久并带单位，例如 5天、10个自然日、2周、48小时。",
  launch: "Write a day such as 2026-10-20, or TBD. 请写 2026-10-20 这样的日期；没定就写 待定。",
  zone: "Write a time zone such as Asia/Shanghai. 请写 Asia/Shanghai 这样的时区。",
  map: 'Entries belong below, each with a key of its own, as in "first: {}". 下面要逐项写“键: 值”，例如“第一项: {}”。',
  id:
    "An id begins with a letter and has only letters, digits, _ and -, at most 64. " +
    "标识以汉字或字母开头，只用汉字、字母、数字、_ 和 -，不超过 64 个字。",
  words: (values: readonly string[], chinese: readonly string[]): string =>
    `Choose from: ${values.join(", ")}. 可以写：${chinese.join("、")}。`,
} as const;
