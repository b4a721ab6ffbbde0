import { castLoss, isZero, type Loss, refuseLoss, vanished } from "../core/cast_loss.ts";
import type { DType, Values } from "../core/types.ts";
import { countedCast, quickCast } from "../kernels/quick_cast.ts";

/** Where a cast happens: for messages, and to look at the rest of a tensor of which this is a part. */
export interface Place {
  /** The tensor's path. */
  readonly path: string;
  /** What messages begin with: `Cannot read "w"`. */
  readonly begin: string;
  /** What the verdict on the whole tensor is kept under. */
  readonly key: object;
  /** The whole tensor in the dtype of `from`, piece by piece; absent where the values are the whole. */
  readonly whole?: () => AsyncIterable<Values>;
}

/**
 * The cast of a tensor or a part of it, refused where it does more than round.
 *
 * @throws {LensorError} `range` where finite numbers become infinite or wrap, with their count over the whole tensor;
 * and where all numbers of the whole tensor other than 0 become 0. Some of them becoming 0 is rounding.
 */
export async function guardedCast(
  values: Values,
  from: DType,
  to: DType,
  place: Place,
  into?: Values,
): Promise<Values> {
  const { out, beyond } = countedCast(values, from, to, into);
  const loss = beyond === undefined
    ? castLoss(values, from, out, to)
    : { beyond, vanished: beyond === 0 && vanished(values, from, out, to) };
  if (loss.beyond > 0 || loss.vanished) {
    refuseLoss(place.whole ? await wholeLoss(loss, from, to, place) : loss, from, to, place.begin, place.path);
  }
  return out;
}

// What is lost of the whole tensor; whether a number is left is asked once for each tensor and dtype
const LEFT = new WeakMap<object, Map<DType, boolean>>();

async function wholeLoss({ beyond }: Loss, from: DType, to: DType, { key, whole }: Place): Promise<Loss> {
  const known = LEFT.get(key) ?? new Map<DType, boolean>();
  LEFT.set(key, known);
  let all = 0, left = known.get(to) ?? false;
  if (beyond > 0 || !known.has(to)) {
    for await (const part of whole!()) {
      const out = quickCast(part, from, to);
      if (beyond > 0) all += castLoss(part, from, out, to).beyond;
      left ||= !isZero(out, to);
      if (beyond === 0 && left) break;
    }
  }
  known.set(to, left);
  return { beyond: all, vanished: !left };
}

/** A tensor of `n` elements in pieces of a few megabytes. */
export async function* piecesOf(
  n: number,
  read: (range: readonly [number, number]) => Values | Promise<Values>,
): AsyncGenerator<Values> {
  for (let at = 0; at < n; at += PIECE) yield await read([at, Math.min(n, at + PIECE)]);
}

const PIECE = 1 << 20;
