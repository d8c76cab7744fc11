import packageFile from "../../package.json" with { type: "json" };
import { emitters } from "../emitters/index.ts";
import type { Core } from "./core.ts";

/** The compiler itself. */
export const realCore: Core = {
  version: packageFile.version,
  emitters,
  async compile(input) {
    const { compile } = await import("../compile.ts");
    return compile(input);
  },
  async reviewTogether(compilations) {
    const { reviewTogether } = await import("../review-together.ts");
    return reviewTogether(compilations);
  },
  async openPolicy(file) {
    const { openPolicy } = await import("../open-policy.ts");
    return openPolicy(file);
  },
  async openCsvProfile(file) {
    const { openCsvProfile } = await import("../open-csv-profile.ts");
    return openCsvProfile(file);
  },
  async codes() {
    const { codes } = await import("../codes.ts");
    return codes;
  },
  async editorSchema(of) {
    const { planJsonSchema, policyJsonSchema } = await import("../spec/editor/schemas.ts");
    if (of === "plan") return planJsonSchema();
    const { opinions } = await import("../codes.ts");
    return policyJsonSchema(opinions);
  },
  async reporters() {
    const { reporters } = await import("./reporters/index.ts");
    return reporters;
  },
};
