import { kindOf } from "../../core/dtype.ts";
import { shaped } from "../_show.ts";
import type { Rule } from "../types.ts";

/** Indices that were resized as if they were pixels. */
export const adaptedBuffer: Rule = {
  name: "adapted-buffer",
  severity: "warning",
  needs: "history",
  what: "An integer tensor was fitted to another shape by an adapter.",
  why: "Indices are not pixels: what lies between two of them means nothing.",
  fix: 'ignore it, the layer makes it: pretrained(checkpoint, { ignore: "**.relative_position_index" })',
  reports: "FasterViT 118, YOLOS 21",
  *find(x) {
    for (const { path, param, entry } of x.tensors) {
      if (!entry?.adapted || !["int", "uint"].includes(kindOf(param.dtype))) continue;
      const evidence = `${param.dtype} ${shaped(param.shape)} from ${shaped(entry.shape)}`;
      yield { path, evidence, fix: `pretrained(checkpoint, { ignore: "${path}" })` };
    }
  },
};
