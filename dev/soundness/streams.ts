/**
 * The words of the generator `keyed` in the orders in which a weakness would show: as they come, and interleaved across
 * chunks, across paths and across neighbouring seeds.
 *
 *     deno run dev/soundness/streams.ts <chunks|across|paths|seeds> | dieharder -a -g 200
 *
 * Interleaved streams take one word of each of 256 columns in turn, then the next word of each: what columns have in
 * common becomes a pattern of neighbours.
 */
import { keyedKernels } from "../../kernels/keyed.ts";
import { type Key, pathKey, rootKey } from "../../random/keyed/_key.ts";
import { CHUNK } from "../../random/keyed/_words.ts";

/** The orders, by name: the key and chunk of a column. */
export const STREAMS: Readonly<Record<string, (column: number) => readonly [Key, number]>> = {
  chunks: (column) => [STEM, column],
  across: (column) => [STEM, column],
  paths: (column) => [pathKey(ROOT, `w${column}`), 0],
  seeds: (column) => [pathKey(rootKey(BigInt(column)), "w"), 0],
};

/** Batches of words without end; each batch is overwritten by the next. */
export function* batches(stream: string): Generator<Uint32Array<ArrayBuffer>> {
  const source = STREAMS[stream];
  const kernels = keyedKernels();
  if (!source) throw new Error(`no stream "${stream}"; there are ${Object.keys(STREAMS).join(", ")}`);
  if (!kernels) throw new Error("this host has no WebAssembly SIMD, without which the tests would take weeks");
  const columns = stream === "chunks" ? 1 : COLUMNS;
  const rows = new Uint32Array(columns * CHUNK);
  const out = columns === 1 ? rows : new Uint32Array(columns * CHUNK);
  for (let first = 0;; first += columns) {
    for (let j = 0; j < columns; j++) {
      const [key, chunk] = source(first + j);
      kernels.words(key[0]!, key[1]!, key[2]!, key[3]!, chunk % 2 ** 32, Math.floor(chunk / 2 ** 32), CHUNK);
      rows.set(kernels.memory.subarray(0, CHUNK), j * CHUNK);
    }
    if (columns > 1) transpose(rows, out);
    yield out;
  }
}

// Columns side by side, sixteen words at a time, so that every line of the cache is used whole
function transpose(rows: Uint32Array, out: Uint32Array): void {
  for (let s = 0; s < CHUNK; s += 16) {
    for (let j = 0; j < COLUMNS; j++) {
      const from = j * CHUNK;
      for (let k = s; k < s + 16; k++) out[k * COLUMNS + j] = rows[from + k]!;
    }
  }
}

const COLUMNS = 256;
const ROOT = rootKey(0n);
const STEM = pathKey(ROOT, "stem.weight");

if (import.meta.main) {
  for (const words of batches(Deno.args[0] ?? "chunks")) {
    const bytes = new Uint8Array(words.buffer);
    try {
      for (let at = 0; at < bytes.length;) at += Deno.stdout.writeSync(bytes.subarray(at));
    } catch {
      break; // The reader has seen enough
    }
  }
}
