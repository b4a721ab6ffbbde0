import { crc32For } from "./_crc32.ts";
import type { Put } from "../_entries.ts";

/** Writes the members of an archive one after the other; at once, unless they are compressed, but the disk may have to be waited for. */
export interface ZipWriter {
  add(name: string, bytes: Uint8Array, compress?: boolean): Promise<void>;
  end(): Promise<void>;
}

// 1 January 1980, the first day that the format knows: the same tensors give the same file
const DATE = 0x0021;

/** A zip archive of which the bytes are passed on as they come (APPNOTE 6.3; zip64 always, so that no size is special). */
export function zipWriter(put: Put): ZipWriter {
  const directory: Uint8Array[] = [];
  let at = 0;
  let behind: Promise<void> | undefined;
  const append = (bytes: Uint8Array) => {
    at += bytes.length;
    behind = put(bytes) ?? behind;
  };
  return {
    async add(name, bytes, compress = false) {
      const packed = compress ? await deflate(bytes) : bytes, text = new TextEncoder().encode(name);
      const crc = crc32For(at + bytes.length)(bytes);
      const common = fields([2, 45], [2, 0x800], [2, compress ? 8 : 0], [2, 0], [2, DATE], [4, crc], [4, 0xffffffff], [
        4,
        0xffffffff,
      ], [2, text.length]);
      const sizes = fields([8, bytes.length], [8, packed.length]);
      directory.push(
        fields([4, 0x02014b50], [2, 45]),
        common,
        fields([2, 28], [2, 0], [2, 0], [2, 0], [4, 0], [4, 0xffffffff]),
        text,
        fields([2, 1], [2, 24]),
        sizes,
        fields([8, at]),
      );
      for (
        const part of [fields([4, 0x04034b50]), common, fields([2, 20]), text, fields([2, 1], [2, 16]), sizes, packed]
      ) append(part);
      await behind;
    },
    async end() {
      const start = at, count = directory.length / 7;
      for (const part of directory) append(part);
      const size = at - start, record = at;
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
      await behind;
    },
  };
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
