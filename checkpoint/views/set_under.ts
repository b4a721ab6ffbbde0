import type { Checkpoint } from "../types.ts";
import { namesUnder } from "./names_under.ts";

/**
 * The set of weights that a prefix means, and what is left of the prefix in it.
 *
 * A prefix is the beginning of names, or a key of the file: the wrapper that was taken off anyway changes nothing, and
 * that of another set (`ema`, `params_ema`) reaches that set.
 *
 * @example
 * ```ts
 * import { fromBytes, toSafetensors } from "@lensor/lensor";
 * import { setUnder } from "./set_under.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const file = await fromBytes(await toSafetensors([]));
 * assertEquals(setUnder({ ...file, taken: "model" }, "model"), [{ ...file, taken: "model" }, ""]);
 * ```
 */
export function setUnder(checkpoint: Checkpoint, prefix: string): [checkpoint: Checkpoint, prefix: string] {
  const bare = /[./]$/.test(prefix) ? prefix.slice(0, -1) : prefix;
  if (bare === "" || namesUnder(checkpoint.specs.keys(), prefix).length > 0) return [checkpoint, prefix];
  const after = (key: string) =>
    bare === key
      ? ""
      : bare.startsWith(key) && /^[./]/.test(bare.slice(key.length))
      ? bare.slice(key.length + 1)
      : undefined;
  const own = checkpoint.taken === undefined ? undefined : after(checkpoint.taken);
  if (own !== undefined) return [checkpoint, own];
  for (const { key } of checkpoint.leftOut ?? []) {
    const rest = after(key);
    const set = rest === undefined ? undefined : checkpoint.set?.(key);
    if (set) return [set, rest!];
  }
  return [checkpoint, prefix];
}
