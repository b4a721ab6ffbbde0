/** Views of projections to and from heads: every number by its row, head and column. */
import { assertEquals } from "@std/assert";
import { type Checkpoint, fromBytes, joinHeads, permutedRotary, splitHeads, toSafetensors } from "../../mod.ts";
import { lensorError } from "../_util.ts";

const file = async (shapes: Readonly<Record<string, readonly number[]>>): Promise<Checkpoint> =>
  await fromBytes(
    await toSafetensors(
      Object.entries(shapes).map(([name, shape]) => {
        const n = shape.reduce((a, b) => a * b, 1);
        return [name, { shape, dtype: "float32", data: Float32Array.from({ length: n }, (_, i) => i) }];
      }),
    ),
    "file",
  );
const read = async (checkpoint: Checkpoint, name: string) => Array.from(await checkpoint.read(name) as Float32Array);
const told = (call: () => unknown) => {
  const error = lensorError(call);
  return [error.code, error.path, error.message.replace(/^Cannot [^:]*: /, "")];
};

// [heads 2 x size 3, width 2] as it is, and as [width, heads, size]
const TURNED = [0, 2, 4, 6, 8, 10, 1, 3, 5, 7, 9, 11];

Deno.test("splitHeads: a projection to heads is turned, a bias only gets an axis", async () => {
  const view = splitHeads(await file({ q: [6, 2], b: [6], o: [2] }), ["q", "b"], { heads: 2 });
  const shapes = { o: [2], b: [2, 3], q: [2, 2, 3] };
  assertEquals(Object.fromEntries([...view.specs].map(([name, { shape }]) => [name, shape])), shapes);
  assertEquals([await read(view, "q"), await read(view, "b")], [TURNED, [0, 1, 2, 3, 4, 5]]);
  assertEquals([view.byRange!("b"), view.byRange!("q")], [true, false]);
  assertEquals(await view.read("b", [2, 4]), new Float32Array([2, 3]));
  const conv = splitHeads(await file({ q: [2, 3, 2] }), "q", { heads: 2 });
  assertEquals([conv.specs.get("q")!.shape, await read(conv, "q")], [[3, 2, 2, 1], [
    0,
    6,
    1,
    7,
    2,
    8,
    3,
    9,
    4,
    10,
    5,
    11,
  ]]);
});

Deno.test("splitHeads: a projection from heads has them in front", async () => {
  const view = splitHeads(await file({ o: [2, 6] }), "o", { heads: 3, side: "out" });
  assertEquals(view.specs.get("o")!.shape, [3, 2, 2]);
  assertEquals(await read(view, "o"), [0, 6, 1, 7, 2, 8, 3, 9, 4, 10, 5, 11]);
  const conv = splitHeads(await file({ o: [2, 3, 2] }), "o", { heads: 2, side: "out" });
  assertEquals([conv.specs.get("o")!.shape, await read(conv, "o")], [[2, 1, 2, 3], [
    0,
    2,
    4,
    6,
    8,
    10,
    1,
    3,
    5,
    7,
    9,
    11,
  ]]);
});

Deno.test("joinHeads: undoes splitHeads on either side", async () => {
  const own = await file({ q: [6, 2], o: [2, 6], b: [6], c: [4, 3, 2], d: [2, 3, 4] });
  for (const heads of [1, 2]) {
    for (const side of ["in", "out"] as const) {
      const names = side === "in" ? ["q", "b", "c"] : ["o", "b", "d"];
      const back = joinHeads(splitHeads(own, names, { heads, side }), names, { heads, side });
      for (const name of names) {
        assertEquals(
          [back.specs.get(name), await read(back, name)],
          [own.specs.get(name), await read(own, name)],
          name,
        );
      }
    }
  }
});

