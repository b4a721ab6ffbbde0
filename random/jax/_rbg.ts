import { philox4x32 } from "../philox.ts";
import type { Impl, Words } from "./_generator.ts";
import type { JaxKey } from "./types.ts";

/** XLA's default bit generator on the CPU, with keys split by Threefry. JAX calls its bits unstable across versions. */
export function rbg(threefry: Impl): Impl {
  const half = (key: JaxKey, at: number): JaxKey => key.slice(at, at + 2);
  return {
    size: 4,
    seed: (high, low) => Uint32Array.of(high, low, high, low),
    split(key, num, flags) {
      const first = threefry.split(half(key, 0), num, flags);
      const second = threefry.split(half(key, 2), num, flags);
      return first.map((words, i) => Uint32Array.of(...words, ...second[i]!));
    },
    foldIn: (key, data) =>
      Uint32Array.of(...threefry.foldIn(half(key, 0), data), ...threefry.foldIn(half(key, 2), data)),
    words,
  };
}

/**
 * The same bits with cheaper keys: those of a split are every tenth block, folding is an exclusive or with the tenth
 * block of the data.
 */
export function unsafeRbg(threefry: Impl): Impl {
  const { seed, size } = rbg(threefry);
  return {
    size,
    seed,
    split: (key, num) => Array.from({ length: num }, (_, i) => block(key, 10 * i)),
    foldIn(key, data) {
      const other = block(seed(0, data), 9);
      return key.map((word, i) => word ^ other[i]!);
    },
    words,
  };
}

// Block i: Philox4x32-10 with the key's first half as key; its second half, then its first again, is where the counter
// starts
function block(key: JaxKey, i: number): JaxKey {
  const counter: number[] = [];
  let carry = i;
  for (const word of [key[2]!, key[3]!, key[0]!, key[1]!]) {
    const sum = word + carry;
    counter.push(sum % 2 ** 32);
    carry = Math.floor(sum / 2 ** 32);
  }
  return Uint32Array.from(philox4x32([key[0]!, key[1]!], counter));
}

function words(key: JaxKey): Words {
  return {
    fill(width, _n, start, end, out) {
      // Narrow numbers take a word each, 64-bit ones two, the lower half first
      const per = width === 64 ? 2 : 4;
      const mask = 2 ** width - 1;
      for (let b = Math.floor(start / per); b * per < end; b++) {
        const made = block(key, b);
        for (let k = 0; k < per; k++) {
          const i = b * per + k;
          if (i < start || i >= end) continue;
          if (width === 64) [out[2 * (i - start)], out[2 * (i - start) + 1]] = [made[2 * k + 1]!, made[2 * k]!];
          else out[i - start] = made[k]! & mask;
        }
      }
    },
  };
}
