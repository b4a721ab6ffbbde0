/** merged: each method against numbers worked out here, its defaults, and what it refuses. */
import { assert, assertEquals } from "@std/assert";
import * as ln from "../../all.ts";
import { keepOnly, largest } from "../../checkpoint/views/_largest.ts";
import { lensorError, lensorRejection } from "../_util.ts";

const file = async (name: string, ...numbers: number[]): Promise<ln.Checkpoint> =>
  await ln.fromBytes(
    await ln.toSafetensors([["w", { shape: [numbers.length], dtype: "float32", data: new Float32Array(numbers) }]]),
    name,
  );
const read = async (files: readonly ln.Checkpoint[], by: ln.MergeMethod) =>
  Array.from(await ln.merged(files, by).read("w") as Float32Array);

Deno.test("linearMerge: a mean by weights, or their sum alone", async () => {
  const files = [await file("a", 1, 2), await file("b", 5, 10)];
  assertEquals(await read(files, ln.linearMerge()), [3, 6]);
  assertEquals(await read(files, ln.linearMerge({ weights: [3, 1] })), [2, 4]);
  assertEquals(await read(files, ln.linearMerge({ weights: [3, 1], normalize: false })), [8, 16]);
  assertEquals(await read(files, ln.linearMerge({ weights: [1, -1], normalize: false })), [-4, -8]);
  const view = ln.merged(files, ln.linearMerge());
  assertEquals([view.name, view.byRange!("w"), await view.read("w", [1, 2])], [
    "linear(a, b)",
    true,
    new Float32Array([6]),
  ]);
  const error = lensorError(() => ln.merged(files, ln.linearMerge({ weights: [1, -1] })));
  assertEquals(error.message, "Cannot merge checkpoints: the weights add up to 0; pass normalize: false");
});

Deno.test("taskArithmetic: base + lambda sum of the weighted changes, divided by the weights if wanted", async () => {
  const base = await file("base", 1, 1);
  const files = [await file("a", 3, 1), await file("b", 1, 5)];
  assertEquals(await read(files, ln.taskArithmetic({ base })), [3, 5]);
  assertEquals(await read(files, ln.taskArithmetic({ base, normalize: true })), [2, 3]);
  assertEquals(await read(files, ln.taskArithmetic({ base, weights: [2, 1], lambda: 0.5 })), [3, 3]);
  // Weights that cancel out are not divided by
  assertEquals(await read(files, ln.taskArithmetic({ base, weights: [1, -1], normalize: true })), [3, -3]);
  const view = ln.merged(files, ln.taskArithmetic({ base }));
  assertEquals([view.byRange!("w"), await view.read("w", [1, 2])], [true, new Float32Array([5])]);
});

Deno.test("slerp: along the arc, straight where two are nearly parallel, or nothing", async () => {
  const arc = async (a: readonly number[], b: readonly number[], t: number) =>
    await read([await file("a", ...a), await file("b", ...b)], ln.slerp({ t }));
  const half = Math.fround(Math.SQRT1_2);
  assertEquals(await arc([1, 0], [0, 1], 0.5), [half, half]);
  assertEquals(await arc([1, 0], [0, 1], 0), [1, 0]);
  assertEquals((await arc([1, 0], [0, 1], 1)).map((x) => Math.round(x * 1e6) / 1e6), [0, 1]);
  const third = (await arc([2, 0], [0, 2], 1 / 3)).map((x) => Math.round(x * 1e5) / 1e5);
  assertEquals(third, [1.73205, 1]);
  assertEquals(await arc([1, 2], [3, 6], 0.25), [1.5, 3]);
  assertEquals(await arc([0, 0], [3, 6], 0.5), [Math.fround(3 * half), Math.fround(6 * half)]);
  assertEquals(ln.merged([await file("a", 1), await file("b", 2)], ln.slerp({ t: 0 })).byRange!("w"), false);
});

Deno.test("ties: the sum elects the sign, those against it do not count", async () => {
  const base = await file("base", 0, 0, 0);
  const files = [await file("a", 4, -1, 2), await file("b", -2, -3, -2)];
  assertEquals(await read(files, ln.ties({ base })), [4, -2, 2]);
  assertEquals(await read(files, ln.ties({ base, normalize: false })), [4, -4, 2]);
  assertEquals(await read(files, ln.ties({ base, weights: [1, 3] })), [-2, -2.5, -2]);
  assertEquals(await read(files, ln.ties({ base, lambda: 2 })), [8, -4, 4]);
  // Half of three, rounded down: the largest change of each
  assertEquals(await read(files, ln.ties({ base, density: 0.5 })), [4, -3, 0]);
  assertEquals(await read(files, ln.ties({ base, density: [0.5, 1] })), [4, -3, -2]);
  assertEquals(await read(files, ln.ties({ base, density: 0.5, rescale: "l1" })), [7, -7, 0]);
  assertEquals(await read(files, ln.ties({ base, density: 0 })), [4, -3, 0]);
});

