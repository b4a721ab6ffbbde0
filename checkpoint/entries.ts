import { checkDType, fromBytes, holds, toBytes } from "../core/dtype.ts";
import { type ErrorCode, LensorError } from "../core/errors.ts";
import { describe, sizeOf } from "../core/shape.ts";
import type { DType, Shape, Tensor, Values } from "../core/types.ts";
import { quoted } from "./_broken.ts";
import { bitsOf, isRaw } from "./_dtypes.ts";
import type { RawDType } from "./types.ts";

/**
 * One tensor to write: what it is, and how to get its elements when their turn comes.
 *
 * The elements are asked for once, in the order of the file, and only one tensor is held at a time. With `elementwise`
 * they are asked for in ranges of a few megabytes, the next one while the last is being written, so that not even one
 * whole tensor needs to be in memory.
 */
export interface SaveEntry {
  /** Its name in the file. */
  readonly name: string;
  /** Its element type; a raw one is written from the bytes that `read` gives. */
  readonly dtype: DType | RawDType;
  /** The size of each axis. */
  readonly shape: Shape;
  /** Whether `read` gives any range at the price of that range. */
  readonly elementwise?: boolean;
  /**
   * The elements, or those of a range; bytes (a `Uint8Array`) for raw dtypes.
   *
   * A range comes with `into`, an array of its size that is used again and again: filling and returning it saves the
   * cost of new memory.
   */
  read(range?: readonly [start: number, end: number], into?: Values): Values | Promise<Values>;
}

/** What the writers take: entries, or names with tensors, in any order. */
export type Entries = Iterable<SaveEntry | readonly [name: string, tensor: Tensor]>;

/** An entry that has been checked, with its size. */
export interface SizedEntry extends SaveEntry {
  readonly bytes: number;
}

/**
 * The entries with their sizes; throws for names given twice, dtypes that do not exist and shapes that hold no whole
 * bytes.
 */
export function sizedEntries(given: Entries): SizedEntry[] {
  if (typeof (given as Partial<Entries> | undefined)?.[Symbol.iterator] !== "function") {
    throw new LensorError("type", `Cannot write tensors: expected a list of entries, found ${describe(given)}`);
  }
  const names = new Set<string>();
  return [...given].map((item) => {
    const entry = toEntry(item);
    const { name, dtype, shape } = entry;
    if (names.has(name)) throw refusal("unused", name, "the name is given twice");
    names.add(name);
    const bits = BigInt(sizeOf(shape)) * BigInt(bitsOf(dtype));
    if (bits % 8n !== 0n) throw refusal("shape", name, `its elements of ${dtype} do not fill whole bytes`);
    if (bits / 8n > BigInt(Number.MAX_SAFE_INTEGER)) throw refusal("limit", name, "it is larger than 2^53 bytes");
    const { elementwise = false } = entry;
    return {
      name,
      dtype,
      shape,
      elementwise,
      bytes: Number(bits / 8n),
      read: (range, into) => entry.read(range, into),
    };
  });
}

/**
 * Takes bytes. Without a promise their memory may be used again at once, with one when it has come, which it does in
 * order and without fail; who cannot take more throws.
 */
export type Put = (bytes: Uint8Array) => Promise<void> | void;

// Small pieces are passed on together: a system call for each would take longer than the writing
const GATHERED = 1 << 18;

/** A `put` that gathers small pieces and passes them on in larger ones; `flush` passes on the rest. */
export function gathered(put: Put): { readonly put: Put; flush(): Promise<void> | void } {
  let room = new Uint8Array(GATHERED);
  let used = 0;
  const flush = () => {
    if (used === 0) return;
    const waited = put(room.subarray(0, used));
    used = 0;
    if (waited) room = new Uint8Array(GATHERED);
    return waited;
  };
  return {
    flush,
    put(bytes) {
      if (bytes.length > GATHERED >> 3) {
        const before = flush();
        const here = put(bytes);
        return before && here ? before.then(() => here) : here ?? before;
      }
      const waited = used + bytes.length > GATHERED ? flush() : undefined;
      room.set(bytes, used);
      used += bytes.length;
      return waited;
    },
  };
}

// Bytes of a piece where an entry gives ranges: whole chunks of the random generators, large enough to share among
// workers
const PIECE = 1 << 21;
const LARGEST_WRITE = 8 << 20;

