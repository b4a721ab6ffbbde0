/** Matrix and vector products of numjs. */
import { isPacked, packed } from "../_layout.ts";
import { type Matrix, multiply32 } from "../_multiply.ts";
import { packedCopy } from "./_from.ts";
import { make, type NjType } from "./dtypes.ts";
import { ValueError } from "./errors.ts";
import { Selection, selection } from "./selection.ts";

/** The product of matrices and vectors; of two vectors a vector of one element. The dtype is the left one's. */
export function dot(a: Selection, b: Selection): Selection {
  const rows = a.shape.length;
  const columns = b.shape.length;
  const fits = (rows === 1 || rows === 2) && (columns === 1 || columns === 2) && a.shape[rows - 1] === b.shape[0];
  if (!fits) throw new ValueError("cannot compute the matrix product of given arrays", "shape");
  const n = rows === 2 ? a.shape[0]! : 1;
  const k = b.shape[0]!;
  const m = columns === 2 ? b.shape[1]! : 1;
  const shape = rows === 2 && columns === 2 ? [n, m] : rows === 2 ? [n] : [m];
  const out = make(a.dtype, n * m);
  if (a.dtype === "float32" && b.dtype === "float32") {
    const left = matrixOf(a, true);
    const right = matrixOf(b, false);
    multiply32(out as Float32Array, 0, left, right, n, k, m);
  } else {
    doubles(out, a, b, n, k, m);
  }
  return selection(out, shape);
}

// A vector is a row on the left, a column on the right
function matrixOf({ data, offset, stride }: Selection, left: boolean): Matrix<Float32Array> {
  const [first = 0, second] = stride;
  const single = data as Float32Array;
  if (second !== undefined) return { data: single, at: offset, down: first, along: second };
  return { data: single, at: offset, down: left ? 0 : first, along: left ? first : 0 };
}

// Row by row in double accumulators, stored once
function doubles(out: Selection["data"], a: Selection, b: Selection, n: number, k: number, m: number): void {
  const left = asDoubles(a);
  const right = asDoubles(b);
  const row = new Float64Array(m);
  for (let i = 0; i < n; i++) {
    row.fill(0);
    for (let l = 0; l < k; l++) {
      const x = left[i * k + l]!;
      const at = l * m;
      for (let j = 0; j < m; j++) row[j]! += x * right[at + j]!;
    }
    for (let j = 0; j < m; j++) out[i * m + j] = row[j]!;
  }
}

function asDoubles(s: Selection): Float64Array {
  const dtype: NjType = "float64";
  return packedCopy(new Selection(s.data, isPacked(s) ? packed(s.shape, s.offset) : s), dtype).data as Float64Array;
}
