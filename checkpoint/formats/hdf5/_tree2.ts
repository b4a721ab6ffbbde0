import { type Cursor, cursor, type Hdf5File, latin1, UNDEFINED } from "./_file.ts";

const MOST_RECORDS = 4_000_000;

/** Bytes that numbers up to `limit` take. */
const bytesFor = (limit: number) => Math.floor(Math.log2(Math.max(1, limit)) / 8) + 1;

/**
 * The records of a B-tree of version 2, each as its bytes, from left to right. The depth falls by one at each level, no
 * node comes twice, and there are as many records as the header says.
 */
export async function recordsOf(file: Hdf5File, address: number): Promise<readonly Uint8Array[]> {
  const { fail } = file;
  const head = cursor(await file.read(address, 38), fail, address);
  const out: Uint8Array[] = [];
  if (latin1(head.take(4)) !== "BTHD") throw fail("corrupt", "a tree has no signature", { offset: address });
  head.take(2);
  const size = head.u32();
  const width = head.u16();
  const depth = head.u16();
  head.take(2);
  const root = head.address();
  const inRoot = head.u16();
  const total = head.u64();
  if (root === UNDEFINED || total === 0) return out;
  if (width === 0 || size < 16 + width || depth > 16) throw fail("corrupt", "a tree has no room", { offset: address });
  if (total > MOST_RECORDS) throw fail("limit", `a tree has more than ${MOST_RECORDS} records`, { offset: address });
  // How many records a node of each depth holds at most, and how many are below it: they say how wide its numbers are
  const most = [Math.floor((size - 10) / width)];
  const below = [most[0]!];
  const count = bytesFor(most[0]!);
  const pointer = (level: number) => 8 + count + (level > 1 ? bytesFor(below[level - 1]!) : 0);
  for (let level = 1; level <= depth; level++) {
    most.push(Math.floor((size - 10 - pointer(level)) / (width + pointer(level))));
    below.push((most[level]! + 1) * below[level - 1]! + most[level]!);
  }
  const seen = new Set<number>();
  const visit = async (at: number, records: number, level: number): Promise<void> => {
    if (seen.has(at)) throw fail("cycle", "a tree leads back to itself", { offset: at });
    seen.add(at);
    const c = cursor(await file.read(at, size), fail, at);
    if (latin1(c.take(4)) !== (level > 0 ? "BTIN" : "BTLF")) throw fail("corrupt", "no node of a tree", { offset: at });
    c.take(2);
    if (records > most[level]!) throw fail("corrupt", "a node has more records than room", { offset: at });
    const own = Array.from({ length: records }, () => c.take(width));
    const children = level === 0 ? [] : Array.from({ length: records + 1 }, () => childIn(c, level));
    for (let k = 0; k <= records; k++) {
      if (level > 0) await visit(children[k]!.at, children[k]!.records, level - 1);
      if (k < records) out.push(own[k]!);
    }
    if (out.length > total) throw fail("corrupt", "a tree has more records than it says", { offset: address });
  };
  const wide = (c: Cursor, bytes: number) => {
    let n = 0;
    for (const [k, byte] of c.take(bytes).entries()) n += byte * 256 ** k;
    return n;
  };
  const childIn = (c: Cursor, level: number) => {
    const at = c.address();
    const records = wide(c, count);
    if (level > 1) wide(c, bytesFor(below[level - 1]!));
    return { at, records };
  };
  await visit(root, inRoot, depth);
  if (out.length !== total) {
    throw fail("corrupt", `a tree has ${out.length} records, it says ${total}`, { offset: address });
  }
  return out;
}
