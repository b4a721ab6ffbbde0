import { checkOptions, checkText } from "../../core/check.ts";
import { LensorError } from "../../core/errors.ts";
import { describe } from "../../core/shape.ts";
import { checkCheckpoint } from "../check_checkpoint.ts";
import { quoted } from "../_broken.ts";
import type { Checkpoint } from "../types.ts";
import { derived, type Entry, specOf } from "./derived.ts";
import { choices } from "./joined.ts";
import { patternOf } from "./name_pattern.ts";
import { fuse, type FusedOptions, partShapes, readPart } from "./_strips.ts";

/** How a fused tensor is taken apart. */
export interface DividedOptions extends FusedOptions {
  /** The sizes of the parts along the axis; equal parts without them. */
  readonly sizes?: readonly number[];
}

/**
 * A view in which one fused entry is several: a qkv projection as q, k and v, of unequal sizes for grouped queries, or
 * head by head. The inverse of `joined` with the same options. Nothing is copied; all other entries pass through.
 *
 * Wildcards in `into` stand for what they matched in `from`: `divided(ck, "**.qkv.*", ["**.q.*", "**.k.*", "**.v.*"])`.
 *
 * @param checkpoint What is read.
 * @param from The name of the fused entry; it is not an entry of the view.
 * @param into The names of its parts, in order.
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} `missing` for an entry that is not there, `shape` for sizes that do not add up, `no-match` for
 * wildcards that match nothing, `unused` for a name that is taken or stands there twice.
 *
 * @example
 * ```ts
 * import { divided, fromBytes, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const qkv = { shape: [4], dtype: "float32", data: new Float32Array([1, 2, 3, 4]) } as const;
 * const file = divided(await fromBytes(await toSafetensors([["qkv", qkv]])), "qkv", ["q", "k", "v"], {
 *   sizes: [2, 1, 1],
 * });
 * assertEquals(await file.read("q"), new Float32Array([1, 2]));
 * assertEquals([...file.specs.keys()], ["q", "k", "v"]);
 * ```
 */
export function divided(
  checkpoint: Checkpoint,
  from: string,
  into: readonly string[],
  options: DividedOptions = {},
): Checkpoint {
  checkText(from, "divide an entry", "its name as text");
  const verb = `divide ${quoted(from)}`;
  checkCheckpoint(verb, checkpoint);
  checkOptions(verb, options, ["axis", "sizes", "layout", "heads", "groups"]);
  if (!Array.isArray(into) || into.length === 0) {
    throw new LensorError("type", `Cannot ${verb}: expected a list of one or more names, found ${describe(into)}`);
  }
  const source = patternOf(verb, from);
  const targets = Array.from(into, (name) => patternOf(verb, name));
  const entries = new Map<string, Entry>();
  const gone = new Set<string>();
  for (const texts of choices(verb, checkpoint, [source], targets)) {
    const fused = source.put(texts);
    const { shape, dtype } = specOf(verb, checkpoint, fused);
    const shapes = partShapes(verb, shape, targets.length, options, fused);
    const names = targets.map((target) => target.put(texts));
    const strips = fuse(verb, shapes, options, (i) => names[i]!);
    gone.add(fused);
    for (const [i, name] of names.entries()) {
      if (entries.has(name)) {
        throw new LensorError("unused", `Cannot ${verb}: ${quoted(name)} stands there twice`, { path: name });
      }
      entries.set(name, {
        spec: { shape: shapes[i]!, dtype },
        byRange: true,
        read: (range, into) =>
          readPart(strips, i, dtype, range, (part, own) => checkpoint.read(fused, part, own), into),
      });
    }
  }
  return derived(checkpoint, verb, entries, gone);
}
