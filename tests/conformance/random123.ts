/** The published blocks of Threefry and Philox, as hex words. */
import { philox2x32, philox2x64, philox4x32, philox4x64, threefry2x32, threefry4x32 } from "../../mod.ts";
import type { Adapter } from "./types.ts";

const narrow =
  (block: (key: number[], counter: number[], rounds: number) => readonly number[]): Adapter =>
  ({ key, counter, rounds }) => ({ value: { output: block(key.map(small), counter.map(small), rounds).map(hex(8)) } });
const wide =
  (block: (key: bigint[], counter: bigint[], rounds: number) => readonly bigint[]): Adapter =>
  ({ key, counter, rounds }) => ({ value: { output: block(key.map(large), counter.map(large), rounds).map(hex(16)) } });

const small = (word: string): number => parseInt(word, 16);
const large = (word: string): bigint => BigInt("0x" + word);
const hex = (digits: number) => (word: number | bigint): string => word.toString(16).padStart(digits, "0");

export const random123Adapters: Readonly<Record<string, Adapter>> = {
  threefry2x32: narrow(threefry2x32),
  threefry4x32: narrow(threefry4x32),
  philox2x32: narrow(philox2x32),
  philox4x32: narrow(philox4x32),
  philox2x64: wide(philox2x64),
  philox4x64: wide(philox4x64),
};
