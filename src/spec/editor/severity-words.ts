/** How grave a finding can be made, in both languages. */
export const severityWords = ["error", "warning", "info", "off", "错误", "警告", "提示", "关闭"] as const;

export const severityFault =
  "Choose from: error, warning, info, off. 可以写：错误、警告、提示、关闭（或 error、warning、info、off）。";
