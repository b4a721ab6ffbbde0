import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import { cfgsOf } from "./_cfg.ts";
import { stepOf } from "./_plan.ts";
import { parsePython } from "./_python.ts";
import type { InitCfg } from "../tree/init_cfg.ts";

/**
 * The `init_cfg` that a piece of Python text stands for, as it is pasted from a config: a dict or a list of dicts, of
 * literals only.
 *
 * `mmlab` takes the text itself; this is for whoever needs the data, for instance `openAll`. Nothing is evaluated.
 * Throws `type` with the column where the text stops being a literal, `limit` for one that is nested deeper than 64
 * levels, and what `mmlab` throws for a cfg that cannot be read.
 *
 * @example
 * ```ts
 * import { parseInitCfg } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const cfg = parseInitCfg("init_cfg=dict(type='Pretrained', checkpoint='resnet50.pth'),");
 * assertEquals(cfg, { type: "Pretrained", checkpoint: "resnet50.pth" });
 * ```
 */
export function parseInitCfg(text: string): InitCfg {
  if (typeof text !== "string") {
    throw new LensorError("type", `Cannot read an init_cfg: expected Python text, found ${describe(text)}`);
  }
  const cfg = parsePython(text);
  for (const one of cfgsOf(cfg, "the init_cfg")) stepOf(one, false);
  return cfg as InitCfg;
}
