import { checkOptions } from "../../core/check.ts";
import { LensorError } from "../../core/errors.ts";
import { describe, showShape } from "../../core/shape.ts";
import type { Shape, Spec, Values } from "../../core/types.ts";
import { checkCheckpoint } from "../check_checkpoint.ts";
import type { Checkpoint } from "../types.ts";
import { derived, type Entry, specOf } from "./derived.ts";
import { narrow, readWide } from "./floats.ts";
import { wholeEntry } from "./mapped.ts";

/** The libraries whose recurrent layers are known. */
export type GateLibrary = "torch" | "keras" | "onnx";

/** From which library's form into which. */
export interface GateOptions {
  /** The cell. */
  readonly cell: "lstm" | "gru";
  /** Whose form the entries have. */
  readonly from: GateLibrary;
  /** Whose form they get. */
  readonly to: GateLibrary;
}

/**
 * A view in which a recurrent layer has another library's names, order of gates and layout: PyTorch's `weight_ih_l0`, `weight_hh_l0`,
 * `bias_ih_l0`, `bias_hh_l0`; Keras's `kernel`, `recurrent_kernel`, `bias`; ONNX's `W`, `R`, `B` of one direction.
 *
 * PyTorch orders i f g o and r z n, Keras i f c o and z r h, ONNX i o f c and z r h. Keras keeps kernels turned, one bias for an LSTM (the sum
 * of both; going back the second is 0) and two rows for a GRU with `reset_after`.
 *
 * @param at The path of the layer; "" for the top.
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} `missing` for a layer that is not there, `shape` for gates of unequal size, `unknown-name` for another cell or library.
 *
 * @example
 * ```ts
 * import { fromBytes, reorderedGates, toSafetensors } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const w = (shape: number[]) => ({ shape, dtype: "float32", data: new Float32Array(shape[0]! * shape[1]!) } as const);
 * const torch = await fromBytes(await toSafetensors([["weight_ih_l0", w([8, 3])], ["weight_hh_l0", w([8, 2])]]));
 * const keras = reorderedGates(torch, "", { cell: "lstm", from: "torch", to: "keras" });
 * assertEquals(keras.specs.get("kernel")?.shape, [3, 8]);
 * ```
 */
export function reorderedGates(checkpoint: Checkpoint, at: string, options: GateOptions): Checkpoint {
  const verb = "reorder gates";
  checkCheckpoint(verb, checkpoint);
  checkOptions(verb, options, ["cell", "from", "to"]);
  const { cell, from, to } = options ?? {};
  for (
    const [name, value, known] of [["cell", cell, CELLS], ["from", from, LIBRARIES], ["to", to, LIBRARIES]] as const
  ) {
    if ((known as readonly unknown[]).includes(value)) continue;
    const words = known.map((word) => `"${word}"`).join(", ");
    throw new LensorError("unknown-name", `Cannot ${verb}: ${name} is ${describe(value)}; use ${words}`);
  }
  const head = at === "" ? "" : `${at}.`;
  const names = NAMES[from].map((name) => head + name);
  const [input, recurrent, ...biases] = names as [string, string, ...string[]];
  const layer: Layer = {
    input: matrix(verb, checkpoint, input, from, cell),
    recurrent: matrix(verb, checkpoint, recurrent, from, cell),
    biases: biases.every((name) => checkpoint.specs.has(name)) ? biases : [],
  };
  const place = [...orderOf(cell, to)].map((gate) => orderOf(cell, from).indexOf(gate));
  const entries = new Map(
    written(verb, checkpoint, layer, cell, from, to, place).map(([name, entry]) => [head + name, entry]),
  );
  return derived(checkpoint, verb, entries, new Set(names.filter((name) => checkpoint.specs.has(name))));
}

const CELLS = ["lstm", "gru"] as const;
const LIBRARIES = ["torch", "keras", "onnx"] as const;
const NAMES: Readonly<Record<GateLibrary, readonly string[]>> = {
  torch: ["weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0"],
  keras: ["kernel", "recurrent_kernel", "bias"],
  onnx: ["W", "R", "B"],
};

function orderOf(cell: "lstm" | "gru", library: GateLibrary): string {
  if (cell === "gru") return library === "torch" ? "rzn" : "zrn";
  return library === "onnx" ? "iofg" : "ifgo";
}

