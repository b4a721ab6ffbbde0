import { LensorError } from "../core/errors.ts";
import { describe } from "../core/shape.ts";

/** Refuses what is not a list of so many 32-bit words. */
export function checkWords(block: string, what: string, words: ArrayLike<number>, length: number): void {
  checkLength(block, what, words, length);
  for (let i = 0; i < length; i++) {
    const word: unknown = words[i];
    if (typeof word === "number" && Number.isInteger(word) && word >= 0 && word <= 0xffffffff) continue;
    throw new LensorError(
      "range",
      `Cannot run ${block}: ${describe(word)} in the ${what} is not a word; use integers from 0 to 2^32-1`,
    );
  }
}

/** Refuses what is not a list of so many 64-bit words. */
export function checkWords64(block: string, what: string, words: ArrayLike<bigint>, length: number): void {
  checkLength(block, what, words, length);
  for (let i = 0; i < length; i++) {
    const word: unknown = words[i];
    if (typeof word === "bigint" && word >= 0n && word >> 64n === 0n) continue;
    throw new LensorError(
      "range",
      `Cannot run ${block}: ${describe(word)} in the ${what} is not a word; use bigints from 0n to 2n**64n-1n`,
    );
  }
}

/** Refuses what is not a count of rounds; the most is far above what anybody uses. */
export function checkRounds(block: string, rounds: unknown): void {
  if (typeof rounds === "number" && Number.isInteger(rounds) && rounds >= 0 && rounds <= 1000) return;
  throw new LensorError(
    "range",
    `Cannot run ${block}: ${describe(rounds)} is not a number of rounds; use an integer from 0 to 1000`,
  );
}

function checkLength(block: string, what: string, words: ArrayLike<unknown>, length: number): void {
  if (words === null || typeof words !== "object" || typeof words.length !== "number") {
    throw new LensorError("type", `Cannot run ${block}: expected a list of words as ${what}, found ${describe(words)}`);
  }
  if (words.length !== length) {
    throw new LensorError("shape", `Cannot run ${block}: the ${what} has ${words.length} words; it needs ${length}`);
  }
}
