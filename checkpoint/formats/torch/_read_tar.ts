import { LensorError } from "../../../core/errors.ts";
import { type Broken, broken, quoted } from "../../_broken.ts";
import { bitsOf } from "../../_dtypes.ts";
import { partOf, type Store } from "../../stores/_store.ts";
import type { Checkpoint, OpenOptions } from "../../types.ts";
import { torchCheckpoint } from "./_checkpoint.ts";
import { STORAGES } from "./_globals.ts";
import type { RecordReader } from "./_gather.ts";
import { type PickleOptions, unpickle } from "./_pickle.ts";
import { membersOf, notCheckpoint } from "../refusals.ts";
import { reduce, sizesOf } from "./_reduce.ts";
import { readTar } from "./_tar.ts";
import { isKind, type Py, type Storage, type TensorNode } from "./_values.ts";

/**
 * A tar of torch 0.1: `storages` with the elements, `tensors` with views of them, and `pickle`, the object, which names
 * tensors by number.
 *
 * Everything goes through the same closed list of names as the later layouts.
 */
export async function readTorchTar(store: Store, options: OpenOptions): Promise<Checkpoint> {
  const fail: Broken = (detail, reason, place) => broken(store.name, detail, reason, place);
  const members = await readTar(store, fail);
  if (!["storages", "tensors", "pickle"].some((name) => members.has(name))) {
    const what = `a tar archive of other files${membersOf(members.keys())}`;
    throw notCheckpoint(store, what, `unpack it first: tar -xf ${store.name}`);
  }
  const member = (name: string): Store => {
    const found = members.get(name);
    if (found === undefined) throw fail("missing-record", `it has no member ${quoted(name)}; torch's tars do`);
    return partOf(store, found.at, found.size);
  };
  const pickles: PickleOptions = { broken: fail, unknown: options.onUnknown ?? "module" };
  const records: Records = new Map();
  const storages = await storagesOf(cursorOf(member("storages"), pickles), records, fail);
  const tensors = await tensorsOf(cursorOf(member("tensors"), pickles), storages, fail);
  const persistent = (id: Py): Py => {
    const tensor = tensors.get(keyOf(id, fail));
    if (tensor === undefined) throw fail("missing-record", "its object names a tensor that is not in the file");
    return tensor;
  };
  const root = await cursorOf(member("pickle"), { ...pickles, persistent }).pickle();
  const find = (key: string) => records.get(key);
  return torchCheckpoint(store.name, root, { bigEndian: false, find }, new Map(), options, fail, () => store.close());
}

type Records = Map<string, { readonly size: number; readonly read: RecordReader }>;

// The number of storages, each as its key, place and type, its count of elements and these; then views of them
async function storagesOf(
  cursor: Cursor,
  records: Records,
  fail: Broken,
): Promise<ReadonlyMap<string, Storage>> {
  const out = new Map<string, Storage>();
  const put = (key: string, storage: Storage) => {
    if (out.has(key)) throw fail("duplicate-key", `storage ${quoted(key)} comes twice`);
    out.set(key, storage);
  };
  for (let left = countOf(await cursor.pickle(), fail); left > 0; left--) {
    const [id, , type] = itemsOf(await cursor.pickle(), 3, fail);
    const key = keyOf(id, fail);
    const dtype = isKind(type, "global") ? STORAGES.get(type.name) : undefined;
    if (dtype === undefined) throw fail("bad-pickle", "the type of a storage is not a storage class");
    const count = Number((await cursor.longs(1))[0]);
    const size = count * (bitsOf(dtype) / 8);
    if (!(count >= 0 && size <= cursor.left())) {
      throw fail("truncated", `storage ${quoted(key)} reaches beyond the file`);
    }
    const read = cursor.skip(size);
    put(key, { kind: "storage", key, dtype, count, start: 0 });
    records.set(key, { size, read });
  }
  const views = await cursor.pickle();
  if (!Array.isArray(views)) throw fail("bad-pickle", "its list of views is not a list");
  for (const view of views) {
    const [target, root, offset, length] = itemsOf(view, 4, fail);
    const whole = out.get(keyOf(root, fail));
    if (whole === undefined) throw fail("missing-record", "a view of a storage that is not in the file");
    const start = countOf(offset, fail);
    const count = countOf(length, fail);
    if (start + count > whole.count) throw fail("view-out-of-bounds", "the view of a storage leaves it");
    put(keyOf(target, fail), { ...whole, start: whole.start + start });
  }
  return out;
}

