import { bitsOf } from "../../_dtypes.ts";
import { type Broken, quoted } from "../../_broken.ts";
import { count, type Located, located } from "../../_located.ts";
import type { Checkpoint, OpenOptions, Unreadable } from "../../types.ts";
import { collect } from "./_collect.ts";
import { gather, isContiguous, type RecordReader } from "./_gather.ts";
import { isKind, type Py, type Storage, type TensorNode } from "./_values.ts";

/** Where the bytes of a file's storages are. */
export interface Records {
  /** Bytes of the record, and how to read them; undefined if there is none. */
  find(key: string): { readonly size: number; readonly read: RecordReader } | undefined;
  readonly bigEndian: boolean;
}

// A stride of 0 makes terabytes of four bytes; beyond this, views that repeat much are given in ranges only
const LARGEST_REPEAT = 1 << 26;

/** A checkpoint from an unpickled object and the records behind its storages. */
export function torchCheckpoint(
  name: string,
  root: Py,
  records: Records,
  facts: ReadonlyMap<string, unknown>,
  options: OpenOptions,
  broken: Broken,
  close: () => void,
  format: string = "torch",
): Checkpoint {
  const { tensors, metadata, keys, leftOut, notes, taken } = collect(root, options, broken);
  const entries = new Map<string, Located>();
  const unreadable = new Map<string, Unreadable>();
  const given = new Map<string, TensorNode>();
  for (const [path, leaf] of tensors) {
    if (isKind(leaf, "lost")) {
      unreadable.set(path, { dtype: leaf.dtype, ...(leaf.shape && { shape: leaf.shape }), why: `it is ${leaf.why}` });
    } else {
      entries.set(path, entryOf(path, leaf, records, broken));
      given.set(path, leaf);
    }
  }
  const shared = groups(given, (_, storage) => storage.key);
  // Only what shares its storage can be the same view
  const several = new Map(shared.flat().map((path) => [path, given.get(path)!]));
  const tied = groups(
    several,
    (t, storage) => [t.dtype, t.offset, t.conj, t.neg, t.shape.join(), t.strides.join(), storage.key].join(" "),
  );
  const opened = located(name, entries, new Map([...metadata, ...facts]), close, {
    format,
    unreadable,
    leftOut,
    notes,
    ...(keys && { keys }),
    ...(tied.length && { tied }),
    ...(shared.length && { shared }),
  });
  const set = (key: string): Checkpoint | undefined =>
    leftOut.some((other) => other.key === key)
      ? torchCheckpoint(name, root, records, facts, { ...options, whole: false, unwrap: key }, broken, () => {}, format)
      : undefined;
  return { ...opened, ...(taken !== undefined && { taken }), ...(leftOut.length > 0 && { set }) };
}

function entryOf(path: string, tensor: TensorNode, records: Records, broken: Broken): Located {
  const { dtype, shape, storage, bytes: own } = tensor;
  const size = bitsOf(dtype) / 8;
  if (storage === undefined) {
    const read: RecordReader = (from, to) => own!.slice(from, to);
    return { dtype, shape, bytes: (from, to) => gather(tensor, read, tensor.swapped ?? false, from / size, to / size) };
  }
  const record = records.find(storage.key);
  if (record === undefined) {
    throw broken("missing-record", `its storage ${quoted(storage.key)} is not in the file`, { path });
  }
  const unit = storage.dtype === undefined ? 1 : bitsOf(storage.dtype) / 8;
  if (storage.count * unit !== record.size) {
    throw broken(
      "size-mismatch",
      `its storage should have ${storage.count * unit} bytes, the file has ${record.size}`,
      { path },
    );
  }
  return {
    dtype,
    shape,
    bytes(from, to, into) {
      if (to - from > Math.max(LARGEST_REPEAT, 16 * record.size) && !isContiguous(tensor)) {
        const whole = `${to - from} bytes from a storage of ${record.size}`;
        throw broken("limit", `it repeats its elements: ${whole}; read it in ranges`, { path });
      }
      return gather(tensor, record.read, records.bigEndian, from / size, to / size, into);
    },
  };
}

// Names with the same key, where there are several; tensors without elements share nothing
function groups(tensors: ReadonlyMap<string, TensorNode>, key: (t: TensorNode, s: Storage) => string): string[][] {
  const found = new Map<string, string[]>();
  for (const [name, tensor] of tensors) {
    if (tensor.storage === undefined || count(tensor.shape) === 0) continue;
    const k = key(tensor, tensor.storage);
    const list = found.get(k);
    if (list) list.push(name);
    else found.set(k, [name]);
  }
  return [...found.values()].filter((names) => names.length > 1);
}
