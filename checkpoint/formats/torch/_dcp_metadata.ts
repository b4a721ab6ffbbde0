import type { Broken } from "../../_broken.ts";
import { checkedShape } from "../../_checked_shape.ts";
import type { StoredDType } from "../../_dtypes.ts";
import { DTYPES } from "./_globals.ts";
import { isKind, type Py } from "./_values.ts";

/** A part of a tensor, and the bytes of the file that hold it. */
export interface Piece {
  readonly offsets: readonly number[];
  readonly sizes: readonly number[];
  readonly file: string;
  readonly at: number;
  readonly length: number;
}

/** A tensor of a distributed checkpoint: its pieces cover it. */
export interface Pieced {
  readonly dtype: StoredDType;
  readonly shape: readonly number[];
  readonly pieces: readonly Piece[];
}

/** What the `.metadata` of torch.distributed.checkpoint says: tensors by name, and names of what is not a tensor. */
export interface DcpMetadata {
  readonly tensors: ReadonlyMap<string, Pieced>;
  readonly objects: readonly string[];
}

const HOME = "torch.distributed.checkpoint.";

/** The metadata from its unpickled object; throws unless the pieces of each tensor cover it once. */
export function dcpMetadata(root: Py, broken: Broken): DcpMetadata {
  const bad = (reason: string, path?: string) => broken("metadata", reason, { path });
  const { state_dict_metadata: dict, storage_data: storage } = fieldsOf(root, "metadata.Metadata") ?? {};
  if (!(dict instanceof Map) || !(storage instanceof Map)) {
    throw bad("it is not the metadata of a distributed checkpoint");
  }
  const places = placesOf(storage, broken);
  const tensors = new Map<string, Pieced>();
  const objects: string[] = [];
  for (const [name, about] of dict) {
    if (typeof name !== "string") throw bad("the name of an entry is not text");
    const fields = fieldsOf(about, "metadata.TensorStorageMetadata");
    if (fields === undefined) {
      if (fieldsOf(about, "metadata.BytesStorageMetadata") === undefined) {
        throw bad("an entry is of an unknown kind", name);
      }
      objects.push(name);
      continue;
    }
    const dtype = dtypeOf(fields.properties);
    if (dtype === undefined) throw broken("bad-dtype", "its element type is not known", { path: name });
    const shape = checkedShape(itemsOf(fields.size), dtype, name, broken);
    const pieces = itemsOf(fields.chunks).map((chunk): Piece => {
      const { offsets, sizes } = fieldsOf(chunk, "metadata.ChunkStorageMetadata") ?? {};
      const from = checkedShape(itemsOf(offsets), "bool", name, broken);
      const size = checkedShape(itemsOf(sizes), "bool", name, broken);
      const place = places.get(keyOf(name, from));
      if (place === undefined) throw broken("missing-record", "no file holds one of its parts", { path: name });
      return { offsets: from, sizes: size, ...place };
    });
    checkCover(shape, pieces, (reason) => bad(reason, name));
    tensors.set(name, { dtype, shape, pieces });
  }
  return { tensors, objects };
}

const keyOf = (name: string, offsets: readonly number[]) => `${offsets.join()} ${name}`;

type Place = Pick<Piece, "file" | "at" | "length">;

// By name and offsets: what the index of a piece says besides is only its number in the list
function placesOf(storage: Map<Py, Py>, broken: Broken): ReadonlyMap<string, Place> {
  const bad = (reason: string, path?: string) => broken("metadata", reason, { path });
  const out = new Map<string, Place>();
  for (const [index, info] of storage) {
    const key = fieldsOf(index, "metadata.MetadataIndex") ?? {};
    const place = fieldsOf(info, "filesystem._StorageInfo") ?? {};
    const { relative_path: file, offset: at, length, transform_descriptors: transforms = null } = place;
    if (typeof key.fqn !== "string") throw bad("an entry has no name");
    if (typeof file !== "string" || !isCount(at) || !isCount(length)) {
      throw bad("the place of a part is broken", key.fqn);
    }
    if (itemsOf(transforms).length > 0) {
      throw broken("unsupported", "its parts are compressed; save without transforms", { path: key.fqn });
    }
    const offsets = itemsOf(key.offset ?? null);
    if (!offsets.every(isCount)) throw bad("the offsets of a part are not counts", key.fqn);
    out.set(keyOf(key.fqn, offsets), { file, at, length });
  }
  return out;
}

// Inside, without overlap, and as many elements as the whole: then they cover it
function checkCover(shape: readonly number[], pieces: readonly Piece[], bad: (reason: string) => Error): void {
  let left = product(shape);
  for (const { offsets, sizes } of pieces) {
    const fits = offsets.length === shape.length && sizes.length === shape.length &&
      shape.every((n, k) => offsets[k]! + sizes[k]! <= n);
    if (!fits) throw bad("one of its parts leaves its shape");
    left -= product(sizes);
  }
  if (left !== 0n) throw bad("its parts do not cover its shape");
  if (pieces.length > MOST_PIECES) throw bad(`it has more than ${MOST_PIECES} parts`);
  // Along the axis that cuts most, so that each part meets few others
  const full = pieces.filter(({ sizes }) => !sizes.includes(0));
  const cuts = shape.map((_, axis) => new Set(full.map(({ offsets }) => offsets[axis])).size);
  const axis = Math.max(0, cuts.indexOf(Math.max(...cuts)));
  const sorted = full.toSorted((a, b) => (a.offsets[axis] ?? 0) - (b.offsets[axis] ?? 0));
  for (const [k, a] of sorted.entries()) {
    for (let j = k + 1; j < sorted.length; j++) {
      const b = sorted[j]!;
      if (shape.length > 0 && b.offsets[axis]! >= a.offsets[axis]! + a.sizes[axis]!) break;
      const meet = a.offsets.every((from, d) =>
        from < b.offsets[d]! + b.sizes[d]! && b.offsets[d]! < from + a.sizes[d]!
      );
      if (meet) throw bad("two of its parts overlap");
    }
  }
}

// Far more than ranks that write one tensor
const MOST_PIECES = 65_536;

const product = (sizes: readonly number[]) => sizes.reduce((n, size) => n * BigInt(size), 1n);
const isCount = (value: Py | undefined): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** The attributes of an object of a class of torch.distributed.checkpoint. */
function fieldsOf(value: Py | undefined, name: string): Readonly<Record<string, Py>> | undefined {
  if (!isKind(value, "inert") || value.name !== HOME + name) return undefined;
  const out: Record<string, Py> = Object.create(null);
  const state = value.parts.find((part) => part instanceof Map);
  if (state instanceof Map) { for (const [key, item] of state) if (typeof key === "string") out[key] = item; }
  return out;
}

function itemsOf(value: Py | undefined): readonly Py[] {
  return Array.isArray(value) ? value : isKind(value, "tuple") ? value.items : [];
}

// The first of a tuple, or the attribute of that name
function dtypeOf(properties: Py | undefined): StoredDType | undefined {
  if (!isKind(properties, "inert")) return undefined;
  for (const part of properties.parts) {
    const type = part instanceof Map ? part.get("dtype") : itemsOf(part)[0];
    if (isKind(type, "global")) return DTYPES.get(type.name);
  }
  return undefined;
}
