import { blindly, type Change, withNumber } from "./_bytes.ts";

const SIGNATURES = ["TREE", "SNOD", "HEAP", "GCOL", "OHDR", "OCHK", "FRHP", "BTHD", "FAHD", "EAHD"];

/**
 * Another number in a file that is made of little-endian words: near a signature or at its start more often than among
 * its data.
 */
export const inWords: Change = (bytes, dice) => {
  if (bytes.length < 64 || dice.once(4)) return blindly(bytes, dice);
  const places = signaturesIn(bytes);
  const width = dice.pick([1, 2, 4, 8]);
  const near = places.length > 0 && !dice.once(3)
    ? dice.pick(places)
    : dice.once(2)
    ? 0
    : dice.below(bytes.length - 64);
  return withNumber(bytes, near + width * dice.below(64 / width), width, dice);
};

function signaturesIn(bytes: Uint8Array): number[] {
  const out: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    if (SIGNATURES.includes(String.fromCharCode(...bytes.subarray(at, at + 4)))) out.push(at);
  }
  return out;
}
