import { blindly, type Change, joined, shuffled, withNumber } from "./_bytes.ts";
import type { Dice } from "./_dice.ts";
import { zipWriter } from "../../checkpoint/_write_zip.ts";

/** Members of an archive, unpacked. */
export type Members = readonly (readonly [name: string, bytes: Uint8Array])[];

/** The archive of the members with right sizes and checksums, so that what was changed in them is reached. */
export function zipped(members: Members): Uint8Array {
  const parts: Uint8Array[] = [], zip = zipWriter((bytes) => parts.push(bytes));
  // Nothing is compressed, so that nothing has to be waited for
  for (const [name, bytes] of members) void zip.add(name, bytes);
  zip.end();
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
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    places: (readonly [number, number])[] = [];
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
