import { broken } from "./_broken.ts";
import { readSafetensors } from "./_read_safetensors.ts";
import type { Store } from "./_store.ts";
import type { Checkpoint } from "./types.ts";

/** Recognises the format by the first bytes and reads it. */
export async function readAny(store: Store): Promise<Checkpoint> {
  const head = await store.read(0, Math.min(store.size, 512));
  const length = head.length >= 8 ? new DataView(head.buffer, head.byteOffset, 8).getBigUint64(0, true) : 0n;
  const brace = /^[ \t\r\n]*\{/.test(String.fromCharCode(...head.subarray(8)));
  if (length <= 100_000_000n && brace) return readSafetensors(store);
  throw broken(store.name, store.size < 8 ? "truncated" : "bad-magic", "it is in no format that lensor knows", {
    offset: 0,
  });
}
