import { then } from "../../stores/_store.ts";
import { copyBox, touches } from "../_boxes.ts";
import { type Chunk, type ChunkIndex, chunksIn } from "./_chunk_indexes.ts";
import { filled } from "./_fill.ts";
import { cursor, type Hdf5File, latin1, UNDEFINED } from "./_file.ts";
import { type Filter, unfiltered } from "./_filters.ts";

/** A dataset in chunks. */
export interface Chunked {
  /** The root of the tree that lists the chunks, -1 if none was written; or one of the newer indexes. */
  readonly tree: number | ChunkIndex;
  /** The size of a chunk along each axis, and of an element. */
  readonly chunk: readonly number[];
  readonly shape: readonly number[];
  /** How far each axis may grow. */
  readonly most: readonly number[];
  /** Bytes of the size of a packed chunk in the newer indexes; undefined for as many as it needs. */
  readonly sizeBytes: number | undefined;
  readonly width: number;
  readonly steps: readonly Filter[];
  readonly fill: Uint8Array | undefined;
}

const DEEPEST = 64;
const MOST_CHUNKS = 4_000_000;

/** How to read bytes `from` to `to` of a dataset in chunks; what was never written is the fill value. */
export function chunkedBytes(
  file: Hdf5File,
  dataset: Chunked,
  fail: Hdf5File["fail"],
): (from: number, to: number) => Promise<Uint8Array> {
  const { tree, shape, width, steps, fill } = dataset;
  const chunk = dataset.chunk.slice(0, -1);
  if (dataset.chunk.at(-1) !== width) throw fail("corrupt", "the elements of its chunks have another size");
  if (chunk.length !== shape.length) throw fail("bad-shape", "its chunks have another number of axes");
  if (chunk.includes(0)) throw fail("bad-shape", "its chunks have an axis of no size");
  const size = chunk.reduce((n, axis) => n * axis, width);
  if (size > 2 ** 32) throw fail("limit", `its chunks have ${size} bytes`);
  const listed = async () => {
    if (typeof tree === "number") return await chunksOf(file, tree, chunk, fail);
    const sizeBytes = dataset.sizeBytes ?? Math.min(8, 1 + Math.floor((Math.floor(Math.log2(size)) + 8) / 8));
    const grid = { shape, most: dataset.most, chunk, size, packed: steps.length > 0, sizeBytes };
    return checked(file, await chunksIn(file, tree, grid), fail);
  };
  let list: Promise<readonly Chunk[]> | undefined;
  return async (from, to) => {
    // Not more than the file could hold is made of few bytes
    const limit = Math.max(1 << 28, 1032 * file.size);
    if (to - from > limit) throw fail("limit", `it asks for ${to - from} bytes, from a file of ${file.size}`);
    const chunks = await (list ??= listed());
    const out = filled(new Uint8Array(to - from), fill, from);
    if (from === to) return out;
    for (const one of chunks) {
      if (!touches({ start: one.start, size: chunk }, shape, width, from, to)) continue;
      if (steps.length === 0 && one.size !== size) {
        throw fail("size-mismatch", `a chunk has ${one.size} bytes instead of ${size}`, { offset: one.at });
      }
      const bytes = await then(
        file.data(one.at, one.size),
        (stored) => unfiltered(stored, steps, one.mask, size, width, fail),
      );
      copyBox(bytes, { start: one.start, size: chunk }, shape, width, from, to, out);
    }
    return out;
  };
}

// The newer lists count in chunks, so that each is on its grid; it must lie in the file, and come once
function checked(
  file: Hdf5File,
  chunks: readonly Chunk[],
  fail: Hdf5File["fail"],
): readonly Chunk[] {
  const places = new Set<string>();
  for (const { start, at, size } of chunks) {
    if (places.has(start.join())) throw fail("overlap", `the chunk at [${start.join(", ")}] comes twice`);
    places.add(start.join());
    file.check(at, size);
  }
  return chunks;
}

// The leaves of a tree of chunks. Levels fall by one, no node comes twice, and chunks lie on their grid
async function chunksOf(
  file: Hdf5File,
  root: number,
  chunk: readonly number[],
  fail: Hdf5File["fail"],
): Promise<readonly Chunk[]> {
  const out: Chunk[] = [];
  const seen = new Set<number>();
  const places = new Set<string>();
  const axes = chunk.length;
  const stack: { readonly at: number; readonly level: number | undefined }[] = root === UNDEFINED
    ? []
    : [{ at: root, level: undefined }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { at, level } = next;
    if (seen.has(at)) throw fail("cycle", "its tree of chunks leads back to itself", { offset: at });
    seen.add(at);
    const head = cursor(await file.read(at, 24), fail, at);
    if (latin1(head.take(4)) !== "TREE" || head.u8() !== 1) throw fail("corrupt", "no tree of chunks", { offset: at });
    const own = head.u8();
    const entries = head.u16();
    const key = 8 + 8 * (axes + 1);
    if (level !== undefined ? own !== level : own > DEEPEST) {
      throw fail("corrupt", `its tree has level ${own} where ${level ?? "a lower one"} is due`, { offset: at });
    }
    if (out.length + entries > MOST_CHUNKS) throw fail("limit", `it has more than ${MOST_CHUNKS} chunks`);
    const c = cursor(await file.read(at + 24, entries * (key + 8)), fail, at + 24);
    for (let k = 0; k < entries; k++) {
      const size = c.u32();
      const mask = c.u32();
      const start = Array.from({ length: axes }, () => c.u64());
      c.u64();
      const child = c.address();
      if (own > 0) {
        stack.push({ at: child, level: own - 1 });
        continue;
      }
      if (start.some((n, axis) => n % chunk[axis]! !== 0)) {
        throw fail("bad-offset", `a chunk at [${start.join(", ")}] is off its grid`, { offset: at });
      }
      if (places.has(start.join())) {
        throw fail("overlap", `the chunk at [${start.join(", ")}] comes twice`, { offset: at });
      }
      places.add(start.join());
      file.check(child, size);
      out.push({ start, at: child, size, mask });
    }
  }
  return out;
}
