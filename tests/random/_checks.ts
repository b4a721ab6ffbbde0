import { assert, assertEquals } from "@std/assert";
import { LensorError } from "../../core/mod.ts";
import { toBytes } from "../../core/dtype.ts";
import type { Values } from "../../core/types.ts";

/** The bytes in hexadecimal: tells -0 from 0, which comparing numbers does not. */
export function hexOf(values: Values): string {
  return [...toBytes(values)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The SHA-256 of bytes in hexadecimal. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>)));
}

/** Asserts that a call throws a LensorError of a code whose text names what is wrong. */
export function fails(fn: () => unknown, code: string, text: string): void {
  let error: unknown;
  try {
    fn();
  } catch (thrown) {
    error = thrown;
  }
  assert(error instanceof LensorError, `${fn}: ${error}`);
  assertEquals(error.code, code, error.message);
  assert(error.message.includes(text), error.message);
}

/** Mean, standard deviation and extremes. */
export function moments(values: ArrayLike<number>): { mean: number; std: number; least: number; most: number } {
  const n = values.length;
  let sum = 0, least = Infinity, most = -Infinity;
  for (let i = 0; i < n; i++) {
    const x = values[i]!;
    sum += x;
    least = Math.min(least, x);
    most = Math.max(most, x);
  }
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (values[i]! - mean) ** 2;
  return { mean, std: Math.sqrt(squares / n), least, most };
}

/** Whether a mean of n numbers is further from the truth than five standard errors. */
export function isBiased(mean: number, truth: number, std: number, n: number): boolean {
  return Math.abs(mean - truth) > 5 * std / Math.sqrt(n);
}
