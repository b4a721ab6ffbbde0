/** Protocol Buffers messages by hand. */

/** A number of seven bits a byte. */
export function varint(value: number | bigint): number[] {
  const out: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  do {
    out.push(Number(rest & 127n) | (rest > 127n ? 128 : 0));
    rest >>= 7n;
  } while (rest > 0n);
  return out;
}
/** A field that is a number. */
export const num = (id: number, value: number | bigint): number[] => [...varint(8 * id), ...varint(value)];
/** A field with a length: bytes, a text, a message. */
export const field = (id: number, ...bytes: readonly number[]): number[] => longField(id, bytes);
/** The same where there are more bytes than a call takes arguments. */
export const longField = (id: number, bytes: readonly number[]): number[] => [
  ...[...varint(8 * id + 2), ...varint(bytes.length)],
  ...bytes,
];
export const text = (id: number, words: string): number[] => field(id, ...new TextEncoder().encode(words));
/** Fields of four and of eight bytes. */
export const fixed32 = (id: number, ...bytes: readonly number[]): number[] => [...varint(8 * id + 5), ...bytes];
export const fixed64 = (id: number, ...bytes: readonly number[]): number[] => [...varint(8 * id + 1), ...bytes];
