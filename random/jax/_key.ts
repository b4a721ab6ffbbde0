import { LensorError } from "../../core/errors.ts";
import { describe } from "../../core/shape.ts";
import { IMPLS } from "./_impl.ts";
import type { JaxImpl, JaxKey, JaxOptions } from "./types.ts";

/** The flags of a call, filled in. Throws `unknown-name` and `type`. */
export function checkFlags(options: JaxOptions): { x64: boolean; partitionable: boolean; impl: JaxImpl } {
  const { x64 = false, partitionable = true, impl = "threefry2x32" } = options;
  for (const [name, value] of [["x64", x64], ["partitionable", partitionable]] as const) {
    if (typeof value === "boolean") continue;
    throw new LensorError("type", `Cannot use jax: expected a boolean as ${name}, found ${describe(value)}`);
  }
  if (!Object.hasOwn(IMPLS, impl)) {
    throw new LensorError(
      "unknown-name",
      `Cannot use jax: there is no impl ${describe(impl)}; use one of ${Object.keys(IMPLS).join(", ")}`,
    );
  }
  return { x64, partitionable, impl };
}

/** The two words of a seed as `jax.random.key` takes them. Throws `type` or `range` unless -2^63 <= seed < 2^63. */
export function seedWords(seed: unknown, x64: boolean): readonly [high: number, low: number] {
  if (typeof seed !== "number" && typeof seed !== "bigint") {
    throw new LensorError("type", `Cannot make a jax key: expected an integer as seed, found ${describe(seed)}`);
  }
  if (typeof seed === "number" && !Number.isSafeInteger(seed)) {
    throw new LensorError(
      "range",
      `Cannot make a jax key: seed ${seed} is not a safe integer; pass a bigint beyond 2^53`,
    );
  }
  const big = BigInt(seed);
  if (BigInt.asIntN(64, big) !== big) {
    throw new LensorError("range", `Cannot make a jax key: seed ${big} is outside of -2^63 to 2^63-1`);
  }
  return [x64 ? Number(BigInt.asUintN(32, big >> 32n)) : 0, Number(BigInt.asUintN(32, big))];
}

/** A copy of a key of that generator. Throws `type` or `shape`. */
export function checkKey(key: unknown, impl: JaxImpl): JaxKey {
  const list: readonly unknown[] = key instanceof Uint32Array || Array.isArray(key) ? Array.from(key) : [];
  const size = IMPLS[impl].size;
  if (
    list.length !== size || !list.every((w) => Number.isInteger(w) && (w as number) >= 0 && (w as number) < 2 ** 32)
  ) {
    throw new LensorError(
      "type",
      `Cannot use a jax key: expected ${size} words of 32 bits for ${impl}, found ${describe(key)}`,
    );
  }
  return Uint32Array.from(list as number[]);
}

/** Refuses what `fold_in` cannot take. Throws `type` or `range`. */
export function checkData(data: unknown): number {
  if (typeof data === "number" && Number.isInteger(data) && data >= 0 && data < 2 ** 32) return data;
  const code = typeof data === "number" ? "range" : "type";
  throw new LensorError(code, `Cannot fold into a jax key: data is ${describe(data)}; use an integer from 0 to 2^32-1`);
}

/** Refuses what is not a number of keys. Throws `type` or `range`. */
export function checkNum(num: unknown): number {
  if (typeof num === "number" && Number.isInteger(num) && num >= 0 && num < 2 ** 31) return num;
  const code = typeof num === "number" ? "range" : "type";
  throw new LensorError(code, `Cannot split a jax key: num is ${describe(num)}; use an integer from 0 to 2^31-1`);
}
