import { checkCheckpoint } from "../checkpoint/check_checkpoint.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import { derived, type Entry, specOf } from "../checkpoint/views/derived.ts";
import { type NamePattern, patternOf, wildcardsIn } from "../checkpoint/views/name_pattern.ts";
import { checkOptions } from "../core/check.ts";
import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";
import { positive } from "./_rows.ts";

/** Which entries become experts. */
export interface UpcycleOptions {
  /** How many experts. */
  readonly experts: number;
  /** The dense layer's entries, wildcards allowed: `"**.mlp.up_proj.weight"`. */
  readonly from: string;
  /**
   * What they are called in an expert; `{expert}` stands for its number: `"**.mlp.experts.{expert}.up_proj.weight"`.
   */
  readonly into: string;
}

/**
 * A view in which each of several experts is a copy of a dense layer: a mixture of experts that computes what the dense
 * model did, where the router's weights add up to 1. For experts that one tensor holds,
 * `joined(..., { layout: "stack" })` stacks them afterwards.
 *
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} `no-match` where nothing matches, `type` for an `into` without `{expert}`, `range` for a wrong
 * number.
 * @see Komatsuzaki et al., "Sparse upcycling" (2023)
 *
 * @example
 * ```ts
 * import { fromBytes, growth, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const w = { shape: [1], dtype: "float32", data: new Float32Array([3]) } as const;
 * const file = await fromBytes(await toSafetensors([["0.up", w]]));
 * const moe = growth.upcycle(file, { experts: 2, from: "*.up", into: "*.experts.{expert}.up" });
 * assertEquals([...moe.specs.keys()], ["0.experts.0.up", "0.experts.1.up"]);
 * ```
 */
export function upcycle(checkpoint: Checkpoint, options: UpcycleOptions): Checkpoint {
  const verb = "upcycle a model";
  checkCheckpoint(verb, checkpoint);
  checkOptions(verb, options, ["experts", "from", "into"]);
  const experts = positive(verb, "experts", options?.experts);
  const from = patternOf(verb, options.from);
  if (typeof options.into !== "string" || !options.into.includes("{expert}")) {
    throw new LensorError("type", `Cannot ${verb}: into is ${describe(options.into)}; give a name with {expert}`);
  }
  const entries = new Map<string, Entry>();
  const gone = new Set<string>();
  for (const [name, texts] of matchesOf(verb, checkpoint, from)) {
    const spec = specOf(verb, checkpoint, name);
    gone.add(name);
    for (let k = 0; k < experts; k++) {
      const into = patternOf(verb, options.into.replaceAll("{expert}", String(k)));
      if (wildcardsIn(into) !== texts.length) {
        throw new LensorError(
          "type",
          `Cannot ${verb}: from has ${texts.length} wildcards, into has ${wildcardsIn(into)}`,
        );
      }
      entries.set(into.put(texts), { spec, byRange: true, read: (range) => checkpoint.read(name, range) });
    }
  }
  return derived(checkpoint, verb, entries, gone);
}

function matchesOf(verb: string, checkpoint: Checkpoint, from: NamePattern): [string, readonly string[]][] {
  const found = [...checkpoint.specs.keys()].flatMap((name): [string, readonly string[]][] => {
    const texts = from.match(name);
    return texts ? [[name, texts]] : [];
  });
  if (found.length > 0) return found;
  throw new LensorError("no-match", `Cannot ${verb}: "${from.text}" matches no entry of "${checkpoint.name}"`, {
    file: checkpoint.name,
  });
}