Deno.test("largest, keepOnly: of equal magnitudes the first are kept, over all pieces", async () => {
  const kept = async (values: readonly number[], share: number, piece: number, rescale = false) => {
    const all = new Float32Array(values);
    async function* pieces() {
      for (let at = 0; at < all.length; at += piece) yield await Promise.resolve([all.slice(at, at + piece)]);
    }
    const [one] = await largest(pieces, all.length, [share], rescale);
    const out: number[] = [];
    for (let at = 0; at < all.length; at += piece) {
      const part = all.slice(at, at + piece);
      keepOnly(part, at, one!);
      out.push(...part);
    }
    return out;
  };
  for (const piece of [1, 2, 3, 7]) {
    assertEquals(await kept([1, -2, 3, 2, -2, 0.5, 2], 3 / 7, piece), [0, -2, 3, 2, 0, 0, 0]);
    assertEquals(await kept([1, -2, 3, 2, -2, 0.5, 2], 5 / 7, piece), [0, -2, 3, 2, -2, 0, 2]);
    assertEquals(await kept([1, 1, 1, 1], 0.5, piece), [1, 1, 0, 0]);
    assertEquals(await kept([1, 1, 1, 1], 0.5, piece, true), [2, 2, 0, 0]);
    assertEquals(await kept([0, 0, 0, 0], 0.5, piece, true), [0, 0, 0, 0]);
    assertEquals(await kept([0.25, -0.25, 0.25, 0.25], 0.5, piece, true), [0.5, -0.5, 0, 0]);
    assertEquals(await kept([4, -3, 2, 1], 1, piece, true), [4, -3, 2, 1]);
    assertEquals(await kept([4, -3, 2, 1], 0.1, piece), [4, 0, 0, 0]);
    // Magnitudes that differ in the last bits only
    assertEquals(await kept([1, 1 + 2 ** -23, 1 + 2 ** -22], 2 / 3, piece), [0, 1 + 2 ** -23, 1 + 2 ** -22]);
  }
});

Deno.test("dare: dropped changes, and three ways to make up for them", async () => {
  const base = await file("base", ...Array(200).fill(1));
  const ones = [await file("a", ...Array(200).fill(3))];
  const of = async (options: Omit<ln.Dare, "base">) => await read(ones, ln.dare({ base, ...options }));
  const plain = await of({ density: 0.25, rescale: false });
  assertEquals([...new Set(plain)].sort(), [1, 3]);
  const count = plain.filter((x) => x === 3).length;
  assert(count > 25 && count < 75);
  // By the usual generator, which is keyed(0): the same choice
  assertEquals(await of({ density: 0.25, rescale: false, rng: ln.keyed(0) }), plain);
  assertEquals(await of({ density: 0.25, rescale: "density" }), plain.map((x) => x === 3 ? 9 : 1));
  const scale = Math.fround(1 + Math.fround(2 * 200 / count));
  for (const rescale of [{ rescale: "l1" as const }, {}]) {
    const l1 = await of({ density: 0.25, ...rescale });
    assertEquals(l1.every((x, i) => plain[i] === 1 ? x === 1 : Math.abs(x - scale) < 1e-5), true);
  }
  assertEquals(await of({ density: 0 }), Array(200).fill(1));
  assertEquals(await of({ density: 2, rescale: false }), Array(200).fill(3));
  assertEquals(await of({ density: 2, rescale: "density" }), Array(200).fill(2));
  const two = [await file("a", 4, -1), await file("b", -2, -3)];
  const zero = await file("zero", 0, 0);
  assertEquals(await read(two, ln.dare({ base: zero })), [2, -4]);
  assertEquals(await read(two, ln.dare({ base: zero, ties: true })), [4, -4]);
  assertEquals(await read(two, ln.dare({ base: zero, ties: true, normalize: true })), [4, -2]);
  assertEquals(await read(two, ln.dare({ base: zero, normalize: true, weights: [3, 1] })), [2.5, -1.5]);
});

Deno.test("modelStock: by the angle between the changes, of one, two and three models", async () => {
  const base = await file("base", 1, 1, 1);
  assertEquals(await read([await file("a", 3, 1, 1)], ln.modelStock({ base })), [3, 1, 1]);
  // At 60 degrees: t = 2 * 0.5 / (1 + 0.5)
  const [x, y] = [2, 2 * Math.sqrt(3)];
  const near = await read([await file("a", 5, 1, 1), await file("b", 1 + x, 1 + y, 1)], ln.modelStock({ base }));
  const t = 2 / 3;
  assertEquals(
    near.map((v) => Math.round(v * 1e5) / 1e5),
    [1 + t * 3, 1 + t * y / 2, 1].map((v) => Math.round(v * 1e5) / 1e5),
  );
  const three = [await file("a", 2, 1, 1), await file("b", 2, 1, 1), await file("c", 1, 2, 1)];
  // Cosines 1, 0, 0: their mean is 1/3, t = 3/3 / (1 + 2/3)
  const mean = (await read(three, ln.modelStock({ base }))).map((v) => Math.round(v * 1e5) / 1e5);
  assertEquals(mean, [1.4, 1.2, 1]);
  const still = [await file("a", 1, 1, 1), await file("b", 2, 1, 1)];
  assertEquals(await read(still, ln.modelStock({ base })), [1, 1, 1]);
});

