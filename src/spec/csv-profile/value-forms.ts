import type { Bilingual } from "../../diagnostic/diagnostic.ts";

/** The forms of the values of a mapping file; the words are read by people. */
export type CsvValueForm = "dates" | "truth" | "line-ends";

interface Form {
  readonly what: Bilingual;
  readonly help: Bilingual;
}

export const csvValueForms: Readonly<Record<CsvValueForm, Form>> = {
  dates: {
    what: { en: "a way to write a day", zh: "日期的写法" },
    help: {
      en: "Say where year, month and day stand: YYYY-MM-DD, MM/DD/YYYY, D.M.YYYY.",
      zh: "请写明年、月、日的位置：YYYY-MM-DD、MM/DD/YYYY、YYYY年M月D日。",
    },
  },
  truth: {
    what: { en: "a yes or a no", zh: "“是”或“否”" },
    help: { en: "Write yes or no.", zh: "请写 yes（是）或 no（否）。" },
  },
  "line-ends": {
    what: { en: "a kind of line end", zh: "换行的写法" },
    help: { en: "Write crlf, as most tools want it, or lf.", zh: "请写 crlf（多数工具用它）或 lf。" },
  },
};
