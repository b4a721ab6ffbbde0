import { blindly, type Change, joined, shuffled, withNumber } from "./_bytes.ts";
import type { Dice } from "./_dice.ts";
import { zipWriter } from "../../checkpoint/zip/_write_zip.ts";

/** Members of an archive, unpacked. */
export type Members = readonly (readonly [name: string, bytes: Uint8Array])[];

/** The archive of the members with right sizes and checksums, so that what was changed in them is reached. */
export function zipped(members: Members): Uint8Array {
  const parts: Uint8Array[] = [];
  const zip = zipWriter((bytes) => void parts.push(bytes));
  // Nothing is compressed, so that nothing has to be waited for
  for (const [name, bytes] of members) void zip.add(name, bytes);
  void zip.end();
  return joined(...parts);
}

/** A member changed by what fits it, or the list of members itself. */
export function remade(members: Members, changeOf: (name: string) => Change, dice: Dice): Uint8Array {
  if (dice.once(8)) return zipped(shuffled(members, ODD, dice));
  const at = dice.below(members.length);
  // The pickle says most
  const chosen = dice.once(2) ? Math.max(0, members.findIndex(([name]) => name.endsWith("data.pkl"))) : at;
  const [name, bytes] = members[chosen]!;
  return zipped(members.with(chosen, [name, changeOf(name)(bytes, dice)]));
}

/**
 * The member of a tar changed by what fits it, with the headers around it put right; the bytes as they are where they
 * are not a tar.
 */
export function retarred(bytes: Uint8Array, change: Change, dice: Dice): Uint8Array {
  const parts: Uint8Array[] = [];
  const heads: number[] = [];
  for (let at = 0; at + 512 <= bytes.length && bytes[at] !== 0; at += 512 + Math.ceil(sizeAt(bytes, at) / 512) * 512) {
    heads.push(at);
  }
  const chosen = dice.below(heads.length || 1);
  for (const [k, at] of heads.entries()) {
    const old = bytes.subarray(at + 512, at + 512 + sizeAt(bytes, at));
    const data = k === chosen ? change(old, dice) : old;
    const head = bytes.slice(at, at + 512);
    write(head, 124, data.length.toString(8).padStart(11, "0"));
    write(head, 148, " ".repeat(8));
    write(head, 148, head.reduce((n, b) => n + b, 0).toString(8).padStart(6, "0") + "\0");
    parts.push(head, data, new Uint8Array((512 - data.length % 512) % 512));
  }
  return heads.length ? joined(...parts, new Uint8Array(1024)) : bytes;
}

const sizeAt = (bytes: Uint8Array, at: number) =>
  parseInt(String.fromCharCode(...bytes.subarray(at + 124, at + 135)), 8) || 0;

function write(bytes: Uint8Array, at: number, text: string): void {
  for (let k = 0; k < text.length; k++) bytes[at + k] = text.charCodeAt(k);
}

const ODD: Members = [
  "archive/constants.pkl",
  "archive/version",
  "archive/byteorder",
  "../x",
  "x.npy",
  "archive/data/0",
  "",
]
  .map((name) => [name, new Uint8Array([57])]);

// Widths of the numbers in each record, by signature
const RECORDS: Readonly<Record<number, readonly number[]>> = {
  0x04034b50: [2, 2, 2, 2, 2, 4, 4, 4, 2, 2],
  0x02014b50: [2, 2, 2, 2, 2, 2, 4, 4, 4, 2, 2, 2, 2, 2, 4, 4],
  0x06054b50: [2, 2, 2, 2, 4, 4, 2],
  0x06064b50: [8, 2, 2, 4, 4, 8, 8, 8, 8],
  0x07064b50: [4, 8, 4],
};

/** Another number in a field of a header, an end record, or behind one (names and extra fields). */
export const inRecords: Change = (bytes, dice) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places: (readonly [number, number])[] = [];
  for (let i = bytes.indexOf(0x50); i >= 0 && i + 4 <= bytes.length; i = bytes.indexOf(0x50, i + 1)) {
    const widths = RECORDS[view.getUint32(i, true)];
    let at = i + 4;
    for (const width of widths ?? []) {
      places.push([at, width]);
      at += width;
    }
    if (widths) places.push([at, 1], [at + dice.below(24), 4]);
  }
  const [at, width] = places.length ? dice.pick(places) : [0, 0];
  return width && at + width <= bytes.length ? withNumber(bytes, at, width, dice) : blindly(bytes, dice);
};
