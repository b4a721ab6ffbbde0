/**
 * Where the chunks of a dataset are, by the indexes of HDF5 1.10 and later: one chunk, chunks side by side, fixed and
 * extensible arrays of addresses, and trees of version 2. (HDF5 File Format Specification 3.0, VII.B to VII.D.)
 */
import { type Cursor, cursor, type Hdf5File, latin1, UNDEFINED } from "./_file.ts";
import { recordsOf } from "./_tree2.ts";

/** How the chunks are listed. */
export type ChunkIndex =
  | { readonly kind: "single"; readonly at: number; readonly size: number | undefined; readonly mask: number }
  | { readonly kind: "implicit" | "fixed" | "extensible" | "tree"; readonly at: number };

/** What an index needs to know of the dataset. */
export interface Grid {
  readonly shape: readonly number[];
  /** How far each axis may grow; Infinity for without end. */
  readonly most: readonly number[];
  readonly chunk: readonly number[];
  /** Bytes of a whole chunk. */
  readonly size: number;
  /** Whether chunks are packed, so that each has a size of its own. */
  readonly packed: boolean;
  /** Bytes of the size of a packed chunk in the index. */
  readonly sizeBytes: number;
}

/** One chunk of the file. */
export interface Chunk {
  readonly start: readonly number[];
  readonly at: number;
  readonly size: number;
  readonly mask: number;
}

const MOST_CHUNKS = 2_000_000;

/** Reads the index part of a layout message of version 4 or 5, behind the sizes of a chunk. */
export function chunkIndexIn(c: Cursor, flags: number, fail: Hdf5File["fail"]): ChunkIndex {
  const type = c.u8();
  switch (type) {
    case 1: {
      const packed = (flags & 2) !== 0;
      const size = packed ? c.u64() : undefined;
      const mask = packed ? c.u32() : 0;
      return { kind: "single", size, mask, at: c.address() };
    }
    case 2:
      return { kind: "implicit", at: c.address() };
    case 3:
      c.u8();
      return { kind: "fixed", at: c.address() };
    case 4:
      c.take(5);
      return { kind: "extensible", at: c.address() };
    case 5:
      c.take(6);
      return { kind: "tree", at: c.address() };
    default:
      throw fail("unsupported", `its chunks are listed in the unknown way ${type}`);
  }
}

/** Every chunk that was written. */
export async function chunksIn(file: Hdf5File, index: ChunkIndex, grid: Grid): Promise<readonly Chunk[]> {
  const { at } = index;
  const { shape, chunk, size } = grid;
  if (at === UNDEFINED) return [];
  if (index.kind === "single") {
    return [{ start: shape.map(() => 0), at, size: index.size ?? size, mask: index.mask }];
  }
  if (index.kind === "tree") return (await recordsOf(file, at)).map((record) => inRecord(file, record, grid));
  const counts = shape.map((n, axis) => Math.ceil(n / chunk[axis]!));
  const total = counts.reduce((n, k) => n * k, 1);
  if (total > MOST_CHUNKS) throw file.fail("limit", `it has more than ${MOST_CHUNKS} chunks`);
  if (index.kind === "implicit") file.check(at, total * size);
  const entry = index.kind === "implicit"
    ? (place: number): Entry => ({ at: at + place * size, size, mask: 0 })
    : index.kind === "fixed"
    ? await fixedArray(file, at, grid)
    : await extensibleArray(file, at, grid);
  const out: Chunk[] = [];
  const axes = order(grid, index.kind === "extensible");
  const index0 = shape.map(() => 0);
  for (let k = 0; k < total; k++) {
    const place = axes.reduce((n, { axis, step }) => n + index0[axis]! * step, 0);
    const found = await entry(place);
    if (found !== undefined) out.push({ ...found, start: index0.map((n, axis) => n * chunk[axis]!) });
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      if (++index0[axis]! < counts[axis]!) break;
      index0[axis] = 0;
    }
  }
  return out;
}

type Entry = Omit<Chunk, "start">;
type Lookup = (place: number) => Entry | undefined | Promise<Entry | undefined>;

// Places are counted over the largest shape; the axis without end comes first
function order({ shape, most, chunk }: Grid, extensible: boolean): { readonly axis: number; readonly step: number }[] {
  const axes = shape.map((_, axis) => axis);
  const open = most.indexOf(Infinity);
  if (extensible && open > 0) axes.unshift(...axes.splice(open, 1));
  let step = 1;
  return axes.reverse().map((axis) => {
    const here = { axis, step };
    step *= Math.ceil((Number.isFinite(most[axis]!) ? most[axis]! : shape[axis]!) / chunk[axis]!);
    return here;
  });
}

function inRecord(file: Hdf5File, record: Uint8Array, { shape, chunk, size, packed, sizeBytes }: Grid): Chunk {
  const c = cursor(record, file.fail);
  const at = c.address();
  const own = packed ? number(c, sizeBytes) : size;
  const mask = packed ? c.u32() : 0;
  return { at, size: own, mask, start: shape.map((_, axis) => c.u64() * chunk[axis]!) };
}

function number(c: Cursor, bytes: number): number {
  let n = 0;
  for (const [k, byte] of c.take(bytes).entries()) n += byte * 256 ** k;
  return n;
}

