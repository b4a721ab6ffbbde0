import type { Spec } from "../../core/types.ts";
import { sameShape } from "../../core/shape.ts";
import type { Checkpoint } from "../types.ts";

/** A renaming that would make names of a checkpoint meet those of a model. */
export interface RenameSuggestion {
  /** What to take off the beginning of the checkpoint's names; with a final dot, or empty. */
  readonly prefix: string;
  /** What to put there instead; with a final dot, or empty. */
  readonly add: string;
  /** How many names then meet, with the same shape. */
  readonly matched: number;
  /** What it would do, in words. */
  readonly says: string;
  /** The renaming itself: names without the prefix stay as they are. */
  readonly rename: (name: string) => string;
}

/**
 * The renaming under which most names of a checkpoint are names that are wanted, with the same shape: an exchange of a prefix, if need be
 * after names of wrappers (`module`, `_orig_mod` ...) were taken out wherever they stand, or `gamma` and `beta` were called `weight` and `bias`.
 *
 * Nothing if no renaming does better than the names as they are. Reads no data.
 *
 * @example
 * ```ts
 * import { suggestRename } from "./suggest_rename.ts";
 * import { fromBytes } from "../from_bytes.ts";
 * import { toSafetensors } from "../writers/write_safetensors.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const one = { shape: [1], dtype: "float32", data: new Float32Array(1) } as const;
 * const checkpoint = await fromBytes(await toSafetensors([["model.encoder.w", one], ["model.encoder.b", one]]));
 * const wanted = new Map([["backbone.w", one], ["backbone.b", one]]);
 * const { says, matched } = suggestRename(checkpoint, wanted)!;
 * assertEquals([says, matched], ['exchange the prefix "model.encoder." for "backbone."', 2]);
 * ```
 */
export function suggestRename(
  checkpoint: Checkpoint,
  wanted: ReadonlyMap<string, Spec>,
): RenameSuggestion | undefined {
  const asIs = [...checkpoint.specs].filter(([name, spec]) => meets(wanted.get(name), spec)).length;
  let best: RenameSuggestion | undefined;
  for (const [says, restyle] of STYLES) {
    const renamed = new Map([...checkpoint.specs].map(([name, spec]) => [restyle(name), spec]));
    // Names that the style makes one are no names of this checkpoint
    if (renamed.size < checkpoint.specs.size || says && [...renamed.keys()].every((n) => checkpoint.specs.has(n))) {
      continue;
    }
    const { prefix, add, matched } = bestExchange(renamed, wanted);
    // Among equals the earlier style: it changes least
    if (matched <= (best?.matched ?? asIs)) continue;
    const rename = (name: string): string => {
      const styled = restyle(name);
      return styled.startsWith(prefix) ? add + styled.slice(prefix.length) : styled;
    };
    best = { prefix, add, matched, says: [says, inWords(prefix, add)].filter(Boolean).join(", then "), rename };
  }
  return best;
}

// What wrappers of data parallelism, compilation, sharding and checkpointing put into names
const WRAPPERS = /(^|\.)(?:module|_orig_mod|_fsdp_wrapped_module|_checkpoint_wrapped_module)(?=\.)/g;
const unwrapped = (name: string) => name.replace(WRAPPERS, "$1").replace(/\.{2,}/g, ".").replace(/^\./, "");
const modern = (name: string) => name.replace(/(^|\.)gamma$/, "$1weight").replace(/(^|\.)beta$/, "$1bias");
const STYLES: readonly (readonly [says: string, restyle: (name: string) => string])[] = [
  ["", (name) => name],
  ["take the names of wrappers out", unwrapped],
  ["call gamma and beta weight and bias", modern],
  ["take the names of wrappers out and call gamma and beta weight and bias", (name) => modern(unwrapped(name))],
];

function inWords(prefix: string, add: string): string {
  if (prefix && add) return `exchange the prefix "${prefix}" for "${add}"`;
  return prefix ? `take off the prefix "${prefix}"` : add ? `put the prefix "${add}" before` : "";
}

const meets = (want: Spec | undefined, have: Spec) => want !== undefined && sameShape(want.shape, have.shape);

interface Exchange {
  readonly prefix: string;
  readonly add: string;
  readonly matched: number;
}

function bestExchange(specs: ReadonlyMap<string, Spec>, wanted: ReadonlyMap<string, Spec>): Exchange {
  // By their last part, so that only pairs that could meet are looked at
  const byLast = new Map<string, string[]>();
  for (const name of wanted.keys()) {
    const last = lastOf(name), list = byLast.get(last);
    if (list) list.push(name);
    else byLast.set(last, [name]);
  }
  const votes = new Map<string, number>();
  let asIs = 0;
  for (const [name, spec] of specs) {
    if (meets(wanted.get(name), spec)) asIs++;
    const seen = new Set<string>();
    for (const other of byLast.get(lastOf(name)) ?? []) {
      if (!meets(wanted.get(other), spec)) continue;
      // Every way to cut both names that leaves the same end
      for (const key of exchanges(name, other)) {
        if (!seen.has(key)) votes.set(key, (votes.get(key) ?? 0) + 1), seen.add(key);
      }
      if (seen.size > MOST) break;
    }
  }
  let best = "\0", matched = asIs;
  for (const [key, n] of votes) {
    // Among equals the shortest exchange: it says least that is not needed
    if (n > matched || n === matched && best !== "\0" && key.length < best.length) [best, matched] = [key, n];
  }
  const [prefix, add] = best.split("\0") as [string, string];
  return { prefix, add, matched };
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
