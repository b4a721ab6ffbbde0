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
 * A view in which a recurrent layer has another library's names, order of gates and layout: PyTorch's `weight_ih_l0`,
 * `weight_hh_l0`, `bias_ih_l0`, `bias_hh_l0`; Keras's `kernel`, `recurrent_kernel`, `bias`; ONNX's `W`, `R`, `B` of one
 * direction.
 *
 * PyTorch orders i f g o and r z n, Keras i f c o and z r h, ONNX i o f c and z r h. Keras keeps kernels turned, one
 * bias for an LSTM (the sum of both; going back the second is 0) and two rows for a GRU with `reset_after`.
 *
 * @param at The path of the layer; "" for the top.
 * @returns the view; closing it closes the checkpoint.
 * @throws {LensorError} `missing` for a layer that is not there, `shape` for gates of unequal size, `unknown-name` for
 * another cell or library.
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
  const place = [...orderOf(cell, to)].map((gate) => orderOf(cell, from).indexOf(gate));
  const names = [...NAMES[from], ...(from === "torch" ? NAMES.torch.map((name) => `${name}_reverse`) : [])].map((
    name,
  ) => head + name);
  const there = names.filter((name) => checkpoint.specs.has(name));
  const directions = from === "torch"
    ? (there.some((name) => name.endsWith("_reverse")) ? 2 : 1)
    : from === "onnx"
    ? directionsOf(verb, checkpoint, head)
    : 1;
  if (directions === 2 && to === "keras") {
    throw new LensorError(
      "unsupported",
      `Cannot ${verb}: Keras keeps the two directions as two layers; reorder each by itself`,
      { path: at },
    );
  }
  const layers = Array.from(
    { length: directions },
    (_, d) => layerOf(verb, checkpoint, head, cell, from, d, directions),
  );
  const entries = new Map(written(verb, layers, cell, to, place).map(([name, entry]) => [head + name, entry]));
  return derived(checkpoint, verb, entries, new Set(there));
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

/** One direction of a layer in PyTorch's layout, gates in the order of their library. */
interface Layer {
  readonly input: Matrix;
  readonly recurrent: Matrix;
  /** The input's bias and then the hidden one; undefined for a layer without. */
  readonly biases?: () => Promise<Float64Array>;
}

interface Matrix {
  readonly spec: Spec;
  readonly rows: number;
  readonly columns: number;
  read(): Promise<Float64Array>;
}

function directionsOf(verb: string, checkpoint: Checkpoint, head: string): number {
  const { shape } = specOf(verb, checkpoint, `${head}W`);
  if (shape.length === 3 && (shape[0] === 1 || shape[0] === 2)) return shape[0];
  throw new LensorError("shape", `Cannot ${verb}: "${head}W" is ${showShape(shape)}, not [directions, gates, inputs]`, {
    path: `${head}W`,
  });
}

function layerOf(
  verb: string,
  checkpoint: Checkpoint,
  head: string,
  cell: "lstm" | "gru",
  from: GateLibrary,
  direction: number,
  directions: number,
): Layer {
  const tail = from === "torch" && direction === 1 ? "_reverse" : "";
  const [input, recurrent, ...biases] = NAMES[from].map((name) => head + name + tail) as [string, string, ...string[]];
  // ONNX keeps directions behind each other
  const part = async (name: string): Promise<Float64Array> => {
    const all = Float64Array.from(await readWide(checkpoint, name));
    const size = all.length / (from === "onnx" ? directions : 1);
    return from === "onnx" ? all.slice(direction * size, (direction + 1) * size) : all;
  };
  const matrix = (name: string): Matrix => {
    const spec = specOf(verb, checkpoint, name);
    const shape = from === "onnx" ? spec.shape.slice(1) : spec.shape;
    const [a = NaN, b = NaN] = shape;
    const [rows, columns] = from === "keras" ? [b, a] : [a, b];
    if (shape.length !== 2 || rows % (cell === "lstm" ? 4 : 3) !== 0) {
      throw new LensorError(
        "shape",
        `Cannot ${verb}: "${name}" is ${showShape(spec.shape)}, not the gates of an ${cell}`,
        { path: name },
      );
    }
    const read = async () => from === "keras" ? turn(await part(name), columns, rows) : await part(name);
    return { spec, rows, columns, read };
  };
  const layer = { input: matrix(input), recurrent: matrix(recurrent) };
  if (!biases.some((name) => checkpoint.specs.has(name))) return layer;
  for (const name of biases) specOf(verb, checkpoint, name); // half of them would be lost without a word
  const { rows } = layer.input;
  const read = async () => {
    const all = (await Promise.all(biases.map(part))).flatMap((values) => [...values]);
    if (all.length === rows) return Float64Array.of(...all, ...new Float64Array(rows));
    if (all.length === 2 * rows) return Float64Array.from(all);
    const text = `Cannot ${verb}: "${biases[0]}" has ${all.length} numbers, not ${rows} or ${2 * rows}`;
    throw new LensorError("shape", text, { path: biases[0] });
  };
  return { ...layer, biases: read };
}

