import { bitsOf } from "../../_dtypes.ts";
import { type Broken, broken, quoted } from "../../_broken.ts";
import { LensorError } from "../../../core/errors.ts";
import type { Store } from "../../stores/_store.ts";
import type { Checkpoint, OpenOptions } from "../../types.ts";
import { torchCheckpoint } from "./_checkpoint.ts";
import type { RecordReader } from "./_gather.ts";
import { unpickle } from "./_pickle.ts";
import { readPickle } from "./_read_pickle.ts";
import { isKind, type Py, type Storage } from "./_values.ts";

const MAGIC = 0x1950a86a20f9469cfc6cn;

/**
 * A file of torch.save before the zip layout: five pickles (magic number, protocol, system, object, storage keys), then
 * for each key its element count and elements. The object comes before its data, so storages are found when all is
 * parsed.
 */
export async function readTorchLegacy(store: Store, options: OpenOptions): Promise<Checkpoint> {
  const fail: Broken = (detail, reason, place) => broken(store.name, detail, reason, place);
  const storages = new Map<string, Storage>();
  const { values: [magic, protocol, system, root, keys], end } = await fivePickles(store, fail, options, storages);
  if (magic !== MAGIC) return await readPickle(store, options);
  if (protocol !== 1001) throw fail("unsupported", `its protocol is ${describe(protocol)}, lensor reads 1001`);
  if (system instanceof Map && system.get("little_endian") === false) {
    throw fail("unsupported", "it was written on a big-endian machine");
  }
  const records = await findRecords(store, keys, end, storages, fail);
  return torchCheckpoint(
    store.name,
    root!,
    { bigEndian: false, find: (key) => records.get(key) },
    new Map(),
    options,
    fail,
    () => store.close(),
  );
}

interface Pickles {
  readonly values: readonly Py[];
  readonly end: number;
}

// The pickles' length is not known before they are read: take a part that is almost always enough, and more if it was
// not
async function fivePickles(
  store: Store,
  fail: Broken,
  options: OpenOptions,
  storages: Map<string, Storage>,
): Promise<Pickles> {
  for (let length = Math.min(store.size, 1 << 20);; length = Math.min(store.size, 8 * length)) {
    const bytes = await store.read(0, length);
    try {
      const values: Py[] = [];
      const found = new Map<string, Storage>();
      let end = 0;
      for (let k = 0; k < 5; k++) {
        const broken: Broken = (detail, reason, place) => fail(detail, reason, place);
        const pickle = unpickle(bytes, end, {
          broken,
          unknown: options.onUnknown ?? "module",
          onStorage: (s) => register(found, s, fail),
        });
        values.push(pickle.value);
        end = pickle.end;
        if (k === 0 && pickle.value !== MAGIC) break;
      }
      for (const [key, storage] of found) storages.set(key, storage);
      return { values, end };
    } catch (error) {
      const cut = error instanceof LensorError && error.detail === "truncated";
      if (!cut || length === store.size) throw error;
    }
  }
}

function register(found: Map<string, Storage>, storage: Storage, fail: Broken): void {
  const before = found.get(storage.key);
  if (before && (before.count !== storage.count || before.dtype !== storage.dtype)) {
    throw fail("size-mismatch", `storage ${quoted(storage.key)} is described in two ways`);
  }
  found.set(storage.key, storage);
}

type Found = { readonly size: number; readonly read: RecordReader };

async function findRecords(
  store: Store,
  keys: Py | undefined,
  start: number,
  storages: ReadonlyMap<string, Storage>,
  fail: Broken,
): Promise<ReadonlyMap<string, Found>> {
  if (!Array.isArray(keys)) throw fail("bad-pickle", "its list of storages is not a list");
  const out = new Map<string, Found>();
  let at = start;
  for (const item of keys) {
    const key = String(typeof item === "string" || typeof item === "number" ? item : "");
    const storage = storages.get(key);
    if (storage === undefined) {
      throw fail("missing-record", `its list of storages names ${quoted(key)}, which nothing uses`);
    }
    if (out.has(key)) throw fail("duplicate-key", `its list of storages names ${quoted(key)} twice`);
    const word = await store.read(at, 8);
    const count = new DataView(word.buffer, word.byteOffset, 8).getBigInt64(0, true);
    const unit = storage.dtype === undefined ? 1 : bitsOf(storage.dtype) / 8;
    if (count !== BigInt(storage.count)) {
      throw fail("size-mismatch", `storage ${quoted(key)} has ${count} elements, its pickle says ${storage.count}`, {
        offset: at,
      });
    }
    const data = at + 8;
    const size = storage.count * unit;
    if (!(data + size <= store.size)) {
      throw fail("truncated", `storage ${quoted(key)} reaches beyond the file`, { offset: at });
    }
    out.set(key, { size, read: (from, to, into) => store.read(data + from, to - from, into) });
    at = data + size;
  }
  return out;
}

function describe(value: Py | undefined): string {
  return typeof value === "number" || typeof value === "bigint"
    ? String(value)
    : isKind(value, "tuple")
    ? "a tuple"
    : "no number";
}
