/** Small checkpoints whose numbers count from 0, so that every number says where it came from. */
import * as ln from "../../mod.ts";

/** A tensor that counts from `first`. */
export function ramp(shape: readonly number[], dtype: ln.DType = "float32", first = 0): ln.Tensor {
  const numbers = Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => first + i);
  const made = dtype === "float64" ? Float64Array : dtype === "int32" ? Int32Array : Float32Array;
  return { shape, dtype, data: new made(numbers) };
}

/** A checkpoint in memory. */
export async function fileOf(tensors: Readonly<Record<string, ln.Tensor>>): Promise<ln.Checkpoint> {
  return await ln.fromBytes(await ln.toSafetensors(Object.entries(tensors)));
}

/** The numbers of an entry, read as one, and the same by every range that it can be read by. */
export async function numbersOf(ck: ln.Checkpoint, name: string): Promise<number[]> {
  const whole = [...await ck.read(name) as Float32Array];
  for (let from = 0; from <= whole.length; from++) {
    for (let to = from; to <= whole.length; to++) {
      const part = [...await ck.read(name, [from, to]) as Float32Array];
      if (String(part) !== String(whole.slice(from, to))) throw new Error(`${name} [${from}, ${to}) is ${part}`);
    }
  }
  return whole;
}
