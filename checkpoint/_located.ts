import { bytesOf, toBytes } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { nearest } from "../core/nearest.ts";
import { describe, showShape } from "../core/shape.ts";
import { targetOf } from "../core/draw_target.ts";
import type { Shape, Spec, Values } from "../core/types.ts";
import { quoted } from "./_broken.ts";
import { bitsOf, elementsOf, isRaw, type StoredDType } from "./_dtypes.ts";
import { then } from "./stores/_store.ts";
import type { Checkpoint, RawSpec, Stored } from "./types.ts";

/** An entry of a file. */
export interface Entry {
  readonly dtype: StoredDType;
  readonly shape: Shape;
  /** Bytes of the whole, for dtypes without a fixed size. */
  readonly length?: number;
  /** How the file keeps it, where that is another type or size than it is read as. */
  readonly stored?: Stored;
}

/** What a file says besides its entries. */
export type About = Pick<Checkpoint, "format" | "unreadable" | "leftOut" | "notes" | "tied" | "shared" | "keys">;

/**
 * The bytes `from` to `to` of an entry, counted in C order, little-endian.
 *
 * An entry that lies in its file as it is given reads straight into `into`, if that is given; others make memory of
 * their own.
 */
type Bytes = (from: number, to: number, into?: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** An entry that knows how to get at its bytes. */
export interface Located extends Entry {
  readonly bytes: Bytes;
}

/** A checkpoint over entries of any kinds. */
export function located(
  name: string,
  entries: ReadonlyMap<string, Located>,
  metadata: ReadonlyMap<string, unknown>,
  close: () => void,
  about: About = {},
): Checkpoint {
  return checkpointOf(name, entries, ({ bytes }, ...range) => bytes(...range), metadata, close, about);
}

/** A checkpoint over entries whose bytes are all found in one way. Entries in raw dtypes are kept apart. */
export function checkpointOf<E extends Entry>(
  name: string,
  entries: ReadonlyMap<string, E>,
  bytes: (entry: E, ...range: Parameters<Bytes>) => ReturnType<Bytes>,
  metadata: ReadonlyMap<string, unknown>,
  close: () => void,
  { unreadable, leftOut, notes, ...about }: About = {},
): Checkpoint {
  const specs = new Map<string, Spec>();
  const raw = new Map<string, RawSpec>();
  const kept = new Map<string, Stored>();
  for (const [key, { dtype, shape, stored }] of entries) {
    if (isRaw(dtype)) raw.set(key, { dtype, shape });
    else specs.set(key, { dtype, shape });
    if (stored !== undefined) kept.set(key, stored);
  }
  return {
    ...about,
    ...(kept.size && { stored: kept }),
    ...(unreadable?.size && { unreadable }),
    ...(leftOut?.length && { leftOut }),
    ...(notes?.length && { notes }),
    name,
    specs,
    metadata,
    read(key, range, into): Values | Promise<Values> {
      const lost = unreadable?.get(key);
      if (lost !== undefined) {
        throw new LensorError("unsupported", `Cannot read ${quoted(key)} of "${name}": ${lost.why}`, {
          file: name,
          path: key,
        });
      }
      const entry = found(name, entries, key);
      const { dtype } = entry;
      if (isRaw(dtype)) {
        throw new LensorError(
          "unsupported",
          `Cannot read ${quoted(key)} of "${name}": lensor has no numbers for ${dtype}; readRaw gives its bytes`,
          { file: name, path: key },
        );
      }
      const n = count(entry.shape);
      const [from, to] = checkRange(name, key, range ?? [0, n], n);
      const size = bytesOf(dtype);
      if (into === undefined) return then(bytes(entry, from * size, to * size), (found) => elementsOf(found, dtype));
      const target = toBytes(targetOf(`read ${quoted(key)}`, to - from, dtype, undefined, into).out);
      return then(bytes(entry, from * size, to * size, target), (found) => {
        if (found !== target) target.set(found);
        return into;
      });
    },
    close,
    ...(raw.size === 0 ? {} : {
      raw,
      readRaw(key: string) {
        const entry = found(name, entries, key);
        return bytes(entry, 0, entry.length ?? count(entry.shape) * bitsOf(entry.dtype) / 8);
      },
    }),
  };
}

/** The entry of that name; `missing`, with the nearest name, if there is none. */
export function found<T>(file: string, entries: ReadonlyMap<string, T>, key: string): T {
  const entry = entries.get(key);
  if (entry !== undefined) return entry;
  const near = typeof key === "string" ? nearest(key, entries.keys())[0] : undefined;
  const help = near === undefined ? `it holds ${entries.size} tensors` : `did you mean ${quoted(near)}`;
  throw new LensorError("missing", `Cannot read ${describe(key)} of "${file}": it has no such tensor; ${help}`, {
    file,
    ...(typeof key === "string" ? { path: key } : {}),
  });
}

function checkRange(
  file: string,
  path: string,
  range: readonly [number, number],
  n: number,
): readonly [number, number] {
  const [from, to] = range;
  const fits = Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && from <= to && to <= n;
  if (fits && range.length === 2) return range;
  throw new LensorError(
    "range",
    `Cannot read ${quoted(path)} of "${file}": elements ${showShape(range)} are outside of its ${n}`,
    { file, path },
  );
}

/** Elements of a shape that has been checked. */
export function count(shape: Shape): number {
  return shape.includes(0) ? 0 : shape.reduce((n, size) => n * size, 1);
}
