import * as ln from "../mod.ts";
import { elementsIn } from "./_text.ts";

/** Some megabytes of a tensor, as they are stored and as doubles. */
export interface Piece {
  readonly stored: ln.Values;
  /** complex64 as pairs, 64-bit integers to the nearest double. */
  readonly numbers: Float64Array;
}

/** A tensor of a checkpoint, piece by piece. */
export async function* pieces(checkpoint: ln.Checkpoint, name: string): AsyncGenerator<Piece> {
  const { dtype, shape } = checkpoint.specs.get(name)!;
  const all = elementsIn(shape);
  for (let at = 0; at < all; at += PIECE) {
    const stored = await checkpoint.read(name, [at, Math.min(all, at + PIECE)]);
    yield { stored, numbers: numbersOf(stored, dtype) };
  }
}

const PIECE = 1 << 20;

function numbersOf(values: ln.Values, dtype: ln.DType): Float64Array {
  if (dtype === "complex64") return Float64Array.from(values as Float32Array);
  return ln.cast(values, dtype, "float64") as Float64Array;
}