function entryIn(c: Cursor, { size, packed, sizeBytes }: Grid): Entry | undefined {
  const at = c.address();
  const own = packed ? number(c, sizeBytes) : size;
  const mask = packed ? c.u32() : 0;
  return at === UNDEFINED ? undefined : { at, size: own, mask };
}

const widthOf = ({ packed, sizeBytes }: Grid) => packed ? 8 + sizeBytes + 4 : 8;

async function signed(file: Hdf5File, at: number, length: number, signature: string): Promise<Cursor> {
  const c = cursor(await file.read(at, length), file.fail, at);
  if (latin1(c.take(4)) !== signature) {
    throw file.fail("corrupt", `a list of chunks lacks ${signature}`, { offset: at });
  }
  c.take(2);
  return c;
}

// A block of addresses, in pages with a checksum each where there are many
async function fixedArray(file: Hdf5File, address: number, grid: Grid): Promise<Lookup> {
  const head = await signed(file, address, 28, "FAHD");
  const width = head.u8();
  const bits = head.u8();
  const count = head.u64();
  const block = head.address();
  const page = 2 ** bits;
  // Each entry takes its bytes, so that no small file has very many
  if (count * width > file.size) {
    throw file.fail("truncated", `a list of ${count} chunks does not fit`, { offset: address });
  }
  if (width !== widthOf(grid) || bits > 40) {
    throw file.fail("corrupt", "a list of chunks has other entries", { offset: address });
  }
  if (block === UNDEFINED) return () => undefined;
  await signed(file, block, 14, "FADB");
  const paged = count > page;
  const pages = Math.ceil(count / page);
  const bitmap = paged ? await file.read(block + 14, Math.ceil(pages / 8)) : new Uint8Array();
  const data = block + 14 + (paged ? bitmap.length + 4 : 0);
  return async (place) => {
    if (place >= count) throw file.fail("corrupt", "a list of chunks is too short", { offset: block });
    const k = Math.floor(place / page);
    if (paged && !(bitmap[k >> 3]! >> (7 - k % 8) & 1)) return undefined;
    const at = data + place * width + (paged ? 4 * k : 0);
    return entryIn(cursor(await file.read(at, width), file.fail, at), grid);
  };
}

// Some addresses in the index itself, the rest in blocks that grow, those in turn behind blocks of blocks
async function extensibleArray(file: Hdf5File, address: number, grid: Grid): Promise<Lookup> {
  const head = await signed(file, address, 72, "EAHD");
  const { fail } = file;
  const [width, bits, inIndex, least, pointers, pageBits] = Array.from({ length: 6 }, () => head.u8()) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  head.take(48);
  const index = head.address();
  const offsetBytes = Math.ceil(bits / 8);
  const page = 2 ** pageBits;
  if (width !== widthOf(grid) || least === 0 || pointers === 0 || bits > 64 || pageBits > 40) {
    throw fail("corrupt", "a list of chunks has other entries", { offset: address });
  }
  if (index === UNDEFINED) return () => undefined;
  await signed(file, index, 14, "EAIB");
  const blocksAt = index + 14 + inIndex * width;
  const blocks = 2 * (pointers - 1);
  const supers = 2 * Math.log2(pointers);
  const wordAt = async (at: number) => cursor(await file.read(at, 8), fail, at).address();
  const entryAt = async (at: number) => entryIn(cursor(await file.read(at, width), fail, at), grid);
  return async (place) => {
    if (place < inIndex) return await entryAt(index + 14 + place * width);
    // Block of blocks k has 2^(k/2) blocks of 2^((k+1)/2) times the least number of entries
    let rest = place - inIndex, level = 0, first = 0;
    for (;; level++) {
      const many = 2 ** Math.floor(level / 2);
      const each = 2 ** Math.floor((level + 1) / 2) * least;
      if (rest < many * each) break;
      rest -= many * each;
      first += many;
      if (level > 120) throw fail("corrupt", "a list of chunks is too short", { offset: index });
    }
    const many = 2 ** Math.floor(level / 2);
    const each = 2 ** Math.floor((level + 1) / 2) * least;
    const which = Math.floor(rest / each);
    const inside = rest % each;
    const paged = each > page;
    const pages = each / page;
    let block: number;
    if (level < supers) block = await wordAt(blocksAt + 8 * (first + which));
    else {
      const above = await wordAt(blocksAt + 8 * blocks + 8 * (level - supers));
      if (above === UNDEFINED) return undefined;
      await signed(file, above, 14, "EASB");
      const bitmaps = above + 14 + offsetBytes;
      const own = paged ? Math.ceil(pages / 8) : 0;
      if (paged) {
        const k = Math.floor(inside / page);
        const byte = await file.read(bitmaps + which * own + (k >> 3), 1);
        if (!(byte[0]! >> (7 - k % 8) & 1)) return undefined;
      }
      block = await wordAt(bitmaps + many * own + 8 * which);
    }
    if (block === UNDEFINED) return undefined;
    const data = block + 14 + offsetBytes + (paged ? 4 : 0);
    return await entryAt(data + inside * width + (paged ? 4 * Math.floor(inside / page) : 0));
  };
}
