import { blindly, type Change, withNumber } from "./_bytes.ts";

const SCALARS = [1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8];

/** Another number for a count, length, type, size or offset of a GGUF header. */
export const inCounts: Change = (bytes, dice) => {
  const places = placesOf(bytes);
  if (places.length === 0) return blindly(bytes, dice);
  const [at, width] = dice.pick(places);
  return withNumber(bytes, at, width, dice);
};

function placesOf(bytes: Uint8Array): (readonly [at: number, width: number])[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const out: (readonly [number, number])[] = [];
  let i = 4;
  const number = (width: number): number => {
    out.push([i, width]);
    i += width;
    return view.getUint32(i - width, true);
  };
  const skip = (n: number) => void (i += n);
  const value = (type: number): void => {
    if (type === 8) skip(number(8));
    else if (type !== 9) skip(SCALARS[type] ?? 0);
    else for (let inner = number(4), n = Math.min(1000, number(8)); n > 0; n--) value(inner);
  };
  try {
    number(4);
    const tensors = number(8);
    const pairs = number(8);
    for (let k = 0; k < pairs; k++) {
      skip(number(8));
      value(number(4));
    }
    for (let k = 0; k < tensors; k++) {
      skip(number(8));
      for (let axes = number(4); axes > 0; axes--) number(8);
      number(4);
      number(8);
    }
  } catch {
    // The file has been cut: what was found before will do
  }
  return out.filter(([at, width]) => at + width <= bytes.length);
}