// The number of tensors, each as its key, its storage's key and its class, then the number of axes, sizes, strides and
// the offset
async function tensorsOf(
  cursor: Cursor,
  storages: ReadonlyMap<string, Storage>,
  fail: Broken,
): Promise<ReadonlyMap<string, TensorNode>> {
  const out = new Map<string, TensorNode>();
  const rebuild = { kind: "global", name: "torch._utils._rebuild_tensor" } as const;
  const offset = () => 0;
  const nobody = () => {};
  const context = {
    broken: fail,
    bad: (reason: string) => fail("bad-pickle", reason),
    offset,
    sizes: (value: Py | undefined) => sizesOf(value, { broken: fail, offset }),
    onInert: nobody,
    onHolder: nobody,
  };
  for (let left = countOf(await cursor.pickle(), fail); left > 0; left--) {
    const [id, from] = itemsOf(await cursor.pickle(), 3, fail);
    const key = keyOf(id, fail);
    const storage = storages.get(keyOf(from, fail));
    if (storage === undefined) throw fail("missing-record", `the storage of tensor ${quoted(key)} is not in the file`);
    // 32 bits, and 32 that nobody uses
    const axes = Number(BigInt.asUintN(32, (await cursor.longs(1))[0]!));
    if (axes > 64) throw fail("limit", "a tensor has more than 64 axes");
    const numbers = (await cursor.longs(2 * axes + 1)).map((n) => Number.isSafeInteger(Number(n)) ? Number(n) : n);
    const tuple = (items: Py[]) => ({ kind: "tuple", items }) as const;
    const args = [storage, numbers[2 * axes]!, tuple(numbers.slice(0, axes)), tuple(numbers.slice(axes, 2 * axes))];
    if (out.has(key)) throw fail("duplicate-key", `tensor ${quoted(key)} comes twice`);
    out.set(key, reduce(rebuild, tuple(args), context) as TensorNode);
  }
  return out;
}

interface Cursor {
  pickle(): Promise<Py>;
  longs(n: number): Promise<bigint[]>;
  /** Bytes that are left. */
  left(): number;
  /** Goes on behind so many bytes, and gives their reader. */
  skip(n: number): RecordReader;
}

function cursorOf(store: Store, options: PickleOptions): Cursor {
  let at = 0;
  return {
    // How long a pickle is shows when it is read: a few bytes in most cases
    async pickle() {
      for (let length = 4096;; length *= 8) {
        const size = Math.min(length, store.size - at);
        try {
          const { value, end } = unpickle(await store.read(at, size), 0, options);
          at += end;
          return value;
        } catch (error) {
          const cut = error instanceof LensorError && error.detail === "truncated";
          if (!cut || at + size === store.size) throw error;
        }
      }
    },
    async longs(n) {
      const bytes = await store.read(at, 8 * n);
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      at += 8 * n;
      return Array.from({ length: n }, (_, k) => view.getBigInt64(8 * k, true));
    },
    left: () => store.size - at,
    skip(n) {
      const base = at;
      at += n;
      return (from, to, into) => store.read(base + from, to - from, into);
    },
  };
}

function itemsOf(value: Py, n: number, fail: Broken): readonly Py[] {
  if (isKind(value, "tuple") && value.items.length === n) return value.items;
  throw fail("bad-pickle", `a tuple of ${n} is expected`);
}

function countOf(value: Py | undefined, fail: Broken): number {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  throw fail("bad-pickle", "a count is expected");
}

function keyOf(value: Py | undefined, fail: Broken): string {
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "string") return String(value);
  throw fail("bad-pickle", "a key is neither a number nor text");
}
