import { missing } from "../../tree/select.ts";
import { shaped } from "../_show.ts";
import type { Rule } from "../types.ts";

/** A tensor that nobody gave a value. */
export const noValue: Rule = {
  name: "no-value",
  severity: "error",
  needs: "history",
  what: "A param, or a buffer that files hold, has no value.",
  innocent: "Buffers that no file holds (persistent: false): the model makes them itself.",
  why: "Where the model is built it will hold whatever was in memory.",
  fix: "initialize(model, seq(init, whenMissing(torchDefault)))",
  reports: "transformers 46620, MiniMax-H3 PR 14",
  *find(x) {
    for (const { path, param, kind } of x.tensors) {
      if (!missing(param) || kind === "buffer" && !param.persistent) continue;
      yield { path, evidence: `no value, ${shaped(param.shape)} ${param.dtype}` };
    }
  },
};
