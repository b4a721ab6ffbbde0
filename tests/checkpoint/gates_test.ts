/** reorderedGates: every number of a recurrent layer goes where the other library keeps it. */
import { assertEquals } from "@std/assert";
import {
  type Checkpoint,
  fromBytes,
  type GateLibrary,
  type GateOptions,
  reorderedGates,
  toSafetensors,
} from "../../mod.ts";
import { lensorError, lensorRejection } from "../_util.ts";

type Rows = readonly (readonly number[])[];
type Entries = Readonly<Record<string, readonly [shape: readonly number[], data: readonly number[]]>>;

const open = async (entries: Entries, dtype: "float32" | "float16" = "float32"): Promise<Checkpoint> =>
  await fromBytes(
    await toSafetensors(
      Object.entries(entries).map(([name, [shape, data]]) => {
        const values = Float32Array.from(data);
        return [name, {
          shape,
          dtype,
          data: dtype === "float32" ? values : new Uint16Array(new Float16Array(values).buffer),
        }];
      }) as never,
    ),
    "rnn",
  );

async function contents(checkpoint: Checkpoint): Promise<Record<string, [readonly number[], number[]]>> {
  const out: Record<string, [readonly number[], number[]]> = {};
  for (const [name, { shape }] of checkpoint.specs) {
    out[name] = [shape, Array.from(await checkpoint.read(name) as Float32Array)];
  }
  return out;
}

// The orders of the libraries' documentation; PyTorch's g is Keras's c
const ORDERS = {
  lstm: { torch: "ifgo", keras: "ifgo", onnx: "iofg" },
  gru: { torch: "rzn", keras: "zrn", onnx: "zrn" },
} as const;
const HIDDEN = 2;
const INPUTS = 3;

// A number tells its gate, its row in it, its column and which tensor it is of
const rowsOf = (order: string, width: number, tensor: number): Rows =>
  [...order].flatMap((gate) =>
    Array.from(
      { length: HIDDEN },
      (_, row) =>
        Array.from({ length: width }, (_, column) => 1000 * tensor + 100 * "ifgorzn".indexOf(gate) + 10 * row + column),
    )
  );
const turned = (rows: Rows): Rows => rows[0]!.map((_, c) => rows.map((row) => row[c]!));
const shaped = (rows: Rows, before: readonly number[] = []) =>
  [[...before, rows.length, rows[0]!.length], rows.flat()] as const;

// A layer of `directions` directions as a library keeps it
function layer(library: GateLibrary, cell: "lstm" | "gru", directions: 1 | 2, biases: boolean): Entries {
  const order = ORDERS[cell][library];
  const per = Array.from({ length: directions }, (_, d) => ({
    input: rowsOf(order, INPUTS, 1 + 10 * d),
    recurrent: rowsOf(order, HIDDEN, 2 + 10 * d),
    first: rowsOf(order, 1, 3 + 10 * d).flat(),
    second: rowsOf(order, 1, 4 + 10 * d).flat(),
  }));
  const [one] = per as [typeof per[0]];
  const n = one.first.length;
  if (library === "torch") {
    return Object.fromEntries(per.flatMap(({ input, recurrent, first, second }, d) => {
      const tail = d === 1 ? "_reverse" : "";
      return [
        [`weight_ih_l0${tail}`, shaped(input)],
        [`weight_hh_l0${tail}`, shaped(recurrent)],
        ...(biases ? [[`bias_ih_l0${tail}`, [[n], first]], [`bias_hh_l0${tail}`, [[n], second]]] : []),
      ];
    }));
  }
  if (library === "onnx") {
    return {
      W: [[directions, n, INPUTS], per.flatMap(({ input }) => input.flat())],
      R: [[directions, n, HIDDEN], per.flatMap(({ recurrent }) => recurrent.flat())],
      ...(biases
        ? { B: [[directions, 2 * n], per.flatMap(({ first, second }) => [...first, ...second])] as const }
        : {}),
    };
  }
  return {
    kernel: shaped(turned(one.input)),
    recurrent_kernel: shaped(turned(one.recurrent)),
    ...(biases
      ? {
        bias: cell === "gru"
          ? [[2, n], [...one.first, ...one.second]] as const
          : [[n], one.first.map((x, i) => x + one.second[i]!)] as const,
      }
      : {}),
  };
}

const LIBRARIES = ["torch", "keras", "onnx"] as const;

for (const cell of ["lstm", "gru"] as const) {
  Deno.test(`reorderedGates: ${cell} from every library to every other, with biases and without`, async () => {
    for (const from of LIBRARIES) {
      for (const to of LIBRARIES) {
        for (const biases of [true, false]) {
          for (const directions of from === "keras" || to === "keras" ? [1] as const : [1, 2] as const) {
            const view = reorderedGates(await open(layer(from, cell, directions, biases)), "", { cell, from, to });
            const expected = layer(to, cell, directions, biases);
            // Keras keeps the sum of both biases: going back it is the first, and the second is 0
            const summed = from === "keras" && cell === "lstm" && biases && to !== "keras";
            const found = await contents(view);
            if (summed) {
              const n = 4 * HIDDEN;
              const names = to === "torch" ? ["bias_ih_l0", "bias_hh_l0"] : ["B"];
              const own = names.flatMap((name) => found[name]![1]);
              const want = names.flatMap((name) => [...expected[name]![1]]);
              assertEquals(own, [...want.slice(0, n).map((x, i) => x + want[n + i]!), ...Array(n).fill(0)]);
              for (const name of names) delete found[name];
            }
            const rest = Object.entries(expected).filter(([name]) => name in found || !summed);
            assertEquals(found as unknown, Object.fromEntries(rest), `${from} to ${to}, ${directions}, ${biases}`);
          }
        }
      }
    }
  });
}

