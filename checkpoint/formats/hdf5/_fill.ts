import { cursor, type Hdf5File } from "./_file.ts";
import type { Message } from "./_object.ts";

const OLD_FILL = 4;
const FILL = 5;

/** What elements are that were never written, if that is told. */
export function fillOf(messages: readonly Message[], width: number, fail: Hdf5File["fail"]): Uint8Array | undefined {
  const message = messages.find(({ type }) => type === FILL) ?? messages.find(({ type }) => type === OLD_FILL);
  if (message === undefined || message.shared) return undefined;
  const c = cursor(message.bytes, fail, message.at);
  if (message.type === FILL) {
    const version = c.u8();
    if (version < 3) {
      c.take(2);
      const defined = c.u8();
      if (version === 2 && !defined || c.left() < 4) return undefined;
    } else if (!(c.u8() & 32)) return undefined;
  }
  const size = c.u32();
  return size === width ? c.take(size) : undefined;
}

/** Repeats the fill value over bytes that begin at `from` of the whole; zeros without one. */
export function filled(out: Uint8Array, fill: Uint8Array | undefined, from: number): Uint8Array {
  if (fill === undefined || fill.every((b) => b === 0)) return out;
  for (let k = 0; k < out.length; k++) out[k] = fill[(from + k) % fill.length]!;
  return out;
}
