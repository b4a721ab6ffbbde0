import { cursor, type Hdf5File, latin1, UNDEFINED } from "./_file.ts";

/** A fractal heap: objects that are found by an ID of a few bytes. */
export interface Heap {
  /** The bytes of an object. */
  read(id: Uint8Array): Promise<Uint8Array>;
}

/**
 * Opens the heap at an address. Objects lie in blocks whose size doubles from row to row; packed heaps and huge objects
 * are not read.
 */
export async function heapOf(file: Hdf5File, address: number): Promise<Heap> {
  const { fail } = file;
  const c = cursor(await file.read(address, Math.min(146, file.size - address)), fail, address);
  if (latin1(c.take(4)) !== "FRHP") throw fail("corrupt", "a heap has no signature", { offset: address });
  c.u8();
  const idLength = c.u16();
  const filters = c.u16();
  c.u8();
  const largest = c.u32();
  c.take(8 + 8 + 8 + 8 + 8 + 8 + 8 + 8 + 8 + 8 + 8 + 8);
  const width = c.u16();
  const first = c.u64();
  const direct = c.u64();
  const bits = c.u16();
  c.u16();
  const root = c.address();
  const rows = c.u16();
  const bad = (reason: string) => fail("corrupt", `a heap ${reason}`, { offset: address });
  if (filters !== 0) throw fail("unsupported", "a heap is packed", { offset: address });
  if (width === 0 || first === 0 || direct < first || bits > 64 || root === UNDEFINED) throw bad("has no blocks");
  const offsetBytes = Math.ceil(bits / 8);
  const lengthBytes = Math.min(
    Math.floor(Math.log2(direct) / 8) + 1,
    Math.floor(Math.log2(Math.max(1, largest)) / 8) + 1,
  );
  // Rows 0 and 1 have blocks of the first size, each further row twice the one before
  const sizeOf = (row: number) => first * 2 ** Math.max(0, row - 1);
  const startOf = (row: number) => row === 0 ? 0 : width * first * 2 ** (row - 1);
  const directRows = Math.log2(direct / first) + 2;

  async function place(block: number, offset: number, depth: number): Promise<number> {
    if (depth > 16) throw fail("depth", "a heap nests too deep", { offset: address });
    let row = 0;
    while (startOf(row + 1) <= offset) row++;
    // A block of blocks within it has as many rows as its size takes
    if (depth === 0 && row >= rows) throw bad("has no such block");
    const size = sizeOf(row);
    const column = Math.floor((offset - startOf(row)) / size);
    const inside = offset - startOf(row) - column * size;
    const head = await file.read(block, 4);
    if (latin1(head) !== "FHIB") throw bad("has a block without a signature");
    const at = block + 5 + 8 + offsetBytes + 8 * (row * width + column);
    const child = cursor(await file.read(at, 8), fail, at).address();
    if (child === UNDEFINED) throw bad("has no such block");
    if (row < directRows) return child + inside;
    return await place(child, inside, depth + 1);
  }

  return {
    async read(id) {
      if (id.length !== idLength || id[0]! >> 6 !== 0) throw bad("has an ID of another kind");
      if ((id[0]! >> 4 & 3) !== 0) throw fail("unsupported", "a heap keeps an object apart", { offset: address });
      const number = (from: number, bytes: number) => {
        let n = 0;
        for (let k = 0; k < bytes; k++) n += (id[from + k] ?? 0) * 256 ** k;
        return n;
      };
      const offset = number(1, offsetBytes);
      const length = number(1 + offsetBytes, lengthBytes);
      const at = rows === 0 ? root + offset : await place(root, offset, 0);
      return await file.read(at, length);
    },
  };
}