interface Matrix {
  readonly name: string;
  readonly spec: Spec;
  /** Rows (gates times units) and columns, whatever the layout. */
  readonly rows: number;
  readonly columns: number;
}

interface Layer {
  readonly input: Matrix;
  readonly recurrent: Matrix;
  readonly biases: readonly string[];
}

function matrix(verb: string, checkpoint: Checkpoint, name: string, from: GateLibrary, cell: "lstm" | "gru"): Matrix {
  const spec = specOf(verb, checkpoint, name);
  const shape = from === "onnx" && spec.shape[0] === 1 ? spec.shape.slice(1) : spec.shape;
  const [a = NaN, b = NaN] = shape;
  const [rows, columns] = from === "keras" ? [b, a] : [a, b];
  if (shape.length === 2 && rows % (cell === "lstm" ? 4 : 3) === 0) return { name, spec, rows, columns };
  throw new LensorError(
    "shape",
    `Cannot ${verb}: "${name}" is ${showShape(spec.shape)}, not the gates of one direction of an ${cell}`,
    {
      path: name,
    },
  );
}

// Rows of one order from rows of another: gate by gate
function reorder(values: Float64Array | Float32Array, place: readonly number[], columns: number): Float64Array {
  const out = new Float64Array(values.length);
  const block = values.length / place.length / columns * columns;
  for (const [to, from] of place.entries()) out.set(values.subarray(from * block, (from + 1) * block), to * block);
  return out;
}

function turn(values: Float64Array, rows: number, columns: number): Float64Array {
  const out = new Float64Array(values.length);
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) out[c * rows + r] = values[r * columns + c]!;
  return out;
}

function written(
  verb: string,
  checkpoint: Checkpoint,
  layer: Layer,
  cell: "lstm" | "gru",
  from: GateLibrary,
  to: GateLibrary,
  place: readonly number[],
): [string, Entry][] {
  const { dtype } = layer.input.spec;
  const entry = (shape: Shape, make: () => Promise<Float64Array>): Entry =>
    wholeEntry({ shape, dtype }, async (): Promise<Values> => narrow(await make(), dtype));
  const kernel = ({ name, rows, columns }: Matrix): Entry => {
    const shape = to === "keras" ? [columns, rows] : to === "onnx" ? [1, rows, columns] : [rows, columns];
    return entry(shape, async () => {
      const values = Float64Array.from(await readWide(checkpoint, name));
      const plain = reorder(from === "keras" ? turn(values, columns, rows) : values, place, columns);
      return to === "keras" ? turn(plain, rows, columns) : plain;
    });
  };
  const [first, second, third] = NAMES[to] as [string, string, string];
  const out: [string, Entry][] = [[first, kernel(layer.input)], [second, kernel(layer.recurrent)]];
  if (layer.biases.length === 0) return out;
  const rows = layer.input.rows;
  // Both biases in PyTorch's way, gates in the new order
  const both = async (): Promise<[Float64Array, Float64Array]> => {
    const read = await Promise.all(layer.biases.map((name) => readWide(checkpoint, name)));
    const all = read.length === 2 ? [...read[0]!, ...read[1]!] : [...read[0]!];
    if (all.length !== rows && all.length !== 2 * rows) {
      const text = `Cannot ${verb}: "${layer.biases[0]}" has ${all.length} numbers, not ${rows} or ${2 * rows}`;
      throw new LensorError("shape", text, { path: layer.biases[0] });
    }
    const part = (i: number) => Float64Array.from(all.slice(i * rows, (i + 1) * rows));
    const hidden = all.length === rows ? new Float64Array(rows) : part(1);
    return [reorder(part(0), place, 1), reorder(hidden, place, 1)];
  };
  const joined = async () => {
    const [ih, hh] = await both();
    return Float64Array.of(...ih, ...hh);
  };
  if (to === "onnx") return [...out, [third, entry([1, 2 * rows], joined)]];
  if (to === "keras" && cell === "gru") return [...out, [third, entry([2, rows], joined)]];
  if (to === "keras") {
    const sum = async () => {
      const [ih, hh] = await both();
      return ih.map((x, i) => x + hh[i]!);
    };
    return [...out, [third, entry([rows], sum)]];
  }
  return [
    ...out,
    [third, entry([rows], async () => (await both())[0])],
    [NAMES.torch[3]!, entry([rows], async () => (await both())[1])],
  ];
}
