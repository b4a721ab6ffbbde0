import { fromFloat32 } from "../../../core/cast.ts";
import type { DType, Spec, Values } from "../../../core/types.ts";
import { then } from "../../stores/_store.ts";
import type { TfliteQuantization } from "../../formats/tflite/read_tflite.ts";
import { count } from "../../_located.ts";
import type { Checkpoint } from "../../types.ts";

const CODES: ReadonlySet<DType> = new Set<DType>(["int8", "uint8", "int16", "int32", "int64"]);

/**
 * A TensorFlow Lite model with its integers as numbers: `(q - zeroPoint) * scale` in float64, rounded once to float32, by the scales in its
 * metadata. Other tensors, and other checkpoints, are as they were.
 */
export function tfliteFloats(checkpoint: Checkpoint, dtype: DType): Checkpoint {
  const scales = checkpoint.metadata.get("quantization");
  if (checkpoint.format !== "tflite" || !(scales instanceof Map)) return checkpoint;
  const specs = new Map<string, Spec>();
  for (const [name, spec] of checkpoint.specs) {
    specs.set(name, scales.has(name) && CODES.has(spec.dtype) ? { shape: spec.shape, dtype } : spec);
  }
  return {
    ...checkpoint,
    specs,
    read(name, range, into) {
      const spec = checkpoint.specs.get(name), scale = scales.get(name) as TfliteQuantization | undefined;
      if (spec === undefined || scale === undefined || !CODES.has(spec.dtype)) {
        return checkpoint.read(name, range, into);
      }
      const start = range?.[0] ?? 0;
      return then(
        checkpoint.read(name, range),
        (codes) => fromFloat32(floats(codes, start, spec.shape, scale), dtype),
      );
    },
  };
}

function floats(
  codes: Values,
  start: number,
  shape: readonly number[],
  { scale, zeroPoint, axis }: TfliteQuantization,
): Float32Array {
  // Elements that share a channel lie together, in runs of what is below its axis
  const run = scale.length > 1 ? count(shape.slice(axis + 1)) : 1, out = new Float32Array(codes.length);
  for (let k = 0; k < out.length; k++) {
    const channel = scale.length > 1 ? Math.floor((start + k) / run) % scale.length : 0;
    out[k] = (Number(codes[k]) - (zeroPoint[channel] ?? zeroPoint[0] ?? 0)) * scale[channel]!;
  }
  return out;
}
