import { allocate, kindOf } from "../../core/dtype.ts";
import { LensorError } from "../../core/errors.ts";
import { sameShape, showShape, sizeOf } from "../../core/shape.ts";
import type { DType, Spec, Values } from "../../core/types.ts";
import { quickCast } from "../../kernels/quick_cast.ts";
import type { Checkpoint } from "../types.ts";
import { specOf } from "./derived.ts";

/** Numbers wide enough to compute with: float64 for float64, float32 for all others. */
export type Wide = Float32Array | Float64Array;

/** An entry's elements, wide enough to compute with; always an array of one's own. */
export async function readWide(checkpoint: Checkpoint, name: string, range?: readonly [number, number]): Promise<Wide> {
  const { dtype, shape } = checkpoint.specs.get(name)!;
  const wide = dtype === "float64" ? "float64" : "float32";
  if (dtype !== wide) return quickCast(await checkpoint.read(name, range), dtype, wide) as Wide;
  const own = allocate(wide, range ? range[1] - range[0] : sizeOf(shape)) as Wide;
  const values = await checkpoint.read(name, range, own);
  return values === own ? own : values.slice() as Wide;
}

/** Wide numbers in a dtype, rounded once. */
export function narrow(values: Wide, dtype: DType): Values {
  return quickCast(values, values instanceof Float64Array ? "float64" : "float32", dtype);
}

/** The spec of an entry of floats. Throws `missing`, and `type` for other dtypes: integers are never computed with. */
export function floatSpec(verb: string, checkpoint: Checkpoint, name: string): Spec {
  const spec = specOf(verb, checkpoint, name);
  if (kindOf(spec.dtype) === "float") return spec;
  throw new LensorError(
    "type",
    `Cannot ${verb}: "${name}" of "${checkpoint.name}" is ${spec.dtype}; only floats are computed with`,
    {
      path: name,
    },
  );
}

/** Refuses a shape other than the one that is needed. */
export function needShape(verb: string, name: string, found: Spec, want: readonly number[]): void {
  if (sameShape(found.shape, want)) return;
  throw new LensorError("shape", `Cannot ${verb}: "${name}" is ${showShape(found.shape)}, not ${showShape(want)}`, {
    path: name,
  });
}
