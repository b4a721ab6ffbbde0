import { cast } from "../../core/cast.ts";
import { kindOf } from "../../core/dtype.ts";
import { LensorError } from "../../core/errors.ts";
import type { DType, Shape } from "../../core/types.ts";
import { tiesOf } from "../_ties.ts";
import { find, join, namesOf } from "../_walk.ts";
import { compute } from "../read.ts";
import { moduleAt } from "../select.ts";
import type { Module, Param } from "../types.ts";

/** What the engines remember of a parameter while init_weights runs: how it came about, and the mean that this was said of. */
interface Note {
  /** Its first name. */
  readonly path: string;
  readonly shape: Shape;
  text: string;
  mean: number;
}

/** The notes by the path of the tensor that holds the value, in the order of the model. */
export type Notes = Map<string, Note>;

/** The mean of a parameter as PyTorch computes it, up to the last bit of long sums. */
export type MeanOf = (param: Param, path: string) => Promise<number>;

/** Notes on every parameter of a model, with one text for all. */
export async function startNotes(model: Module, text: string, meanOf: MeanOf): Promise<Notes> {
  const notes: Notes = new Map();
  for (const [owner, path] of parametersOf(model, "")) {
    const param = paramAt(model, owner);
    notes.set(owner, { path, shape: param.shape, text, mean: await meanOf(param, owner) });
  }
  return notes;
}

/** Puts a text on every parameter below a path whose mean is another than noted: what moves no mean leaves no trace. */
export async function noteChanges(
  notes: Notes,
  model: Module,
  at: string,
  text: string,
  meanOf: MeanOf,
): Promise<void> {
  for (const owner of parametersOf(model, at).keys()) {
    const note = notes.get(owner)!, mean = await meanOf(paramAt(model, owner), owner);
    // No number is another one every time
    if (note.mean !== mean) Object.assign(note, { text, mean });
  }
}

// The parameters below a path as named_parameters has them: each once, under the first of its names; by owner
function parametersOf(model: Module, at: string): ReadonlyMap<string, string> {
  const ties = tiesOf(model), found = new Map<string, string>();
  const visit = (node: Module, path: string): void => {
    for (const name of namesOf(node, "params")) {
      const here = join(path, name), owner = ties.get(here) ?? here;
      if (!found.has(owner)) found.set(owner, here);
    }
    for (const name of namesOf(node, "children")) visit(node.children[name]!, join(path, name));
  };
  visit(moduleAt(model, at), at);
  return found;
}

/** A `MeanOf` that computes each value once. */
export function meanReader(): MeanOf {
  const known = new WeakMap<Param, number>();
  return async (param, path) => {
    let mean = known.get(param);
    if (mean === undefined) known.set(param, mean = await meanOf(param, path));
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

function paramAt(model: Module, path: string): Param {
  return find(model, path)!.node as Param;
}
