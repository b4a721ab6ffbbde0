/** Lists of numbers as arrays. */
import { cast } from "../core/cast.ts";
import { kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import { describe, showShape } from "../core/shape.ts";
import type { DType, Values } from "../core/types.ts";
import { MOST_AXES } from "./_layout.ts";
import type { NestedNumbers, View } from "./types.ts";
import { viewOf } from "./_view.ts";

/**
 * An array of numbers in lists, or of a number alone; float32 rather than float64 unless told, since this is the dtype
 * of weights.
 *
 * Throws `shape` for ragged lists, `type` for what is not a number, `limit` for lists nested too deep, `range` for a
 * number that an integer dtype does not hold.
 */
export function fromList(list: NestedNumbers, dtype: DType | undefined): View {
  const shape: number[] = [];
  for (let level = list; Array.isArray(level); level = level[0] as NestedNumbers) {
    shape.push(level.length);
    if (level.length === 0) break;
    if (shape.length > MOST_AXES) throw tooDeep();
  }
  const flat: (number | bigint | boolean)[] = [];
  const visit = (x: unknown, axis: number): void => {
    if (axis === shape.length && (typeof x === "number" || typeof x === "bigint" || typeof x === "boolean")) {
      flat.push(x);
    } else if (axis < shape.length && Array.isArray(x) && x.length === shape[axis]) {
      for (const part of x) visit(part, axis + 1);
    } else {
      const found = Array.isArray(x) ? `a list of ${x.length}` : describe(x);
      const where = axis < shape.length ? `a list of ${shape[axis]}` : "a number";
      const kind = Array.isArray(x) || typeof x === "number" ? "shape" : "type";
      throw new LensorError(
        kind,
        `Cannot make an array of shape ${showShape(shape)}: found ${found} in place of ${where}`,
      );
    }
  };
  visit(list, 0);
  const all = (kind: string) => flat.length > 0 && flat.every((x) => typeof x === kind);
  const own: DType = all("boolean") ? "bool" : all("bigint") ? "int64" : "float32";
  const to = dtype ?? own;
  if (to === "int64" || to === "uint64") {
    const whole = flat.map((x) => typeof x === "bigint" ? x : BigInt(integer(Number(x))));
    const outside = whole.find((x) => (to === "int64" ? BigInt.asIntN(64, x) : BigInt.asUintN(64, x)) !== x);
    if (outside !== undefined) throw tooLarge(outside, to);
    return array(to === "int64" ? BigInt64Array.from(whole) : BigUint64Array.from(whole), to, shape);
  }
  const numbers = Float64Array.from(flat, Number);
  const data = cast(numbers, "float64", to);
  if (dtype === undefined && to === "float32") checkWhole(numbers, data);
  if (kindOf(to) === "int" || kindOf(to) === "uint") {
    const outside = numbers.find((x, i) => integer(x) !== data[i]);
    if (outside !== undefined) throw tooLarge(outside, to);
  }
  return array(data, to, shape);
}

// A list of integers means them as they are; rounding them takes a dtype
function checkWhole(numbers: Float64Array, data: Values): void {
  if (!numbers.every(Number.isSafeInteger)) return;
  const at = numbers.findIndex((x, i) => x !== data[i]);
  if (at < 0) return;
  const text = `float32 does not hold ${numbers[at]}; give a dtype, for example "float64" or "int32"`;
  throw new LensorError("range", `Cannot make an array: ${text}`);
}

const tooDeep = () =>
  new LensorError("limit", `Cannot make an array: the lists are nested deeper than ${MOST_AXES}, or hold themselves`);

const tooLarge = (x: number | bigint, dtype: DType) =>
  new LensorError("range", `Cannot make an array of ${dtype}: it does not hold ${x}; asType lets integers wrap`);

function integer(x: number): number {
  if (Number.isFinite(x)) return Math.trunc(x);
  throw new LensorError("range", `Cannot make an integer of ${x}`);
}

const array = (data: Values, dtype: DType, shape: readonly number[]): View => viewOf(data, dtype, shape);
