import { cast } from "./cast.ts";
import { castLoss, refuseLoss } from "./cast_loss.ts";
import { allocate, bytesOf, holds, kindOf, lanesOf } from "./dtype.ts";
import { LensorError } from "./errors.ts";
import { describe, showShape, sizeOf } from "./shape.ts";
import type { Spec, Values } from "./types.ts";

/**
 * What somebody's function or array gives for a tensor, in the tensor's dtype: a Float32Array or Float64Array for
 * another float is rounded. `count` is the number of elements if only a part is wanted.
 *
 * `who` starts the messages: `Cannot fill "w": ones`. Throws `type` for another kind of array, `shape` for another
 * length, `range` where a whole tensor loses more than digits when it is rounded.
 */
export function checkedValues(
  values: unknown,
  spec: Spec,
  who: string,
  path?: string,
  count: number = sizeOf(spec.shape),
): Values {
  const { dtype } = spec;
  const wanted = count * lanesOf(dtype);
  const floats = values instanceof Float32Array || values instanceof Float64Array;
  const rounds = floats && kindOf(dtype) === "float" && !holds(values, dtype);
  if (!rounds && !holds(values, dtype)) {
    const bits = bytesOf(dtype) < 4 && kindOf(dtype) === "float" ? " (or a Float32Array, which is rounded)" : "";
    const array = `a ${allocate(dtype, 0).constructor.name}`;
    if (typeof values === "function") {
      throw new LensorError("type", `${who} gives a function: it was not called; pass what it returns`, { path });
    }
    throw new LensorError("type", `${who} gives ${describe(values)}, but ${dtype} is held by ${array}${bits}`, {
      path,
    });
  }
  const { length } = values as Values;
  if (length !== wanted) {
    const text = `${who} gives ${length} elements, but shape ${showShape(spec.shape)} has ${wanted}`;
    throw new LensorError("shape", text, { path });
  }
  if (!rounds) return values as Values;
  const from = (values as Values).BYTES_PER_ELEMENT === 4 ? "float32" : "float64";
  const out = cast(values as Values, from, dtype);
  if (count === sizeOf(spec.shape)) refuseLoss(castLoss(values as Values, from, out, dtype), from, dtype, who, path);
  return out;
}
