import { crc32c, masked } from "../../checkpoint/formats/tensorflow/_crc32c.ts";
import { blindly, type Change, withNumber } from "./_bytes.ts";

/**
 * A change within a block of a sorted table of TensorFlow, whose checksum is then made anew so that more than it is
 * read.
 */
export const inBlocks: Change = (bytes, dice) => {
  const blocks = blocksOf(bytes);
  if (blocks.length === 0 || dice.once(6)) return blindly(bytes, dice);
  const [at, size] = dice.pick(blocks);
  const place = at + dice.below(size);
  const out = dice.once(2)
    ? withNumber(bytes, place, dice.pick([1, 1, 2, 4]), dice)
    : bytes.with(place, dice.once(2) ? dice.below(256) : bytes[place]! ^ 1 << dice.below(8)) as Uint8Array;
  const view = new DataView(out.buffer, out.byteOffset, out.byteLength);
  for (const [from, length] of blocks) {
    view.setUint32(from + length + 1, masked(crc32c(out.subarray(from, from + length + 1))), true);
  }
  return out;
};

// The index and, through it, the blocks of data, as an honest file has them
function blocksOf(bytes: Uint8Array): (readonly [at: number, size: number])[] {
  let at = Math.max(0, bytes.length - 48);
  const number = (): number => {
    let n = 0, scale = 1;
    for (let b = 128; b >= 128; scale *= 128) {
      b = bytes[at++] ?? 0;
      n += (b & 127) * scale;
    }
    return n;
  };
  number();
  number();
  const index = [number(), number()] as const;
  const out: (readonly [number, number])[] = [];
  if (!inside(index)) return [];
  for (at = index[0]; at < index[0] + index[1] - 8;) {
    number();
    const rest = number();
    const length = number();
    at += rest;
    const end = at + length;
    const block = [number(), number()] as const;
    if (!inside(block)) break;
    out.push(block);
    at = end;
  }
  return [...out, index];

  function inside([from, size]: readonly [number, number]): boolean {
    return size > 0 && from + size + 5 <= bytes.length;
  }
}