/** Makes memory of so many bytes. */
export type Memory = (bytes: number) => Uint8Array;

const plain: Memory = (bytes) => new Uint8Array(bytes);

// Pieces that are on their way at once, besides one that is read and one that has been
const WRITING = 4;

/**
 * Asks entries for their elements, in ranges of those that like that, and passes the bytes on.
 *
 * One range is asked for while the last is awaited and those before it are written, in a few pieces of memory that take
 * turns.
 */
export async function writeEntries(entries: readonly SizedEntry[], put: Put, memory: Memory = plain): Promise<void> {
  const free: Uint8Array[] = [];
  const writing: Promise<void>[] = [];
  let ahead: (() => Promise<void>) | undefined;
  for (const piece of piecesOf(entries)) {
    if (piece.range === undefined) {
      await ahead?.();
      ahead = undefined;
      // Nothing waits while a whole tensor is read: two of them would be in memory
      await writing.at(-1);
      const bytes = await bytesOf(piece);
      for (let at = 0; at < bytes.length; at += LARGEST_WRITE) await put(bytes.subarray(at, at + LARGEST_WRITE));
      continue;
    }
    if (writing.length === WRITING) await writing.shift();
    const turn = free.pop() ?? memory(PIECE);
    const next = bytesOf(piece, turn);
    // Whoever fails first is heard; the other's failure has been dealt with by then
    next.catch(() => {});
    await ahead?.();
    ahead = async () => {
      const written = put(await next);
      if (written) writing.push(written.then(() => void free.push(turn)));
      else free.push(turn);
    };
  }
  await ahead?.();
  await writing.at(-1);
}

interface Piece {
  readonly entry: SizedEntry;
  readonly range?: readonly [number, number];
}

function* piecesOf(entries: readonly SizedEntry[]): Generator<Piece> {
  for (const entry of entries) {
    const n = sizeOf(entry.shape);
    if (!entry.elementwise || isRaw(entry.dtype)) yield { entry };
    else {
      const step = PIECE * 8 / bitsOf(entry.dtype);
      for (let from = 0; from < n; from += step) yield { entry, range: [from, Math.min(n, from + step)] };
    }
  }
}

async function bytesOf({ entry, range }: Piece, memory?: Uint8Array): Promise<Uint8Array> {
  if (range === undefined || memory === undefined) return checked(entry, await entry.read(), entry.bytes);
  const bytes = (range[1] - range[0]) * bitsOf(entry.dtype) / 8;
  const into = fromBytes(memory.subarray(0, bytes), entry.dtype as DType);
  return checked(entry, await entry.read(range, into), bytes);
}

/** The error for an entry that cannot be written. */
export function refusal(code: ErrorCode, path: string, reason: string): LensorError {
  return new LensorError(code, `Cannot write ${quoted(path)}: ${reason}`, { path });
}

function toEntry(item: SaveEntry | readonly [string, Tensor]): SaveEntry {
  const entry = isPair(item) ? { name: item[0], ...item[1], elementwise: false, read: () => item[1].data } : item;
  const { name, dtype } = entry ?? {};
  if (typeof name !== "string") {
    throw new LensorError(
      "type",
      `Cannot write a tensor: its name is ${describe(name)}; give [name, tensor] or an entry`,
    );
  }
  if (!name.isWellFormed()) throw refusal("type", name, "its name holds half of a surrogate pair");
  if (typeof entry.read !== "function") throw refusal("type", name, "it has neither data nor a read function");
  if (!isRaw(dtype)) checkDType(dtype, name);
  return entry;
}

function isPair(item: SaveEntry | readonly [string, Tensor]): item is readonly [string, Tensor] {
  return Array.isArray(item);
}

function checked(entry: SaveEntry, values: Values, bytes: number): Uint8Array {
  const { name, dtype } = entry;
  if (!(isRaw(dtype) ? values instanceof Uint8Array : holds(values, dtype))) {
    throw refusal("type", name, `${describe(values)} does not hold ${dtype}`);
  }
  if (values.byteLength !== bytes) {
    throw refusal("shape", name, `its shape takes ${bytes} bytes, ${values.byteLength} were given`);
  }
  return toBytes(values);
}
