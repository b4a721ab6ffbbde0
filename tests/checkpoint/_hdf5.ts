/** Structures of HDF5 by hand: bytes at the addresses where they belong. */
import { broken } from "../../checkpoint/_broken.ts";
import type { Hdf5File } from "../../checkpoint/formats/hdf5/_file.ts";
import { pagesOf } from "../../checkpoint/formats/_pages.ts";
import { bytesStore } from "../../checkpoint/stores/_store.ts";

/** Little-endian numbers of so many bytes each. */
export function le(width: number, ...values: readonly (number | bigint)[]): number[] {
  return values.flatMap((value) =>
    Array.from({ length: width }, (_, k) => Number(BigInt(value) >> BigInt(8 * k) & 255n))
  );
}
export const u16 = (...values: readonly number[]): number[] => le(2, ...values);
export const u32 = (...values: readonly number[]): number[] => le(4, ...values);
export const u64 = (...values: readonly (number | bigint)[]): number[] => le(8, ...values);
/** A character a byte. */
export const ascii = (text: string): number[] => Array.from(text, (c) => c.charCodeAt(0));
export const zeros = (n: number): number[] => new Array<number>(n).fill(0);
/** The address that stands for none. */
export const NONE: number[] = new Array<number>(8).fill(255);

/** The error of a reader. */
export const fail: Hdf5File["fail"] = (detail, reason, place) => broken("x.h5", detail, reason, place);

/** Bytes with parts at their addresses, and zeros between; `size` of them, or as many as the parts need. */
export function laid(parts: Readonly<Record<number, ArrayLike<number>>>, size?: number): Uint8Array<ArrayBuffer> {
  const all = Object.entries(parts).map(([at, bytes]) => [Number(at), bytes] as const);
  const out = new Uint8Array(size ?? Math.max(0, ...all.map(([at, bytes]) => at + bytes.length)));
  for (const [at, bytes] of all) out.set(Array.from(bytes).slice(0, Math.max(0, out.length - at)), at);
  return out;
}

/** The same as a file below its superblock. */
export function hdf5File(parts: Readonly<Record<number, ArrayLike<number>>>, size?: number): Hdf5File {
  return pagesOf(bytesStore(laid(parts, size), "x.h5"), 0, fail);
}

/** A datatype message: integers, floats, texts. */
export const TYPES: Readonly<Record<string, number[]>> = {
  ...Object.fromEntries(
    [1, 2, 4, 8].flatMap((size) => [
      [`int${8 * size}`, [0x10, 8, 0, 0, ...u32(size), ...u16(0, 8 * size)]],
      [`uint${8 * size}`, [0x10, 0, 0, 0, ...u32(size), ...u16(0, 8 * size)]],
      [`int${8 * size}be`, [0x10, 9, 0, 0, ...u32(size), ...u16(0, 8 * size)]],
      [`uint${8 * size}be`, [0x10, 1, 0, 0, ...u32(size), ...u16(0, 8 * size)]],
    ]),
  ),
  float16: [0x11, 0x20, 15, 0, ...u32(2), ...u16(0, 16), 10, 5, 0, 10, ...u32(15)],
  float32: [0x11, 0x20, 31, 0, ...u32(4), ...u16(0, 32), 23, 8, 0, 23, ...u32(127)],
  float64: [0x11, 0x20, 63, 0, ...u32(8), ...u16(0, 64), 52, 11, 0, 52, ...u32(1023)],
  float32be: [0x11, 0x21, 31, 0, ...u32(4), ...u16(0, 32), 23, 8, 0, 23, ...u32(127)],
  float64be: [0x11, 0x21, 63, 0, ...u32(8), ...u16(0, 64), 52, 11, 0, 52, ...u32(1023)],
  bfloat16: [0x11, 0x20, 15, 0, ...u32(2), ...u16(0, 16), 7, 8, 0, 7, ...u32(127)],
  text5: [0x13, 0, 0, 0, ...u32(5)],
  texts: [0x19, 1, 0, 0, ...u32(16), ...[0x13, 0, 0, 0, ...u32(1)]],
  opaque: [0x15, 0, 0, 0, ...u32(2)],
};

/** A dataspace message of version 1. */
export const space = (...shape: readonly number[]): number[] => [1, shape.length, 0, ...zeros(5), ...u64(...shape)];

/** A group or a dataset of a file that `h5` lays out. */
export interface Made {
  readonly attributes?: Readonly<Record<string, readonly (string | number)[]>>;
  /** Groups and datasets; a text is the path of an object that has another name already, or a soft link with "->". */
  readonly children?: Readonly<Record<string, Made | string>>;
  /** The bytes of a dataset of one axis. */
  readonly bytes?: readonly number[];
}

/** A whole file of objects with headers of version 1 and a superblock of version 2. */
export function h5(root: Made): Uint8Array<ArrayBuffer> {
  const parts: Record<number, number[]> = {};
  const places = new Map<string, number>();
  let end = 48;
  const put = (bytes: readonly number[]): number => {
    const at = end;
    parts[at] = [...bytes];
    end += bytes.length + 7 & ~7;
    return at;
  };
  const object = (made: Made, path: string): number => {
    const messages: number[][] = [];
    const add = (type: number, bytes: readonly number[]) =>
      messages.push([...u16(type, bytes.length), 0, 0, 0, 0, ...bytes]);
    for (const [name, values] of Object.entries(made.attributes ?? {})) add(12, attribute(name, values));
    if (made.bytes) {
      add(1, space(made.bytes.length));
      add(3, TYPES.uint8!);
      add(8, [3, 0, ...u16(made.bytes.length), ...made.bytes]);
    } else add(2, [0, 0, ...NONE, ...NONE]);
    for (const [name, child] of Object.entries(made.children ?? {})) {
      const own = path === "" ? name : `${path}/${name}`;
      if (child === "->") add(6, [1, 8, 1, name.length, ...ascii(name), ...u16(1), 97]);
      else {
        const at = typeof child === "string" ? places.get(child) ?? 0 : object(child, own);
        add(6, [1, 0, name.length, ...ascii(name), ...u64(at)]);
      }
    }
    const body = messages.flat();
    // Objects that name themselves are laid where their place is known
    const at = put([1, 0, ...u16(messages.length), ...u32(1, body.length), ...zeros(4), ...body]);
    places.set(path, at);
    return at;
  };
  const at = object(root, "");
  return laid({
    0: [0x89, ...ascii("HDF\r\n\x1a\n"), 2, 8, 8, 0, ...u64(0), ...NONE, ...u64(end), ...u64(at)],
    ...parts,
  }, end);
}

function attribute(name: string, values: readonly (string | number)[]): number[] {
  const width = Math.max(1, ...values.map((value) => String(value).length));
  const isText = values.some((value) => typeof value === "string");
  const type = isText ? [0x13, 0, 0, 0, ...u32(width)] : TYPES.uint8!;
  const data = values.flatMap((value) => typeof value === "string" ? ascii(value.padEnd(width, "\0")) : [value]);
  const shape = space(values.length);
  return [2, 0, ...u16(name.length + 1, type.length, shape.length), ...ascii(`${name}\0`), ...type, ...shape, ...data];
}
