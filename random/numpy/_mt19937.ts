import { type Mt19937, mtCopy, mtFrom, mtNext, mtSeeded, mtSeededByList } from "../_mt19937.ts";
import type { Bits } from "./_bits.ts";
import { mtJumped } from "./_jump.ts";

/** MT19937 as a bit generator, from words as `SeedSequence` gives them. */
export function mtBits(words: Uint32Array): Bits {
  const key = words.slice();
  key[0] = 0x80000000;
  // NumPy leaves one output of the seed words themselves before the first block
  return mersenne(mtFrom(key, 623));
}

/** MT19937 as `RandomState` seeds it. */
export function legacyBits(seed: number | readonly number[]): Bits {
  return mersenne(typeof seed === "number" ? mtSeeded(seed) : mtSeededByList(seed));
}

function mersenne(mt: Mt19937): Bits {
  return {
    next64(out) {
      out[0] = mtNext(mt);
      out[1] = mtNext(mt);
    },
    next32: () => mtNext(mt),
    double() {
      const a = mtNext(mt) >>> 5;
      return (a * 67108864 + (mtNext(mt) >>> 6)) * 2 ** -53;
    },
    raw: () => BigInt(mtNext(mt)),
    state: () => ({ key: Uint32Array.from(mt.key, (w) => w >>> 0), pos: mt.at }),
    copy: () => mersenne(mtCopy(mt)),
    jumped: (jumps) => mersenne(mtJumped(mt, jumps)),
  };
}
