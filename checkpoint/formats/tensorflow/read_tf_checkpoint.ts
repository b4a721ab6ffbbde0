import { type Broken, broken, quoted } from "../../_broken.ts";
import { bytesIn, checkedShape } from "../../_checked_shape.ts";
import { bitsOf, type StoredDType } from "../../_dtypes.ts";
import { type Located, located } from "../../_located.ts";
import { openBeside } from "../../stores/_beside.ts";
import { type Store, then } from "../../stores/_store.ts";
import type { Checkpoint, LeftOut, OpenOptions, Unreadable } from "../../types.ts";
import { copyBox, touches } from "../_boxes.ts";
import type { Format } from "../format.ts";
import { notCheckpoint } from "../refusals.ts";
import { type BundleEntry, bundleEntry, bundleHeader, TEXTS, TYPES } from "./_bundle_entry.ts";
import { crc32c, masked } from "./_crc32c.ts";
import { boxesOf, sliceKey } from "./_slices.ts";
import { isTable, readTable } from "./_table.ts";

export const tfCheckpointFormat: Format = {
  name: "tf-checkpoint",
  sniff: async (_head, store) => await isTable(store) || /\.index$/i.test(store.name) && store.size > 0,
  read: readTfCheckpoint,
};

/** The numbers of a checkpoint without their names: nothing in them tells what they are, so that the name must. */
export const tfDataFormat: Format = {
  name: "tf-data",
  sniff: (_head, store) => /\.data-\d{5,}-of-\d{5,}$/.test(store.name),
  read: (store) => {
    const index = store.name.replace(/\.data-.*$/, ".index");
    throw notCheckpoint(store, "the data of a TensorFlow checkpoint without their names", `open ${quoted(index)}`);
  },
};

/**
 * A checkpoint of TensorFlow (`tf.train.Checkpoint`, the Saver of version 2, the variables of a SavedModel), opened by
 * its index: the data are in files beside it. Variables that were saved in slices are whole again. What the optimizer
 * and Keras keep is left out.
 */
async function readTfCheckpoint(store: Store, options: OpenOptions): Promise<Checkpoint> {
  const fail: Broken = (detail, reason, place) => broken(store.name, detail, reason, place);
  const old = () =>
    notCheckpoint(
      store,
      "a TensorFlow checkpoint of version 1 (old Saver)",
      "load it in TensorFlow and save it with tf.train.Checkpoint",
    );
  const isIndex = /\.index$/i.test(store.name);
  const table = new Map(
    await readTable(
      store,
      (detail, reason, place) => detail === "unsupported" && !isIndex ? old() : fail(detail, reason, place),
    ),
  );
  const first = table.get("");
  const header = first && bundleHeader(first, fail);
  if (first !== undefined && header === undefined) throw old();
  if (header === undefined) throw fail("corrupt", "its table has no header of a checkpoint");
  if (header.bigEndian) throw fail("unsupported", "its numbers are big-endian");
  const bundle: Bundle = {
    store,
    stem: store.name.replace(/\.index$/i, ""),
    shards: header.shards,
    files: new Map(),
    fail,
  };
  const close = () => {
    for (const file of bundle.files.values()) file.close();
    store.close();
  };
  try {
    return await listed(table, bundle, options, close);
  } catch (error) {
    for (const file of bundle.files.values()) file.close();
    throw error;
  }
}

interface Bundle {
  readonly store: Store;
  readonly stem: string;
  readonly shards: number;
  readonly files: Map<number, Store>;
  readonly fail: Broken;
}

const ATTRIBUTE = "/.ATTRIBUTES/VARIABLE_VALUE";
const SLOT = "/.OPTIMIZER_SLOT/";
const GRAPH = "_CHECKPOINTABLE_OBJECT_GRAPH";

async function listed(
  table: ReadonlyMap<string, Uint8Array>,
  bundle: Bundle,
  options: OpenOptions,
  close: () => void,
): Promise<Checkpoint> {
  const { fail, store } = bundle;
  const { whole = false, unwrap = "usual", verify = true } = options;
  const entries = new Map<string, Located>();
  const unreadable = new Map<string, Unreadable>();
  const others = new Map<string, number>();
  const texts: string[] = [];
  // Only checkpoints of objects have parts that are not weights; names of TensorFlow 1 are as they are
  const ofObjects = table.has(GRAPH);
  const start = isOwn(unwrap) ? `${unwrap.replace(/\/$/, "")}/` : "";
  for (const [key, bytes] of table) {
    if (key === "" || key.startsWith("\0")) continue;
    const path = textOf(key, fail);
    const full = path.endsWith(ATTRIBUTE) ? path.slice(0, -ATTRIBUTE.length) : path;
    const entry = bundleEntry(bytes, (detail, reason, place) => fail(detail, reason, { ...place, path: full }));
    if (entry.type === TEXTS) {
      if (path !== GRAPH) texts.push(full);
      continue;
    }
    const part = ofObjects ? partOf(full) : undefined;
    const taken = start ? full.startsWith(start) : whole || part === undefined;
    if (!taken) {
      const key = part ?? full.split("/", 1)[0]!;
      others.set(key, (others.get(key) ?? 0) + 1);
      continue;
    }
    const name = full.slice(start.length);
    const row = await rowOf(name, key, entry, table, bundle, verify);
    if (entries.has(name) || unreadable.has(name)) throw fail("duplicate-key", "the name comes twice", { path: name });
    if ("why" in row) unreadable.set(name, row);
    else entries.set(name, row);
  }
  const leftOut = [...others].map(([key, tensors]): LeftOut => ({ key, tensors }));
  if (start !== "" && entries.size + unreadable.size === 0) {
    const keys = leftOut.map(({ key }) => quoted(key)).join(", ");
    throw fail("missing-tensor", `it has nothing below ${quoted(unwrap)}; it has ${keys}`);
  }
  const notes = texts.length ? [`Texts that are not listed: ${texts.slice(0, 20).map(quoted).join(", ")}.`] : [];
  const about = { format: "tf-checkpoint", unreadable, leftOut, notes };
  return located(store.name, entries, new Map(), close, about);
}

