import { LensorError } from "../../core/errors.ts";
import { type Broken, broken } from "../_broken.ts";
import { bitsOf, swapBytes, swapUnit } from "../_dtypes.ts";
import { count, type Located, located } from "../_located.ts";
import { type Format, hasText, type ZipFormat } from "./format.ts";
import { LONGEST_NPY, type NpyHeader, parseNpyHeader } from "./_npy_header.ts";
import { type Store, then } from "../stores/_store.ts";
import { strided } from "../_strided.ts";
import type { Checkpoint, Unreadable } from "../types.ts";
import type { Zip } from "../zip/_zip.ts";

export const npyFormat: Format = { name: "npy", sniff: (head) => hasText(head, "\x93NUMPY"), read: readNpy };

export const npzFormat: ZipFormat = {
  name: "npz",
  sniff: (members) => members.some((n) => n.endsWith(".npy")) && !members.some((n) => n.endsWith("/data.pkl")),
  read: (store, _options, zip) => readNpz(store, zip),
};

/** One array of numpy: a checkpoint whose only name is empty. */
export async function readNpy(store: Store): Promise<Checkpoint> {
  const fail: Broken = (detail, reason, place) => broken(store.name, detail, reason, place);
  const header = parseNpyHeader(await store.read(0, Math.min(store.size, LONGEST_NPY)), store.size, fail);
  const entry = entryOf(header, (from, to, into) => store.read(from, to - from, into));
  return located(store.name, new Map([["", entry]]), new Map(), () => store.close());
}

/** An archive of arrays: member `w.npy` is the entry `w`. */
export async function readNpz(store: Store, zip: Zip): Promise<Checkpoint> {
  const entries = new Map<string, Located>();
  const unreadable = new Map<string, Unreadable>();
  let first: unknown;
  for (const member of zip.members.values()) {
    const name = member.name.replace(/\.npy$/, "");
    const fail: Broken = (detail, reason, place) => broken(store.name, detail, reason, { ...place, path: name });
    if (entries.has(name) || unreadable.has(name)) throw fail("duplicate-key", "the name comes twice");
    try {
      const header = parseNpyHeader(await zip.peek(member, LONGEST_NPY), member.size, fail);
      entries.set(name, entryOf(header, (from, to, into) => zip.read(member, from, to, into)));
    } catch (error) {
      // An array of text or objects takes nobody with it
      if (!(error instanceof LensorError) || error.detail !== "bad-dtype") throw error;
      first ??= error;
      const [, dtype = "unknown"] = /"([^"]*)"; lensor reads/.exec(error.message) ?? [];
      unreadable.set(name, { dtype, bytes: member.size, why: error.message.replace(/^.*?": /, "") });
    }
  }
  if (entries.size === 0 && first !== undefined) throw first;
  return located(store.name, entries, new Map(), () => store.close(), { unreadable });
}

type Read = (from: number, to: number, into?: Uint8Array) => Uint8Array | Promise<Uint8Array>;

function entryOf({ dtype, shape, fortran, bigEndian, data }: NpyHeader, read: Read): Located {
  const size = bitsOf(dtype) / 8;
  const total = count(shape) * size;
  const finish = (bytes: Uint8Array) => bigEndian ? swapBytes(bytes, swapUnit(dtype)) : bytes;
  if (!fortran || shape.length < 2) {
    return { dtype, shape, bytes: (from, to, into) => then(read(data + from, data + to, into), finish) };
  }
  const strides: number[] = [];
  shape.reduce((step, n) => {
    strides.push(step);
    return step * n;
  }, 1);
  return {
    dtype,
    shape,
    bytes: (from, to) =>
      then(
        from === to ? new Uint8Array() : read(data, data + total),
        (bytes) => finish(from === to ? bytes : strided(bytes, shape, strides, size, from / size, to / size)),
      ),
  };
}
