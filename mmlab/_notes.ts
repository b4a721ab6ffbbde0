import { cast } from "../core/cast.ts";
import { kindOf } from "../core/dtype.ts";
import { LensorError } from "../core/errors.ts";
import type { DType, Shape } from "../core/types.ts";
import { compute } from "../values/read.ts";
import type { Module, Param } from "../tree/types.ts";
import { type Objects, parametersOf } from "./_objects.ts";

/**
 * What the engines remember of a parameter while init_weights runs: how it came about, and the mean that this was said
 * of.
 */
interface Note {
  /** Its first name. */
  readonly path: string;
  readonly shape: Shape;
  text: string;
  mean: number;
}

/** The notes by the path of the tensor that holds the value, in the order of the model. */
export type Notes = Map<string, Note>;

/** The mean of the parameter at a path, as PyTorch computes it, up to the last bit of long sums. */
export type MeanOf = (path: string) => Promise<number>;

/** Notes on every parameter of the module at a path, with one text for all. */
export async function startNotes(
  model: Module,
  objects: Objects,
  at: string,
  text: string,
  meanOf: MeanOf,
): Promise<Notes> {
  const notes: Notes = new Map();
  for (const [owner, { path, shape }] of parametersOf(model, objects, at)) {
    notes.set(owner, { path, shape, text, mean: await meanOf(owner) });
  }
  return notes;
}

/** Puts a text on every parameter whose mean is another than noted: what moves no mean leaves no trace. */
export async function noteChanges(notes: Notes, owners: Iterable<string>, text: string, meanOf: MeanOf): Promise<void> {
  for (const owner of owners) {
    const note = notes.get(owner)!;
    const mean = await meanOf(owner);
    // No number is another one every time
    if (note.mean !== mean) Object.assign(note, { text, mean });
  }
}

/** A `MeanOf` that reads each value once. */
export function meanReader(paramAt: (path: string) => Param): MeanOf {
  const known = new WeakMap<Param, number>();
  return async (path) => {
    const param = paramAt(path);
    const before = known.get(param);
    if (before !== undefined) return before;
    const mean = await meanOf(param, path);
    known.set(param, mean);
    return mean;
  };
}

async function meanOf(param: Param, path: string): Promise<number> {
  const { dtype } = param;
  if (kindOf(dtype) !== "float") {
    throw new LensorError(
      "type",
      `Cannot run init_weights: "${path}" is ${dtype}, and the engines take the mean of every parameter; make it a buffer`,
      { path },
    );
  }
  const values = cast(await compute(param, path), dtype, "float64") as Float64Array;
  const sum = values.reduce((sum, x) => sum + x, 0);
  if (dtype === "float64") return sum / values.length;
  // PyTorch sums in float32, half precision too, and rounds the quotient
  const wide = Math.fround(Math.fround(sum) / values.length);
  return dtype === "float32" ? wide : rounded(wide, dtype);
}

function rounded(x: number, dtype: DType): number {
  return (cast(cast(new Float32Array([x]), "float32", dtype), dtype, "float64") as Float64Array)[0]!;
}