const isOwn = (unwrap: string) => unwrap !== "usual" && unwrap !== "state_dict";

// What a variable belongs to, where that is not the model
function partOf(path: string): string | undefined {
  if (path.includes(SLOT)) return ".OPTIMIZER_SLOT";
  return ["optimizer", "keras_api", "save_counter"].find((part) => path === part || path.startsWith(`${part}/`));
}

// Keys are bytes, names UTF-8
function textOf(key: string, fail: Broken): string {
  try {
    return UTF8.decode(Uint8Array.from(key, (c) => c.charCodeAt(0)));
  } catch {
    throw fail("header-utf8", "a name is not UTF-8");
  }
}
const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

async function rowOf(
  path: string,
  key: string,
  entry: BundleEntry,
  table: ReadonlyMap<string, Uint8Array>,
  bundle: Bundle,
  verify: boolean,
): Promise<Located | Unreadable> {
  const fail: Broken = (detail, reason, place) => bundle.fail(detail, reason, { ...place, path });
  const dtype = TYPES.get(entry.type);
  if (dtype === undefined) throw fail("bad-dtype", `its type ${entry.type} is not known`);
  const shape = checkedShape(entry.sizes, dtype ?? "uint8", path, fail);
  if (dtype === null) {
    const why = "it holds quantised values, a resource or a variant, which are not plain numbers";
    return { dtype: `type ${entry.type}`, shape, bytes: entry.size, why };
  }
  if (entry.slices.length === 0) return await plainEntry(entry, dtype, shape, bundle, verify, fail);
  const width = bitsOf(dtype) / 8;
  const boxes = boxesOf(entry, shape, fail);
  const parts: Located[] = [];
  for (const [k, slice] of entry.slices.entries()) {
    const bytes = table.get(sliceKey(key, slice));
    if (bytes === undefined) throw fail("corrupt", `its slice ${k} is not in the index`);
    const part = bundleEntry(bytes, fail);
    if (part.type !== entry.type || part.slices.length > 0) throw fail("corrupt", `its slice ${k} has another type`);
    parts.push(await plainEntry(part, dtype, boxes[k]!.size, bundle, verify, fail));
  }
  return {
    dtype,
    shape,
    async bytes(from, to) {
      const out = new Uint8Array(to - from);
      for (const [k, box] of boxes.entries()) {
        if (!touches(box, shape, width, from, to)) continue;
        const bytes = await parts[k]!.bytes(0, bytesIn(box.size, dtype));
        copyBox(bytes, box, shape, width, from, to, out);
      }
      return out;
    },
  };
}

async function plainEntry(
  { shard, offset, size, crc, sizes }: BundleEntry,
  dtype: StoredDType,
  shape: readonly number[],
  bundle: Bundle,
  verify: boolean,
  fail: Broken,
): Promise<Located> {
  const needed = bytesIn(shape, dtype);
  if (sizes.map(Number).join() !== shape.join()) throw fail("bad-shape", "a slice has another shape than its place");
  if (size !== needed) throw fail("size-mismatch", `its shape takes ${needed} bytes, its data have ${size}`);
  const file = await shardOf(shard, bundle, fail);
  if (offset + size > file.size) throw fail("truncated", `its data end at ${offset + size}, its file at ${file.size}`);
  let checked = !verify || crc === undefined;
  const read: Located["bytes"] = (from, to, into) => file.read(offset + from, to - from, into);
  return {
    dtype,
    shape,
    length: size,
    bytes(from, to, into) {
      if (checked) return read(from, to, into);
      // The checksum is that of the whole, which is summed up when it is first touched
      return then(summed(file, offset, size), (sum) => {
        if (masked(sum) !== crc) throw fail("crc", "its checksum does not fit: its bytes have changed");
        checked = true;
        return read(from, to, into);
      });
    },
  };
}

const PIECE = 1 << 22;

async function summed(file: Store, at: number, size: number): Promise<number> {
  let crc = 0;
  for (let done = 0; done < size; done += PIECE) {
    crc = crc32c(await file.read(at + done, Math.min(PIECE, size - done)), crc);
  }
  return crc;
}

async function shardOf(shard: number, { store, stem, shards, files, fail }: Bundle, bad: Broken): Promise<Store> {
  if (shard >= shards) throw bad("corrupt", `it is in file ${shard} of ${shards}`);
  let file = files.get(shard);
  const name = `${stem}.data-${String(shard).padStart(5, "0")}-of-${String(shards).padStart(5, "0")}`;
  if (file === undefined) files.set(shard, file = await openBeside(store, name, fail));
  return file;
}