Deno.test("permutedRotary: pairs become halves within each head, and the other way round", async () => {
  const own = await file({ q: [12, 1], k: [8, 2] });
  const halves = permutedRotary(own, "q", { heads: 2, to: "halves" });
  assertEquals(await read(halves, "q"), [0, 2, 4, 1, 3, 5, 6, 8, 10, 7, 9, 11]);
  const pairs = permutedRotary(own, "q", { heads: 2, to: "pairs" });
  assertEquals(await read(pairs, "q"), [0, 3, 1, 4, 2, 5, 6, 9, 7, 10, 8, 11]);
  const wide = permutedRotary(own, "k", { heads: 2, to: "halves" });
  assertEquals(await read(wide, "k"), [0, 1, 4, 5, 2, 3, 6, 7, 8, 9, 12, 13, 10, 11, 14, 15]);
  assertEquals(wide.specs.get("k")!.shape, [8, 2]);
});

Deno.test("splitHeads, joinHeads, permutedRotary: what are not so many heads is refused by name", async () => {
  const own = await file({ q: [6, 2], s: [], z: [0, 2] });
  const equal = (
    name: string,
    shape: string,
    heads: number,
    axis: number,
  ) => ["shape", name, `"${name}" ${shape} is not ${heads} equal heads along axis ${axis}`];
  assertEquals(told(() => splitHeads(own, "q", { heads: 4 })), equal("q", "[6, 2]", 4, 0));
  assertEquals(told(() => splitHeads(own, "q", { heads: 3, side: "out" })), equal("q", "[6, 2]", 3, 1));
  assertEquals(told(() => splitHeads(own, "s", { heads: 1 })), equal("s", "[]", 1, 0));
  assertEquals(told(() => splitHeads(own, "z", { heads: 1 })), equal("z", "[0, 2]", 1, 0));
  assertEquals(told(() => splitHeads(own, "n", { heads: 1 })), [
    "no-match",
    undefined,
    '"n" matches no entry of "file"',
  ]);
  const join = (side: "in" | "out", heads: number) => told(() => joinHeads(own, "q", { heads, side }));
  assertEquals(join("in", 2), ["shape", "q", '"q" is [6, 2], not [..., 2, size]']);
  assertEquals(join("out", 2), ["shape", "q", '"q" is [6, 2], not [2, size, ...]']);
  assertEquals(told(() => joinHeads(own, "s", { heads: 1 }))[0], "shape");
  assertEquals(told(() => permutedRotary(own, "q", { heads: 2, to: "halves" })), [
    "shape",
    "q",
    'the heads of "q" have 3 rows, an odd number',
  ]);
  assertEquals(told(() => permutedRotary(own, "q", { heads: 1, to: "half" as never })), [
    "unknown-name",
    undefined,
    'to is "half"; use "halves" or "pairs"',
  ]);
  for (const heads of [0, -1, 1.5, "2", undefined]) {
    assertEquals(told(() => splitHeads(own, "q", { heads: heads as number })).slice(0, 1), ["type"]);
  }
  assertEquals(told(() => joinHeads(own, "q", { heads: 1, side: "up" as never })), [
    "unknown-name",
    undefined,
    'side is "up"; use "in" or "out"',
  ]);
  const codes = [
    () => splitHeads({} as never, "q", { heads: 1 }),
    () => splitHeads(own, "q", { heads: 1, to: "pairs" } as never),
    () => permutedRotary(own, "q", { heads: 1, to: "pairs", side: "in" } as never),
    () => splitHeads(own, "q", undefined as never),
  ].map((call) => lensorError(call).code);
  assertEquals(codes, ["type", "unknown-name", "unknown-name", "type"]);
  // Said with what was wanted, also of biases
  const three = await file({ b: [3] });
  const whole = (call: () => unknown) => lensorError(call).message;
  const bias = '"b" [3] is not 2 equal heads along axis 0';
  assertEquals(whole(() => splitHeads(three, "b", { heads: 2 })), `Cannot split heads: ${bias}`);
  assertEquals(
    whole(() => permutedRotary(three, "b", { heads: 2, to: "pairs" })),
    `Cannot permute rotary rows: ${bias}`,
  );
});
