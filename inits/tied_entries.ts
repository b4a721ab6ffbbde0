import { toBytes } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { sameShape, showShape, sizeOf } from "../core/shape.ts";
import type { Values } from "../core/types.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import type { Source } from "../tree/types.ts";

/**
 * The checkpoint of a tied tensor that the file holds under several names: they must hold the same numbers. Where the
 * file can be read at once they are compared now; where reading takes its time, with every read of the tensor.
 *
 * @throws {LensorError} `range` where they differ
 */
export function tiedEntries(checkpoint: Checkpoint, name: string, others: readonly string[], path: string): Checkpoint {
  const groups = checkpoint.tied ?? [];
  return others.reduce((opened, other) => {
    if (groups.some((group) => group.includes(name) && group.includes(other))) return opened;
    const differ = (what: string) =>
      new LensorError(
        "range",
        `Cannot load "${name}" into "${path}": "${other}" ${what}, but the two are tied in the model; untie them, or pass ignore: "${other}"`,
        { path, file: checkpoint.name },
      );
    const a = checkpoint.specs.get(name)!;
    const b = checkpoint.specs.get(other)!;
    if (!sameShape(a.shape, b.shape)) {
      throw differ(`has another shape, ${showShape(b.shape)} and not ${showShape(a.shape)}`);
    }
    if (a.dtype !== b.dtype) throw differ(`has another dtype, ${b.dtype} and not ${a.dtype}`);
    const same = sameNow(checkpoint, name, other, sizeOf(a.shape));
    if (same === false) throw differ("holds other numbers");
    if (same) return opened;
    const load = (entry: string) => ({ kind: "load", from: opened, name: entry }) as const;
    return agreeing(load(name), load(other), () => differ("holds other numbers"));
  }, checkpoint);
}

/** The checkpoint of a load that also reads a second entry, and fails if the two differ. */
export function agreeing(kept: Load, other: Load, differ: () => LensorError): Checkpoint {
  const { name, specs, metadata, address } = kept.from;
  return {
    name,
    specs,
    metadata,
    ...(address !== undefined && { address }),
    byRange: (entry) => kept.from.byRange?.(entry) ?? true,
    async read(entry, range) {
      const a = await kept.from.read(entry, range);
      const b = await other.from.read(other.name, range);
      if (!sameBytes(toBytes(a), toBytes(b))) throw differ();
      return a;
    },
  };
}

/** Whether two arrays hold the same bytes. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((x, i) => x === b[i]);
}

type Load = Extract<Source, { kind: "load" }>;

// Whether two entries hold the same bytes; undefined where the file answers later
function sameNow(checkpoint: Checkpoint, name: string, other: string, n: number): boolean | undefined {
  for (let at = 0; at < n; at += PIECE) {
    const range = [at, Math.min(n, at + PIECE)] as const;
    const a = checkpoint.read(name, range);
    const b = checkpoint.read(other, range);
    if (!isHere(a) || !isHere(b)) {
      // Both are awaited by nobody
      void Promise.allSettled([a, b]);
      return undefined;
    }
    if (!sameBytes(toBytes(a), toBytes(b))) return false;
  }
  return true;
}

const isHere = (values: Values | Promise<Values>): values is Values => ArrayBuffer.isView(values);

// Small enough for files to answer at once
const PIECE = 1 << 18;
