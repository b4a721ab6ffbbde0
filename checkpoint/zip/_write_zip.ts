import { LensorError } from "../../core/errors.ts";
import { crc32For } from "./_crc32.ts";
import { gathered, type Put } from "../entries.ts";

/**
 * Writes the members of an archive one after the other; at once, unless they are compressed, but the disk may have to
 * be waited for.
 */
export interface ZipWriter {
  /** A member whose bytes are all there. */
  add(name: string, bytes: Uint8Array, compress?: boolean): Promise<void>;
  /** A member of `size` bytes that come piece by piece, stored; `align` makes them begin at a multiple of it. */
  stream(name: string, size: number, write: (put: Put) => Promise<void>, align?: number): Promise<void>;
  end(): Promise<void>;
}

// 1 January 1980, the first day that the format knows: the same tensors give the same file
const DATE = 0x0021;
const UTF8 = 0x800;
const SUM_FOLLOWS = 8;

/**
 * A zip archive of which the bytes are passed on as they come (APPNOTE 6.3; zip64 always, so that no size is special).
 */
export function zipWriter(put: Put): ZipWriter {
  const small = gathered(put);
  const directory: Uint8Array[] = [];
  let at = 0, count = 0;
  let behind: Promise<void> | undefined;
  const append = (bytes: Uint8Array) => {
    at += bytes.length;
    behind = small.put(bytes) ?? behind;
  };

  // The local header, and what the directory says of the member once its checksum is known
  function begin(name: string, flags: number, deflated: boolean, crc: number, sizes: Uint8Array, align: number) {
    const text = new TextEncoder().encode(name);
    const start = at;
    const common = (crc: number) =>
      fields([2, 45], [2, UTF8 | flags], [2, deflated ? 8 : 0], [2, 0], [2, DATE], [4, crc], [4, 0xffffffff], [
        4,
        0xffffffff,
      ], [2, text.length]);
    const padding = paddingFor(start + 50 + text.length, align);
    append(fields([4, 0x04034b50]));
    append(common(crc));
    append(fields([2, 20 + padding.length]));
    for (const part of [text, fields([2, 1], [2, 16]), sizes, padding]) append(part);
    return (crc: number, sizes: Uint8Array) => {
      directory.push(
        fields([4, 0x02014b50], [2, 45]),
        common(crc),
        fields([2, 28], [2, 0], [2, 0], [2, 0], [4, 0], [4, 0xffffffff]),
        text,
        fields([2, 1], [2, 24]),
        sizes,
        fields([8, start]),
      );
      count++;
    };
  }

  return {
    async add(name, bytes, compress = false) {
      const packed = compress ? await deflate(bytes) : bytes;
      const crc = crc32For(at + bytes.length)(bytes);
      const sizes = fields([8, bytes.length], [8, packed.length]);
      begin(name, 0, compress, crc, sizes, 1)(crc, sizes);
      append(packed);
      await behind;
    },
    async stream(name, size, write, align = 1) {
      const crc32 = crc32For(at + size);
      const sizes = fields([8, size], [8, size]);
      const listed = begin(name, SUM_FOLLOWS, false, 0, fields([8, 0], [8, 0]), align);
      const start = at;
      let crc = 0;
      await write((bytes) => {
        crc = crc32(bytes, crc);
        append(bytes);
        return behind;
      });
      if (at - start !== size) {
        throw new LensorError("shape", `Cannot write "${name}": it has ${at - start} bytes, not ${size}`);
      }
      append(fields([4, 0x08074b50], [4, crc]));
      append(sizes);
      listed(crc, sizes);
      await behind;
    },
    async end() {
      const start = at;
      for (const part of directory) append(part);
      const size = at - start;
      const record = at;
      append(
        fields([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count], [8, size], [
          8,
          start,
        ]),
      );
      append(fields([4, 0x07064b50], [4, 0], [8, record], [4, 1]));
      append(
        fields([4, 0x06054b50], [2, 0], [2, 0], [2, 0xffff], [2, 0xffff], [4, 0xffffffff], [4, 0xffffffff], [2, 0]),
      );
      await (small.flush() ?? behind);
    },
  };
}

// A field that no reader knows, filled so that the data behind it begins where it should; torch calls it "FB" and fills
// it with Z
function paddingFor(at: number, align: number): Uint8Array {
  if (align <= 1 || at % align === 0) return new Uint8Array();
  const length = (align - (at + 4) % align) % align;
  const out = new Uint8Array(4 + length).fill(0x5a);
  out.set(fields([2, 0x4246], [2, length]));
  return out;
}

async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(
    new CompressionStream("deflate-raw"),
  );
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

// Little-endian numbers of 2, 4 and 8 bytes
function fields(...list: readonly (readonly [bytes: number, value: number])[]): Uint8Array {
  const out = new Uint8Array(list.reduce((n, [bytes]) => n + bytes, 0));
  let at = 0;
  for (const [bytes, value] of list) {
    for (let k = 0, rest = value; k < bytes; k++, rest = Math.floor(rest / 256)) out[at++] = rest % 256;
  }
  return out;
}