Deno.test("merged: closing closes all, the base too; other integers are told by file", async () => {
  const closed: string[] = [];
  const closing = (checkpoint: ln.Checkpoint) => ({ ...checkpoint, close: () => void closed.push(checkpoint.name) });
  const [a, b, base] = [closing(await file("a", 1)), closing(await file("b", 1)), closing(await file("base", 1))];
  ln.merged([a, b], ln.taskArithmetic({ base })).close?.();
  assertEquals(closed, ["a", "b", "base"]);
  const ints = async (name: string, ...n: number[]) =>
    await ln.fromBytes(
      await ln.toSafetensors([["n", { shape: [n.length], dtype: "int32", data: new Int32Array(n) }]]),
      name,
    );
  const same = [await ints("a", 1, 2), await ints("b", 1, 2), await ints("c", 1, 3)];
  const error = await lensorRejection(Promise.resolve(ln.merged(same, ln.linearMerge()).read("n")));
  assertEquals(
    [error.code, error.message],
    ["range", 'Cannot merge "n": "a" and "c" have other integers; restrict the views to floats'],
  );
  assertEquals(await ln.merged(same.slice(0, 2), ln.linearMerge()).read("n"), new Int32Array([1, 2]));
  const missing = lensorError(() => ln.merged([same[0]!, a], ln.linearMerge()));
  assertEquals([missing.code, missing.path, missing.file], ["missing", "n", "a"]);
});

Deno.test("merged: what cannot be merged so is refused", async () => {
  const [a, b] = [await file("a", 1), await file("b", 1)];
  const told = (files: unknown, by: unknown) => {
    const error = lensorError(() => ln.merged(files as never, by as never));
    return [error.code, error.message.replace(/^Cannot merge checkpoints( by \w+)?: /, "")];
  };
  const list = '"linear", "taskArithmetic", "slerp", "ties", "dare", "modelStock"';
  assertEquals(told([], ln.linearMerge()), ["range", "the list is empty; give at least one checkpoint"]);
  assertEquals(told(a, ln.linearMerge()), ["type", "expected a list of checkpoints, found an object"]);
  assertEquals(told([a, 3], ln.linearMerge())[0], "type");
  assertEquals(told([a], { method: "mean" }), ["unknown-name", `there is no method "mean"; use one of ${list}`]);
  assertEquals(told([a], { method: "toString" }), [
    "unknown-name",
    `there is no method "toString"; use one of ${list}`,
  ]);
  assertEquals(told([a], undefined)[0], "unknown-name");
  assertEquals(told([a], ln.linearMerge({ lambda: 1 } as never))[0], "unknown-name");
  const each = "give one finite number, or one for each of the 2 checkpoints";
  assertEquals(told([a, b], ln.linearMerge({ weights: [1] })), ["range", `weights is [1]; ${each}`]);
  assertEquals(told([a, b], ln.linearMerge({ weights: [1, Infinity] })), [
    "range",
    `weights is [1, Infinity]; ${each}`,
  ]);
  assertEquals(told([a, b], ln.linearMerge({ weights: "1" as never })), ["range", `weights is "1"; ${each}`]);
  for (const density of [-0.5, [1, -0.5]]) {
    assertEquals(told([a, b], ln.ties({ base: a, density }))[1]!.endsWith("; use at least 0"), true);
  }
  for (const by of [ln.ties, ln.dare, ln.taskArithmetic, ln.modelStock]) {
    const [code, text] = told([a], by({} as never));
    assertEquals([code, text], ["missing", "there is no base; pass what the models were trained from"]);
    assertEquals(told([a], by({ base: {} } as never))[0], "type");
  }
  assertEquals(told([a], ln.slerp({ t: 0 })), ["range", "there are 1; give two"]);
  assertEquals(told([a, b], ln.slerp({ t: NaN })), ["range", "t is NaN; give a finite number"]);
  const ties = ["unknown-name", 'rescale is "density"; use "l1" or false'];
  assertEquals(told([a], ln.ties({ base: a, rescale: "density" as never })), ties);
  assertEquals(told([a], ln.dare({ base: a, rescale: "l2" as never })), [
    "unknown-name",
    'rescale is "l2"; use "l1", "density" or false',
  ]);
  assertEquals(told([a], ln.dare({ base: a, rescale: true as never }))[0], "unknown-name");
});
