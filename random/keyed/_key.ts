import { LensorError } from "../../core/errors.ts";
import { describe } from "../../core/shape.ts";
import { threefry4x32Into } from "../threefry.ts";

/** Four words of 32 bits, least significant first. */
export type Key = Uint32Array;

/** The seed as a number from 0 to 2^128-1. Throws `type` for another kind, `range` outside. */
export function checkSeed(seed: unknown): bigint {
  if (typeof seed !== "bigint" && typeof seed !== "number") {
    throw new LensorError("type", `Cannot seed keyed: expected an integer, found ${describe(seed)}`);
  }
  if (typeof seed === "number" && !Number.isSafeInteger(seed)) {
    throw new LensorError(
      "range",
      `Cannot seed keyed: ${seed} is not a safe integer; use an integer from 0 to 2^53-1, or a bigint below 2n**128n`,
    );
  }
  const big = BigInt(seed);
  if (big < 0n || big >> 128n !== 0n) {
    throw new LensorError("range", `Cannot seed keyed: ${big} is outside of 0 to 2^128-1`);
  }
  return big;
}

/** Section 2 of docs/keyed.md: the key of the empty path. */
export function rootKey(seed: bigint): Key {
  const words = new Uint32Array(4);
  const out = new Uint32Array(4);
  for (let i = 0; i < 4; i++) words[i] = Number((seed >> BigInt(32 * i)) & 0xffffffffn);
  threefry4x32Into(out, words, 0x736e656c, 0x0000726f, VERSION, 0x53000000, 20);
  return out;
}

/** Section 3 of docs/keyed.md: the key below `key` at a dotted path that `checkPath` has passed. */
export function pathKey(key: Key, path: string): Key {
  const out = key.slice();
  for (const name of path.split(".")) {
    const bytes = UTF8.encode(name);
    for (let at = 0; at < bytes.length; at += 12) {
      const count = Math.min(12, bytes.length - at);
      const last = at + 12 >= bytes.length ? 1 : 0;
      const word = (i: number) =>
        bytes[at + i]! | bytes[at + i + 1]! << 8 | bytes[at + i + 2]! << 16 | bytes[at + i + 3]! << 24;
      // Bytes beyond the end are undefined, which the bit operations read as the zero filling
      threefry4x32Into(out, out, word(0), word(4), word(8), 0x4e000000 | last << 16 | count, 20);
    }
  }
  return out;
}

/** Refuses what is not a dotted path: names must be well-formed Unicode and not empty. Throws `type`. */
export function checkPath(path: unknown): asserts path is string {
  if (typeof path !== "string") {
    throw new LensorError("type", `Cannot key a path: expected a string, found ${describe(path)}`);
  }
  if (path === "" || path.startsWith(".") || path.endsWith(".") || path.includes("..")) {
    throw new LensorError("type", `Cannot key ${describe(path)}: a name of the path is empty`, { path });
  }
  if (!path.isWellFormed()) {
    throw new LensorError("type", `Cannot key ${describe(path)}: it is not well-formed Unicode`, { path });
  }
}

const VERSION = 1;
const UTF8 = new TextEncoder();
