/**
 * Changes good checkpoint files at random and reads them: every answer must be tensors or a LensorError, quickly.
 *
 *     deno run --allow-env dev/fuzz/checkpoint.ts [rounds = 20000] [seed = 0]
 */
import { fromBytes, keyed, LensorError } from "../../mod.ts";
import { goodCases, unpack } from "../../tests/checkpoint/_files.ts";

/** What a run has seen. */
export interface Seen {
  /** Files that were read. */
  read: number;
  /** Files that were refused. */
  refused: number;
  /** What should never happen: an error of another kind, or an answer that took too long. */
  readonly failures: string[];
}

// Larger files take longer and hold nothing new
const LARGEST = 40_000;
const SLOW = 2000; // milliseconds
const EDGES = [0, 1, 0x7f, 0x80, 0xff];

/** Reads `rounds` changed files. The same seed gives the same files. */
export async function fuzz(rounds: number, seed: number): Promise<Seen> {
  const files = (await Promise.all(goodCases.map(async (c) => ({ id: c.id, bytes: await unpack(c.file) }))))
    .filter(({ bytes }) => bytes.length <= LARGEST);
  const seen: Seen = { read: 0, refused: 0, failures: [] };
  for (let round = 0; round < rounds; round++) {
    const words = keyed(seed).at(`round ${round}`).bits(40), { id, bytes } = files[words[0]! % files.length]!;
    const changed = mutate(bytes, words.subarray(1)), start = performance.now();
    try {
      // Without checksums the changes get further in
      const options = {
        whole: true,
        verify: words[0]! >>> 31 === 0,
        onUnknown: words[0]! >>> 30 & 1 ? "inert" : "error",
      } as const;
      const checkpoint = await fromBytes(changed, id, options);
      for (const name of checkpoint.specs.keys()) await checkpoint.read(name);
      for (const name of checkpoint.raw?.keys() ?? []) await checkpoint.readRaw!(name);
      seen.read++;
    } catch (error) {
      if (error instanceof LensorError) seen.refused++;
      else seen.failures.push(`round ${round} of seed ${seed} (${id}): ${error}`);
    }
    if (performance.now() - start > SLOW) seen.failures.push(`round ${round} of seed ${seed} (${id}): slow`);
  }
  return seen;
}

// One to four changes: a byte, a bit, a cut, a repeated or removed run, a large number
function mutate(bytes: Uint8Array, words: Uint32Array): Uint8Array {
  let out: Uint8Array = bytes.slice();
  for (let k = 0, n = 1 + words[0]! % 4; k < n && out.length > 8; k++) {
    const [kind, where, a, b] = words.subarray(1 + 4 * k, 5 + 4 * k) as unknown as [number, number, number, number];
    // Headers are at the beginning or, in archives, at the end
    const near = kind & 1
      ? where % out.length
      : kind & 2
      ? where % Math.min(400, out.length)
      : out.length - 1 - where % Math.min(400, out.length);
    switch ((kind >>> 4) % 6) {
      case 0:
        out[near] = a;
        break;
      case 1:
        out[near]! ^= 1 << a % 8;
        break;
      case 2:
        out[near] = EDGES[a % EDGES.length]!;
        break;
      case 3:
        out = out.slice(0, near);
        break;
      case 4:
        out = joined(out.subarray(0, near), out.subarray(b & 1 ? near + 1 + a % 16 : Math.max(0, near - a % 16)));
        break;
      default:
        out.set(new Uint8Array(Math.min(8, out.length - near)).fill(EDGES[a % EDGES.length]!), near);
    }
  }
  return out;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const out = new Uint8Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return out;
}

if (import.meta.main) {
  const [rounds = "20000", seed = "0"] = Deno.args;
  const { read, refused, failures } = await fuzz(Number(rounds), Number(seed));
  console.log(`${read} read, ${refused} refused, ${failures.length} failures`);
  for (const failure of failures.slice(0, 20)) console.log(failure);
  if (failures.length) Deno.exit(1);
}
