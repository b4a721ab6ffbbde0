/** Pickles by hand, an opcode after the other: a character a byte. */
import { broken } from "../../checkpoint/_broken.ts";
import { type PickleOptions, unpickle } from "../../checkpoint/formats/torch/_pickle.ts";
import type { Py } from "../../checkpoint/formats/torch/_values.ts";

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (c) => c.charCodeAt(0));

/** A little-endian number in so many bytes. */
export const num = (value: number | bigint, width: number): string =>
  String.fromCharCode(...Array.from({ length: width }, (_, k) => Number(BigInt(value) >> BigInt(8 * k) & 255n)));

const OPTIONS: PickleOptions = {
  broken: (detail, reason, place) => broken("x.pkl", detail, reason, place),
  unknown: "inert",
};

/** What the opcodes leave; the STOP is put behind them. */
export function read(text: string, options: Partial<PickleOptions> = {}): Py {
  return unpickle(bytesOf(`${text}.`), 0, { ...OPTIONS, ...options }).value;
}

/** A text, a list, a tuple, a name. */
export const str = (text: string): string => `X${num(new TextEncoder().encode(text).length, 4)}${utf8(text)}`;
export const int = (n: number | bigint): string => `\x8a\x09${num(BigInt.asUintN(72, BigInt(n)), 9)}`;
export const float = (x: number): string => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  return `G${String.fromCharCode(...new Uint8Array(view.buffer))}`;
};
export const list = (...items: readonly string[]): string => `](${items.join("")}e`;
export const tuple = (...items: readonly string[]): string => `(${items.join("")}t`;
export const dict = (...items: readonly (readonly [string, string])[]): string => `}(${items.flat().join("")}u`;
export const ints = (...values: readonly number[]): string => tuple(...values.map(int));
export const name = (full: string): string => {
  const cut = full.lastIndexOf(".");
  return `c${full.slice(0, cut)}\n${full.slice(cut + 1)}\n`;
};
export const called = (full: string, ...args: readonly string[]): string => `${name(full)}${tuple(...args)}R`;

/** The persistent id of a storage. */
export const storage = (type: string, count: number, key = "0", view = ""): string =>
  `${tuple(str("storage"), name(`torch.${type}`), str(key), str("cpu"), int(count), ...(view ? [view] : []))}Q`;

function utf8(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text));
}
