import type { Spec } from "../../core/types.ts";
import { LensorError } from "../../core/errors.ts";
import { describe, sameShape } from "../../core/shape.ts";
import { checkCheckpoint } from "../check_checkpoint.ts";
import type { Checkpoint } from "../types.ts";
import { bestExchanges } from "./_exchanges.ts";

/** A renaming that would make names of a checkpoint meet those of a model. */
export interface RenameSuggestion {
  /** What to take off the beginning of the checkpoint's names; with a final dot, or empty. */
  readonly prefix: string;
  /** What to put there instead; with a final dot, or empty. */
  readonly add: string;
  /** How many names then meet, with the same shape; those that fit as they are count too. */
  readonly matched: number;
  /** What it would do, in words. */
  readonly says: string;
  /** The renaming itself: names that fit as they are, and those without the prefix, stay. */
  readonly rename: (name: string) => string;
}

/**
 * The renaming under which most names of a checkpoint are names that are wanted, with the same shape: an exchange of a
 * prefix, if need be after names of wrappers (`module`, `_orig_mod` ...) were taken out wherever they stand, `gamma`
 * and `beta` were called `weight` and `bias`, or the adapter name of PEFT was put in or taken out.
 *
 * One rule for all names, but an entry whose name and shape fit already keeps its name. Returns nothing if no renaming
 * does better than the names as they are, or if two do equally well: which set of weights is meant is then for you to
 * say. Reads no data.
 *
 * @throws {LensorError} `type` for what is not a checkpoint, or no Map of specs.
 *
 * @example
 * ```ts
 * import { fromBytes, suggestRename, toSafetensors } from "@lensor/lensor";
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
  checkCheckpoint("suggest a rename for", checkpoint);
  if (!(wanted instanceof Map)) {
    const found = describe(wanted);
    throw new LensorError(
      "type",
      `Cannot suggest a rename: expected the wanted specs as a Map by name, found ${found}`,
    );
  }
  const fits = (name: string, spec: Spec) => meets(wanted.get(name), spec);
  const fit = new Set([...checkpoint.specs].filter(([name, spec]) => fits(name, spec)).map(([name]) => name));
  const rest = new Map([...checkpoint.specs].filter(([name]) => !fit.has(name)));
  const taken = new Set(fit);
  let best: (RenameSuggestion & { readonly style: string }) | undefined, tied = false;
  for (const [says, restyle] of STYLES) {
    if (says && [...rest.keys()].every((name) => restyle(name) === name)) continue;
    const styled = [...rest].map(([name, spec]) => [restyle(name), spec] as const);
    for (const { prefix, add } of bestExchanges(styled, wanted)) {
      const exchanged = (name: string) => name.startsWith(prefix) ? add + name.slice(prefix.length) : name;
      const matched = fit.size + countMatches(styled.map(([name, spec]) => [exchanged(name), spec]), taken, fits);
      // Among styles the earlier: it changes least
      if (matched < (best?.matched ?? fit.size + 1) || best && matched === best.matched && best.style !== says) {
        continue;
      }
      tied = best?.matched === matched;
      if (tied) continue;
      const rename = (name: string): string => fit.has(name) ? name : exchanged(restyle(name));
      const words = [says, inWords(prefix, add)].filter(Boolean).join(", then ");
      best = { prefix, add, matched, says: words, rename, style: says };
    }
  }
  if (best === undefined || tied) return undefined;
  const { style: _, ...suggestion } = best;
  return suggestion;
}

// How many names meet what is wanted; none if two of them would become one, or one that is there already
function countMatches(
  names: readonly (readonly [name: string, spec: Spec])[],
  taken: ReadonlySet<string>,
  fits: (name: string, spec: Spec) => boolean,
): number {
  const seen = new Set<string>();
  let count = 0;
  for (const [name, spec] of names) {
    if (taken.has(name) || seen.has(name)) return 0;
    seen.add(name);
    if (fits(name, spec)) count++;
  }
  return count;
}

// What wrappers of data parallelism, compilation, sharding and checkpointing put into names
const WRAPPERS = /(^|\.)(?:module|_orig_mod|_fsdp_wrapped_module|_checkpoint_wrapped_module)(?=\.)/g;
const unwrapped = (name: string) => name.replace(WRAPPERS, "$1").replace(/\.{2,}/g, ".").replace(/^\./, "");
const modern = (name: string) => name.replace(/(^|\.)gamma$/, "$1weight").replace(/(^|\.)beta$/, "$1bias");
// PEFT names an adapter inside of its model ("default" unless told otherwise), but not in its files
const LORA = /(\.(?:lora_[AB]|lora_embedding_[AB]|lora_magnitude_vector))/;
const named = (name: string) => name.replace(new RegExp(`${LORA.source}(?!\\.default)(?=\\.|$)`), "$1.default");
const unnamed = (name: string) => name.replace(new RegExp(`${LORA.source}\\.default(?=\\.|$)`), "$1");
const STYLES: readonly (readonly [says: string, restyle: (name: string) => string])[] = [
  ["", (name) => name],
  ["take the names of wrappers out", unwrapped],
  ["call gamma and beta weight and bias", modern],
  ["take the names of wrappers out and call gamma and beta weight and bias", (name) => modern(unwrapped(name))],
  ['put ".default" after the names of LoRA', named],
  ['take ".default" out of the names of LoRA', unnamed],
];

function inWords(prefix: string, add: string): string {
  if (prefix && add) return `exchange the prefix "${prefix}" for "${add}"`;
  return prefix ? `take off the prefix "${prefix}"` : add ? `put the prefix "${add}" before` : "";
}

const meets = (want: Spec | undefined, have: Spec) => want !== undefined && sameShape(want.shape, have.shape);
