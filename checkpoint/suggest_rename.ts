import type { Spec } from "../core/types.ts";
import { sameShape } from "../core/shape.ts";
import type { Checkpoint } from "./types.ts";

/** A renaming that would make names of a checkpoint meet those of a model. */
export interface RenameSuggestion {
  /** What to take off the beginning of the checkpoint's names; with a final dot, or empty. */
  readonly prefix: string;
  /** What to put there instead; with a final dot, or empty. */
  readonly add: string;
  /** How many names then meet, with the same shape. */
  readonly matched: number;
  /** The renaming itself: names without the prefix stay as they are. */
  readonly rename: (name: string) => string;
}

/**
 * The exchange of a prefix under which most names of a checkpoint are names that are wanted, with the same shape.
 *
 * Nothing if no exchange does better than the names as they are. Reads no data.
 *
 * @example
 * ```ts
 * import { suggestRename } from "./suggest_rename.ts";
 * import { fromBytes } from "./from_bytes.ts";
 * import { toSafetensors } from "./write_safetensors.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const one = { shape: [1], dtype: "float32", data: new Float32Array(1) } as const;
 * const checkpoint = await fromBytes(await toSafetensors([["model.encoder.w", one], ["model.encoder.b", one]]));
 * const wanted = new Map([["backbone.w", one], ["backbone.b", one]]);
 * const { prefix, add, matched } = suggestRename(checkpoint, wanted)!;
 * assertEquals([prefix, add, matched], ["model.encoder.", "backbone.", 2]);
 * ```
 */
export function suggestRename(
  checkpoint: Checkpoint,
  wanted: ReadonlyMap<string, Spec>,
): RenameSuggestion | undefined {
  // By their last part, so that only pairs that could meet are looked at
  const byLast = new Map<string, string[]>();
  for (const name of wanted.keys()) {
    const last = lastOf(name), list = byLast.get(last);
    if (list) list.push(name);
    else byLast.set(last, [name]);
  }
  const votes = new Map<string, number>();
  let asIs = 0;
  for (const [name, { shape }] of checkpoint.specs) {
    const same = wanted.get(name);
    if (same && sameShape(same.shape, shape)) asIs++;
    const seen = new Set<string>();
    for (const other of byLast.get(lastOf(name)) ?? []) {
      if (!sameShape(wanted.get(other)!.shape, shape)) continue;
      // Every way to cut both names that leaves the same end
      for (const key of exchanges(name, other)) {
        if (!seen.has(key)) votes.set(key, (votes.get(key) ?? 0) + 1), seen.add(key);
      }
      if (seen.size > MOST) break;
    }
  }
  let best = "", matched = asIs;
  for (const [key, n] of votes) {
    // Among equals the shortest exchange: it says least that is not needed
    if (n > matched || n === matched && best !== "" && key.length < best.length) [best, matched] = [key, n];
  }
  if (matched === asIs) return undefined;
  const [prefix, add] = best.split("\0") as [string, string];
  return { prefix, add, matched, rename: (name) => name.startsWith(prefix) ? add + name.slice(prefix.length) : name };
}

// Candidates per name; names that end alike come by the thousand in deep models
const MOST = 2000;

function* exchanges(a: string, b: string): Generator<string> {
  for (let i = a.length, j = b.length; i >= 0 && j >= 0;) {
    const left = a.lastIndexOf(".", i - 1), right = b.lastIndexOf(".", j - 1);
    if (a.slice(left + 1, i) !== b.slice(right + 1, j)) return;
    yield `${a.slice(0, left + 1)}\0${b.slice(0, right + 1)}`;
    if (left < 0 || right < 0) return;
    [i, j] = [left, right];
  }
}

const lastOf = (name: string): string => name.slice(name.lastIndexOf(".") + 1);
