import { targetOf } from "../../core/draw_target.ts";
import { LensorError } from "../../core/errors.ts";
import { nearest } from "../../core/nearest.ts";
import { describe, sizeOf } from "../../core/shape.ts";
import type { Spec, Values } from "../../core/types.ts";
import { quoted } from "../_broken.ts";
import type { Checkpoint } from "../types.ts";
import { fileEntry } from "./file_entry.ts";

/** An entry that a view makes: what it is, known before anything is read, and its elements. */
export interface Entry {
  readonly spec: Spec;
  /** The elements of a range; `into`, an array for exactly these, may be filled and returned. */
  read(range: readonly [number, number], into?: Values): Values | Promise<Values>;
  /** Whether a range costs no more than the range. */
  readonly byRange?: boolean;
}

/**
 * The checkpoint with other entries: those of `gone` are left out, those of `entries` come last. Everything that a file
 * says of entries that are gone (ties, stored types) goes with them; it is not a file any more, so it has no address.
 */
export function derived(
  checkpoint: Checkpoint,
  verb: string,
  entries: ReadonlyMap<string, Entry>,
  gone: ReadonlySet<string>,
): Checkpoint {
  const { tied, shared, stored, raw, address: _, ...rest } = checkpoint;
  const kept = (name: string) => !gone.has(name) && !entries.has(name);
  const specs = new Map([...checkpoint.specs].filter(([name]) => !gone.has(name)));
  for (const [name, { spec }] of entries) {
    if (specs.has(name) || raw?.has(name)) {
      throw new LensorError(
        "unused",
        `Cannot ${verb} "${checkpoint.name}": it has an entry ${quoted(name)} already; choose another name`,
        { file: checkpoint.name, path: name },
      );
    }
    specs.set(name, spec);
  }
  const groups = (from: readonly (readonly string[])[]) =>
    from.map((names) => names.filter(kept)).filter((names) => names.length > 1);
  const metadata = new Map(
    [...checkpoint.metadata].filter(([key, value]) => !gone.has(key) && !gone.has(String(value))),
  );
  return {
    ...rest,
    specs,
    metadata,
    async read(name, range, into) {
      const entry = entries.get(name);
      if (!entry) {
        if (!gone.has(name)) return await checkpoint.read(name, range, into);
        throw noEntry(verb, checkpoint, name);
      }
      const count = sizeOf(entry.spec.shape);
      const [from, to] = range ?? [0, count];
      if (!(Number.isSafeInteger(from) && Number.isSafeInteger(to) && 0 <= from && from <= to && to <= count)) {
        const text = `Cannot read ${
          quoted(name)
        } of "${checkpoint.name}": elements [${from}, ${to}] are outside of its ${count}`;
        throw new LensorError("range", text, { file: checkpoint.name, path: name });
      }
      if (into !== undefined) targetOf(`read ${quoted(name)}`, to - from, entry.spec.dtype, undefined, into);
      return await entry.read([from, to], into);
    },
    fileEntry: (name) => kept(name) ? fileEntry(checkpoint, name) : undefined,
    madeBy: (name) => entries.has(name) ? verb : checkpoint.madeBy?.(name),
    byRange: (name) => entries.get(name)?.byRange ?? checkpoint.byRange?.(name) ?? !entries.has(name),
    ...(raw && { raw: new Map([...raw].filter(([name]) => !gone.has(name))) }),
    ...(stored && { stored: new Map([...stored].filter(([name]) => kept(name))) }),
    ...(tied && { tied: groups(tied) }),
    ...(shared && { shared: groups(shared) }),
  };
}

/** The spec of an entry; `missing`, with the nearest name, where there is none. */
export function specOf(verb: string, checkpoint: Checkpoint, name: unknown): Spec {
  const spec = typeof name === "string" ? checkpoint.specs.get(name) : undefined;
  if (spec) return spec;
  throw noEntry(verb, checkpoint, name);
}

/** The error for an entry that a checkpoint does not have. */
export function noEntry(verb: string, checkpoint: Checkpoint, name: unknown): LensorError {
  const near = typeof name === "string" ? nearest(name, checkpoint.specs.keys())[0] : undefined;
  const help = near === undefined ? `it has ${checkpoint.specs.size} entries` : `did you mean ${quoted(near)}`;
  return new LensorError("missing", `Cannot ${verb}: "${checkpoint.name}" has no ${describe(name)}; ${help}`, {
    file: checkpoint.name,
    ...(typeof name === "string" ? { path: name } : {}),
  });
}
