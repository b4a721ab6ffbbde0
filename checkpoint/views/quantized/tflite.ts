import { fromFloat32 } from "../../../core/cast.ts";
import type { DType, Spec, Values } from "../../../core/types.ts";
import { then } from "../../stores/_store.ts";
import type { TfliteQuantization } from "../../formats/tflite/read_tflite.ts";
import { count } from "../../_located.ts";
import type { Checkpoint } from "../../types.ts";

const CODES: ReadonlySet<DType> = new Set<DType>(["int8", "uint8", "int16", "int32", "int64"]);

/** The scales of a TensorFlow Lite model by the names of its tensors of integers; none for other checkpoints. */
export function tfliteScales({ format, specs, metadata }: Checkpoint): ReadonlyMap<string, TfliteQuantization> {
  const scales = metadata.get("quantization");
  if (format !== "tflite" || !(scales instanceof Map)) return new Map();
  return new Map([...scales].filter(([name]) => CODES.has(specs.get(name)?.dtype as DType)));
}

/**
 * A TensorFlow Lite model with its integers as numbers: `(q - zeroPoint) * scale` in float64, rounded once to float32,
 * by the scales in its metadata. Other tensors, and other checkpoints, are as they were.
 */
export function tfliteFloats(checkpoint: Checkpoint, dtype: DType): Checkpoint {
  const scales = tfliteScales(checkpoint);
  const specs = new Map<string, Spec>();
  if (scales.size === 0) return checkpoint;
  for (const [name, spec] of checkpoint.specs) {
    specs.set(name, scales.has(name) ? { shape: spec.shape, dtype } : spec);
  }
  return {
    ...checkpoint,
    specs,
    read(name, range, into) {
      const scale = scales.get(name);
      if (scale === undefined) return checkpoint.read(name, range, into);
      const { shape } = checkpoint.specs.get(name)!;
      const start = range?.[0] ?? 0;
      return then(checkpoint.read(name, range), (codes) => fromFloat32(floats(codes, start, shape, scale), dtype));
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
  const run = scale.length > 1 ? count(shape.slice(axis + 1)) : 1;
  const out = new Float32Array(codes.length);
  for (let k = 0; k < out.length; k++) {
    const channel = scale.length > 1 ? Math.floor((start + k) / run) % scale.length : 0;
    out[k] = (Number(codes[k]) - (zeroPoint[channel] ?? zeroPoint[0] ?? 0)) * scale[channel]!;
  }
  return out;
}
