import { LensorError } from "../../core/errors.ts";
import { checkOptions } from "../../core/check.ts";
import { describe } from "../../core/shape.ts";
import type { NumpySeed, SeedSequence } from "./types.ts";

/** What `seedSequence` may be told besides the entropy. */
export interface SeedSequenceOptions {
  /** The indices that lead here from the sequence that was spawned first; none by default. */
  readonly spawnKey?: readonly (number | bigint)[] | undefined;
  /** How many words are mixed; 4 (128 bits) by default, at least 4. */
  readonly poolSize?: number | undefined;
}

/**
 * `numpy.random.SeedSequence(entropy)`: mixes integers of any size into seeds, and spawns sequences whose seeds are
 * independent.
 *
 * Throws `type` for entropy that is not an integer or list of them, `range` for negative numbers and a pool smaller
 * than 4.
 *
 * Source: M. O'Neill's `seed_seq_fe`, as NumPy's documentation of `SeedSequence` describes it.
 *
 * @example
 * ```ts
 * import { seedSequence } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(seedSequence(0).generateState(2), new Uint32Array([2968811710, 3677149159]));
 * ```
 */
export function seedSequence(entropy: NumpySeed, options: SeedSequenceOptions = {}): SeedSequence {
  checkOptions("make a seed sequence", options, ["spawnKey", "poolSize"]);
  const { spawnKey = [], poolSize = 4 } = options;
  if (typeof poolSize !== "number" || !Number.isInteger(poolSize) || poolSize < 4 || poolSize > 2 ** 16) {
    throw new LensorError(
      "range",
      `Cannot make a seed sequence: poolSize is ${describe(poolSize)}; use an integer from 4 on`,
    );
  }
  const words = wordsOf("entropy", entropy);
  const path = wordsOf("spawnKey", spawnKey);
  // Padding keeps [1] with spawn key [2] apart from [1, 2]
  if (path.length > 0) { while (words.length < poolSize) words.push(0); }
  const pool = mixed([...words, ...path], poolSize);
  let spawned = 0;
  return {
    entropy,
    spawnKey: spawnKey.map(Number),
    generateState(count) {
      checkCount("words", count);
      return generate(pool, count);
    },
    generateState64(count) {
      checkCount("words", count);
      const halves = generate(pool, 2 * count);
      return BigUint64Array.from(
        { length: count },
        (_, i) => BigInt(halves[2 * i + 1]!) << 32n | BigInt(halves[2 * i]!),
      );
    },
    spawn(children) {
      checkCount("children", children);
      const first = spawned;
      spawned += children;
      return Array.from(
        { length: children },
        (_, i) => seedSequence(entropy, { spawnKey: [...spawnKey, first + i], poolSize }),
      );
    },
  };
}

/** The words of 32 bits of integers, least significant first; 0 has one. Throws `type` or `range`. */
export function wordsOf(name: string, value: unknown): number[] {
  if (Array.isArray(value)) return value.flatMap((each) => wordsOf(name, each));
  if (typeof value !== "number" && typeof value !== "bigint") {
    throw new LensorError(
      "type",
      `Cannot seed numpy: expected an integer or a list of them as ${name}, found ${describe(value)}`,
    );
  }
  if (typeof value === "number" && !Number.isSafeInteger(value) || value < 0) {
    throw new LensorError(
      "range",
      `Cannot seed numpy: ${name} ${value} is not a non-negative integer; pass a bigint beyond 2^53`,
    );
  }
  const words: number[] = [];
  for (let rest = BigInt(value); rest > 0n || words.length === 0; rest >>= 32n) words.push(Number(rest & 0xffffffffn));
  return words;
}

function mixed(words: readonly number[], size: number): Uint32Array {
  const pool = new Uint32Array(size);
  let h = 0x43b0d7e5;
  const hashed = (value: number): number => {
    let v = value ^ h;
    h = Math.imul(h, 0x931e8875);
    v = Math.imul(v, h);
    return v ^ (v >>> 16);
  };
  const mix = (at: number, value: number): void => {
    const r = Math.imul(pool[at]!, 0xca01f9dd) - Math.imul(value, 0x4973f715);
    pool[at] = r ^ (r >>> 16);
  };
  for (let i = 0; i < size; i++) pool[i] = hashed(words[i] ?? 0);
  for (let from = 0; from < size; from++) {
    for (let to = 0; to < size; to++) if (to !== from) mix(to, hashed(pool[from]!));
  }
  for (const word of words.slice(size)) for (let to = 0; to < size; to++) mix(to, hashed(word));
  return pool;
}

function generate(pool: Uint32Array, count: number): Uint32Array {
  const out = new Uint32Array(count);
  let h = 0x8b51f9dd;
  for (let i = 0; i < count; i++) {
    let v = pool[i % pool.length]! ^ h;
    h = Math.imul(h, 0x58f38ded);
    v = Math.imul(v, h);
    out[i] = v ^ (v >>> 16);
  }
  return out;
}

function checkCount(what: string, count: unknown): void {
  if (typeof count === "number" && Number.isSafeInteger(count) && count >= 0 && count < 2 ** 31) return;
  const code = typeof count === "number" ? "range" : "type";
  throw new LensorError(code, `Cannot use a seed sequence: ${describe(count)} is not a number of ${what}`);
}
