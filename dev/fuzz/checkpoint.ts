/**
 * Changes checkpoint files as their formats have it (header texts, opcodes, records, fields, counts) and reads them:
 * every answer must be tensors of the size that was promised or a LensorError, quickly and in bounded memory.
 *
 *     deno run --allow-read --allow-write dev/fuzz/checkpoint.ts [rounds = 20000] [seed = 0] [folder for what fails]
 *
 * `rounds` may be "forever". A round can be run alone: `rounds` of "3:4" runs round 3 only.
 */
import process from "node:process";
import { type Checkpoint, LensorError } from "../../mod.ts";
import { readAny } from "../../checkpoint/formats/_read_any.ts";
import { broken } from "../../checkpoint/_broken.ts";
import { bytesStore, closingOnError, type Store } from "../../checkpoint/stores/_store.ts";
import type { OpenOptions } from "../../checkpoint/types.ts";
import { allocate, lanesOf, toBytes } from "../../core/dtype.ts";
import type { Values } from "../../core/types.ts";
import { changedFolder, type Sample, samples } from "./_corpus.ts";
import { type Dice, diceOf } from "./_dice.ts";

/** What a run has seen. */
export interface Seen {
  /** Files that were read. */
  read: number;
  /** Files that were refused. */
  refused: number;
  /**
   * What should never happen: an error of another kind, a wrong size, an answer that took too long or too much memory.
   */
  readonly failures: string[];
}

const SLOW = 1000; // milliseconds
const HEAVY = 512 << 20; // resident bytes; half of it is there before the first file
const LOOK = 1024; // rounds between two looks at the memory
// A view may repeat its elements up to a limit; reading such tensors in full again and again is not the point here
const MOST_TENSORS = 16;
const MOST_ELEMENTS = 1 << 20;

/** Reads changed files of rounds `from` to `to`. The same seed gives the same files. */
export async function fuzz(from: number, to: number, seed: number, folder?: string): Promise<Seen> {
  const { small, rest } = await samples();
  const seen: Seen = { read: 0, refused: 0, failures: [] };
  const fail = (round: number, sample: Sample, what: string) => {
    seen.failures.push(`round ${round} of seed ${seed} (${sample.id}): ${what}`);
    if (folder) keep(`${folder}/${seed}-${round}-${sample.id}`, sample);
  };
  for (let round = from; round < to; round++) {
    const dice = diceOf(seed, round);
    const from = dice.pick(dice.once(10) ? rest : dice.pick(small));
    const sample = await changedFolder(from, dice);
    const options = optionsOf(dice);
    const start = performance.now();
    const outcome = await attempt(sample, options);
    if (outcome === "read" || outcome === "refused") seen[outcome]++;
    else fail(round, sample, outcome);
    // A busy machine is slow, and a stopped process slower: what counts is the processor's time
    if (performance.now() - start > SLOW) {
      const before = spent();
      await attempt(sample, options);
      if (spent() - before > SLOW) fail(round, sample, `slow: ${spent() - before} ms of the processor`);
    }
    // Tests share their process, and its memory, with others
    if (import.meta.main && round % LOOK === LOOK - 1) {
      const { rss } = Deno.memoryUsage();
      if (rss > HEAVY) fail(round, sample, `${rss} bytes are in memory, after this or one of the ${LOOK} before`);
    }
  }
  return seen;
}

function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function optionsOf(dice: Dice): OpenOptions {
  return {
    whole: !dice.once(3),
    // Without checksums the changes get further in
    verify: dice.once(2),
    ...(dice.once(3) ? {} : { onUnknown: dice.once(2) ? "inert" as const : "error" as const }),
    ...(dice.once(8) && { unwrap: dice.pick(["ema", "model", "ema/shadow", "constants"]) }),
    names: dice.once(2) ? "file" : "plain",
    ...(dice.once(6) && { unwrap: dice.pick(["state_dict", "optimizer", "params", "model", "layers/dense"]) }),
  };
}

async function attempt(sample: Sample, options: OpenOptions): Promise<string> {
  const store = storeOf(sample);
  let checkpoint: Checkpoint | undefined;
  try {
    checkpoint = await closingOnError(store, () => readAny(store, options));
    let n = 0;
    for (const [name, { shape, dtype }] of checkpoint.specs) {
      const size = shape.reduce((a, b) => a * b, 1);
      if (n++ >= MOST_TENSORS) break;
      if (size > MOST_ELEMENTS) continue;
      // Half of the reads into memory that is given
      const into = options.verify ? allocate(dtype, size) : undefined;
      const values = await checkpoint.read(name, undefined, into);
      const lanes = lanesOf(dtype);
      if (values.length !== size * lanes) return `${JSON.stringify(name)} has ${values.length} elements`;
      // A part of it is that part of the whole
      const from = size >> 2;
      const to = size - (size >> 1);
      const part = await checkpoint.read(name, [from, to]);
      if (!sameBits(part, values.subarray(from * lanes, to * lanes))) return `${JSON.stringify(name)} differs by range`;
    }
    n = 0;
    for (const name of checkpoint.raw?.keys() ?? []) {
      if (n++ < MOST_TENSORS) await checkpoint.readRaw!(name);
    }
    return "read";
  } catch (error) {
    return error instanceof LensorError ? "refused" : String(error instanceof Error ? error.stack : error);
  } finally {
    checkpoint?.close?.();
  }
}

function sameBits(a: Values, b: Values): boolean {
  const [one, other] = [toBytes(a), toBytes(b)];
  return one.length === other.length && one.every((byte, k) => byte === other[k]);
}

function storeOf({ id, name = id, bytes, beside }: Sample): Store {
  const store = bytesStore(bytes, name);
  if (!beside) return store;
  return {
    ...store,
    sibling(name) {
      const other = beside.get(name);
      if (other) return bytesStore(other, name);
      throw broken(id, "missing-file", `there is no ${name} beside it`);
    },
  };
}

function keep(path: string, { bytes, beside }: Sample): void {
  Deno.mkdirSync(path, { recursive: true });
  Deno.writeFileSync(`${path}/main`, bytes);
  for (const [k, file] of [...beside?.values() ?? []].entries()) Deno.writeFileSync(`${path}/beside-${k}`, file);
}

if (import.meta.main) {
  const [rounds = "20000", seed = "0", folder] = Deno.args;
  const [first, last] = rounds.includes(":") ? rounds.split(":").map(Number) as [number, number] : [0, Number(rounds)];
  const end = rounds === "forever" ? Infinity : last;
  const step = 100_000;
  let read = 0, refused = 0, failed = 0;
  // Collecting stacks is a good part of refusing; run a failing round alone to see its stack
  if (!rounds.includes(":")) Error.stackTraceLimit = 0;
  for (let at = first; at < end; at += step) {
    const seen = await fuzz(at, Math.min(end, at + step), Number(seed), folder);
    read += seen.read;
    refused += seen.refused;
    failed += seen.failures.length;
    for (const failure of seen.failures.slice(0, 20)) console.log(failure);
    console.log(`${at + step < end ? "so far" : "all"}: ${read} read, ${refused} refused, ${failed} failures`);
  }
  if (failed) Deno.exit(1);
}
