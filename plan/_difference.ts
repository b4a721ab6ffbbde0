/** What a file holds beside what is made again, byte by byte. */
import type { SaveEntry } from "../checkpoint/entries.ts";
import type { Checkpoint } from "../checkpoint/types.ts";
import { bytesOf, toBytes } from "../core/dtype.ts";
import { sha256 } from "../core/sha256.ts";
import { showShape, sizeOf } from "../core/shape.ts";
import type { Values } from "../core/types.ts";

// Elements that are read at a time
const PIECE = 1 << 21;

/** How a tensor differs from what is made again, in some stretches of its elements; nothing where it does not. */
export async function differenceFrom(
  entry: SaveEntry,
  checkpoint: Checkpoint,
  name: string,
  stretches: readonly (readonly [number, number])[],
): Promise<string | undefined> {
  const { dtype, shape } = checkpoint.specs.get(name)!;
  const size = bytesOf(dtype);
  let wrong = 0;
  let all = 0;
  let first: number | undefined;
  for (const [from, to] of stretches) {
    const whole = entry.elementwise ? undefined : toBytes(await entry.read() as Values);
    for (let at = from; at < to; at += PIECE) {
      const end = Math.min(to, at + PIECE);
      const have = toBytes(await checkpoint.read(name, [at, end]));
      const want = whole ? whole.subarray(at * size, end * size) : toBytes(await entry.read([at, end]) as Values);
      all += have.length;
      const difference = firstDifference(have, want);
      if (difference < 0) continue;
      first ??= at + Math.floor(difference / size);
      for (let i = difference; i < have.length; i++) if (have[i] !== want[i]) wrong++;
    }
  }
  if (first === undefined) return undefined;
  const n = (x: number) => x.toLocaleString("en-US");
  return `${n(wrong)} of ${n(all)} bytes, first at element ${n(first)} of ${showShape(shape)}`;
}

function firstDifference(a: Uint8Array, b: Uint8Array): number {
  if (a.length !== b.length) return 0;
  const words = a.byteOffset % 4 === 0 && b.byteOffset % 4 === 0 ? a.length >>> 2 : 0;
  const x = new Uint32Array(a.buffer, words ? a.byteOffset : 0, words);
  const y = new Uint32Array(b.buffer, words ? b.byteOffset : 0, words);
  let i = 0;
  while (i < words && x[i] === y[i]) i++;
  for (let at = 4 * i; at < a.length; at++) if (a[at] !== b[at]) return at;
  return -1;
}

/** The SHA-256 of a tensor's elements as a file holds them. */
export async function digestOf(checkpoint: Checkpoint, name: string): Promise<string> {
  const sum = sha256();
  const count = sizeOf(checkpoint.specs.get(name)!.shape);
  for (let at = 0; at < count; at += PIECE) {
    sum.update(toBytes(await checkpoint.read(name, [at, Math.min(count, at + PIECE)])));
  }
  return sum.hex();
}
