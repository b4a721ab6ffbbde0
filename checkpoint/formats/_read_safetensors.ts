import { type Broken, broken } from "../_broken.ts";
import { checkpointOf } from "../_located.ts";
import { type Format, opens } from "./format.ts";
import { headerLength, parseHeader } from "./_safetensors_header.ts";
import type { Store } from "../stores/_store.ts";
import type { Checkpoint } from "../types.ts";

export const safetensorsFormat: Format = {
  name: "safetensors",
  // A header has at most 100 MB, so that the upper half of its length is zero
  sniff: (head) => opens(head, 8) && head.subarray(4, 8).every((b) => b === 0),
  read: readSafetensors,
};

/** A safetensors file in a store: the header is read and checked now, tensors when they are asked for. */
export async function readSafetensors(store: Store): Promise<Checkpoint> {
  const fail: Broken = (detail, reason, place) => broken(store.name, detail, reason, place);
  if (store.size < 8) throw fail("truncated", `it has ${store.size} bytes, a header needs 8`);
  const length = headerLength(await store.read(0, 8), store.size, fail);
  const base = 8 + length;
  const { entries, metadata } = parseHeader(await store.read(8, length), store.size - base, fail);
  return checkpointOf(
    store.name,
    entries,
    ({ begin }, from, to, into) => store.read(base + begin + from, to - from, into),
    metadata,
    () => store.close(),
    { format: "safetensors" },
  );
}
