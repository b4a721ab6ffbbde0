import type { Checkpoint, RawSpec, Spec } from "../mod.ts";
import { type Piece, pieces } from "./_pieces.ts";

/** Numbers x and y are the same where |x - y| <= atol + rtol |y|. */
export interface Tolerance {
  readonly atol: number;
  readonly rtol: number;
}

/** How two tensors of one name compare. */
export interface Compared {
  readonly name: string;
  /** In both and the same, in both and not, in the first only, in the second only. */
  readonly status: "same" | "differs" | "removed" | "added";
  readonly a?: Spec | RawSpec;
  readonly b?: Spec | RawSpec;
  /** Why the numbers were not compared, if they were not. */
  readonly why?: string;
  readonly distance?: Distance;
}

/** How far two tensors are apart. */
export interface Distance {
  readonly elements: number;
  /** How many numbers are not the same. */
  readonly differ: number;
  /** How many of those are finite in one at most. */
  readonly lost: number;
  /** The largest difference of the others. */
  readonly most: number;
}

/** Compares what two checkpoints have under a name. */
export async function compare(a: Checkpoint, b: Checkpoint, name: string, tolerance: Tolerance): Promise<Compared> {
  const unreadable = a.unreadable?.get(name) ?? b.unreadable?.get(name);
  const here = specOf(a, name);
  const there = specOf(b, name);
  const both = { name, ...(here && { a: here }), ...(there && { b: there }) };
  if (unreadable !== undefined) return { ...both, status: "differs", why: `cannot be compared: ${unreadable.why}` };
  if (!here || !there) return { ...both, status: here ? "removed" : "added" };
  if (`${here.shape}` !== `${there.shape}`) return { ...both, status: "differs" };
  const isOtherType = here.dtype !== there.dtype;
  if (a.raw?.has(name) || b.raw?.has(name)) {
    // lensor has no numbers for these, but bytes of one dtype can be compared
    if (isOtherType) return { ...both, status: "differs" };
    const same = sameBytes(await a.readRaw!(name), await b.readRaw!(name));
    return same ? { ...both, status: "same" } : { ...both, status: "differs", why: "other bytes" };
  }
  // Pairs beside single numbers
  if (isOtherType && (here.dtype === "complex64" || there.dtype === "complex64")) return { ...both, status: "differs" };
  const apart = await distance(pieces(a, name), pieces(b, name), tolerance);
  // Who allows for a distance compares numbers, whatever they are kept as
  const isSame = apart.differ === 0 && (!isOtherType || tolerance.atol > 0 || tolerance.rtol > 0);
  return { ...both, status: isSame ? "same" : "differs", distance: apart };
}

// How many numbers differ by more than the tolerance, by how much at most, and at how many places one is not finite;
// NaN is the same as NaN, and 0 as -0
async function distance(
  one: AsyncGenerator<Piece>,
  other: AsyncGenerator<Piece>,
  { atol, rtol }: Tolerance,
): Promise<Distance> {
  let differ = 0, most = 0, lost = 0, elements = 0;
  for await (const a of one) {
    const b = (await other.next()).value as Piece;
    elements += a.numbers.length;
    for (let i = 0; i < a.numbers.length; i++) {
      const x = a.numbers[i]!;
      const y = b.numbers[i]!;
      if (x === y ? exactly(a, b, i) : x !== x && y !== y) continue;
      const gap = x === y ? Math.abs(Number(wide(a, i) - wide(b, i))) : Math.abs(x - y);
      if (Number.isFinite(gap) && gap <= atol + rtol * Math.abs(y)) continue;
      differ++;
      if (!Number.isFinite(gap)) lost++;
      else if (gap > most) most = gap;
    }
  }
  return { differ, most, lost, elements };
}

// Where two doubles are equal: whether the 64-bit integers behind them are too
function exactly(a: Piece, b: Piece, i: number): boolean {
  return typeof a.stored[i] !== "bigint" && typeof b.stored[i] !== "bigint" || !Number.isFinite(a.numbers[i]!) ||
    wide(a, i) === wide(b, i);
}

function wide({ stored, numbers }: Piece, i: number): bigint {
  const x = stored[i]!;
  return typeof x === "bigint" ? x : BigInt(numbers[i]!);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

const specOf = ({ specs, raw }: Checkpoint, name: string) => specs.get(name) ?? raw?.get(name);