Deno.test("reorderedGates: a layer below a path, in its own dtype; other entries stay", async () => {
  const below = Object.fromEntries(
    Object.entries(layer("torch", "gru", 1, true)).map(([name, entry]) => [`enc.rnn.${name}`, entry]),
  );
  const file = await open({ ...below, "enc.fc": [[1], [5]], weight_ih_l0: [[1], [6]] }, "float16");
  const view = reorderedGates(file, "enc.rnn", { cell: "gru", from: "torch", to: "onnx" });
  assertEquals([...view.specs], [
    ["enc.fc", { shape: [1], dtype: "float16" }],
    ["weight_ih_l0", { shape: [1], dtype: "float16" }],
    ["enc.rnn.W", { shape: [1, 6, 3], dtype: "float16" }],
    ["enc.rnn.R", { shape: [1, 6, 2], dtype: "float16" }],
    ["enc.rnn.B", { shape: [1, 12], dtype: "float16" }],
  ]);
});

Deno.test("reorderedGates: what is not a layer of the cell is refused by name", async () => {
  const code = (file: Checkpoint, options: object, at = "") => {
    const error = lensorError(() => reorderedGates(file, at, options as GateOptions));
    return [error.code, error.message.replace(/^Cannot reorder gates: /, "")];
  };
  const usual = { cell: "lstm", from: "torch", to: "keras" };
  const file = await open(layer("torch", "lstm", 1, true));
  assertEquals(code(file, { ...usual, cell: "rnn" }), ["unknown-name", 'cell is "rnn"; use "lstm", "gru"']);
  assertEquals(code(file, { ...usual, from: "tf" }), ["unknown-name", 'from is "tf"; use "torch", "keras", "onnx"']);
  assertEquals(code(file, { ...usual, to: "jax" }), ["unknown-name", 'to is "jax"; use "torch", "keras", "onnx"']);
  assertEquals(code(file, { ...usual, layer: 1 })[0], "unknown-name");
  assertEquals(code(file, usual, "enc")[0], "missing");
  assertEquals(code({} as never, usual)[0], "type");
  assertEquals(code(file, { ...usual, cell: "gru" }), ["shape", '"weight_ih_l0" is [8, 3], not the gates of an gru']);
  const both = await open(layer("torch", "lstm", 2, true));
  assertEquals(code(both, usual), [
    "unsupported",
    "Keras keeps the two directions as two layers; reorder each by itself",
  ]);
  const flat = await open({ weight_ih_l0: [[8], Array(8).fill(0)], weight_hh_l0: [[8, 2], Array(16).fill(0)] });
  assertEquals(code(flat, usual), ["shape", '"weight_ih_l0" is [8], not the gates of an lstm']);
  for (const shape of [[8, 3], [3, 8, 3], [0, 8, 3]]) {
    const n = shape.reduce((a, b) => a * b, 1);
    const onnx = await open({ W: [shape, Array(n).fill(0)], R: [[1, 8, 2], Array(16).fill(0)] });
    const told = `"W" is [${shape.join(", ")}], not [directions, gates, inputs]`;
    assertEquals(code(onnx, { ...usual, from: "onnx" }), ["shape", told]);
  }
  const uneven = {
    ...layer("torch", "lstm", 2, true),
    weight_ih_l0_reverse: [[4, 3], Array(12).fill(0)] as const,
  };
  const sizes = ["shape", "the two directions are not of one size"];
  assertEquals(code(await open(uneven), { ...usual, to: "onnx" }), sizes);
  const { bias_ih_l0_reverse: _, bias_hh_l0_reverse: __, ...half } = layer("torch", "lstm", 2, true);
  assertEquals(code(await open(half), { ...usual, to: "onnx" }), sizes);
});

Deno.test("reorderedGates: biases of another length are refused when they are read", async () => {
  const short = { ...layer("torch", "lstm", 1, true), bias_hh_l0: [[4], [1, 2, 3, 4]] as const };
  const view = reorderedGates(await open(short), "", { cell: "lstm", from: "torch", to: "keras" });
  const error = await lensorRejection(Promise.resolve(view.read("bias")));
  assertEquals(
    [error.code, error.path, error.message],
    ["shape", "bias_ih_l0", 'Cannot reorder gates: "bias_ih_l0" has 12 numbers, not 8 or 16'],
  );
});

Deno.test("reorderedGates: one bias of two is missing -> refused, for it would be lost", async () => {
  const { bias_hh_l0: _, ...one } = layer("torch", "lstm", 1, true);
  const file = await open(one);
  const error = lensorError(() => reorderedGates(file, "", { cell: "lstm", from: "torch", to: "keras" }));
  assertEquals([error.code, error.path], ["missing", "bias_hh_l0"]);
});