// Rows of one order from rows of another: gate by gate
function reorder(values: Float64Array, place: readonly number[]): Float64Array {
  const out = new Float64Array(values.length);
  const block = values.length / place.length;
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
  layers: readonly Layer[],
  cell: "lstm" | "gru",
  to: GateLibrary,
  place: readonly number[],
): [string, Entry][] {
  const [{ input, biases }] = layers as [Layer];
  const { dtype } = input.spec;
  const { rows } = input;
  const entry = (shape: Shape, make: () => Promise<Float64Array>): Entry =>
    wholeEntry({ shape, dtype }, async (): Promise<Values> => narrow(await make(), dtype));
  const kernel = async (matrix: Matrix) => reorder(await matrix.read(), place);
  // Both biases, gates in the new order
  const both = async (layer: Layer): Promise<[Float64Array, Float64Array]> => {
    const all = await layer.biases!();
    return [reorder(all.slice(0, rows), place), reorder(all.slice(rows), place)];
  };
  if (layers.some((layer) => layer.input.rows !== rows || (layer.biases === undefined) !== (biases === undefined))) {
    throw new LensorError("shape", `Cannot ${verb}: the two directions are not of one size`);
  }
  if (to === "torch") {
    return layers.flatMap((layer, d): [string, Entry][] => {
      const [ih, hh, bih, bhh] = NAMES.torch.map((name) => d === 1 ? `${name}_reverse` : name) as [
        string,
        string,
        string,
        string,
      ];
      const kernels: [string, Entry][] = [
        [ih, entry([rows, layer.input.columns], () => kernel(layer.input))],
        [hh, entry([rows, layer.recurrent.columns], () => kernel(layer.recurrent))],
      ];
      if (!layer.biases) return kernels;
      return [...kernels, [bih, entry([rows], async () => (await both(layer))[0])], [
        bhh,
        entry([rows], async () => (await both(layer))[1]),
      ]];
    });
  }
  const flat = async (parts: readonly Promise<Float64Array>[]) =>
    Float64Array.from((await Promise.all(parts)).flatMap((x) => [...x]));
  if (to === "onnx") {
    const stacked = (pick: (layer: Layer) => Matrix): Entry =>
      entry([layers.length, rows, pick(layers[0]!).columns], () => flat(layers.map((layer) => kernel(pick(layer)))));
    const kernels: [string, Entry][] = [["W", stacked((layer) => layer.input)], [
      "R",
      stacked((layer) => layer.recurrent),
    ]];
    if (!biases) return kernels;
    return [...kernels, [
      "B",
      entry(
        [layers.length, 2 * rows],
        () => flat(layers.map(async (layer) => await flat((await both(layer)).map((x) => Promise.resolve(x))))),
      ),
    ]];
  }
  const [layer] = layers as [Layer];
  const turned = (matrix: Matrix) =>
    entry([matrix.columns, rows], async () => turn(await kernel(matrix), rows, matrix.columns));
  const kernels: [string, Entry][] = [["kernel", turned(layer.input)], ["recurrent_kernel", turned(layer.recurrent)]];
  if (!biases) return kernels;
  // A GRU keeps both biases, an LSTM their sum
  const bias = cell === "gru"
    ? entry([2, rows], async () => await flat((await both(layer)).map((x) => Promise.resolve(x))))
    : entry([rows], async () => {
      const [ih, hh] = await both(layer);
      return ih.map((x, i) => x + hh[i]!);
    });
  return [...kernels, ["bias", bias]];
}
