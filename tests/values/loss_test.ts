import { assert, assertEquals, assertMatch } from "@std/assert";
import { assertBits, inFolder, lensorError, lensorRejection, memory } from "../_util.ts";
import {
  adjust,
  constant,
  type DType,
  entries,
  fill,
  initialize,
  type Initializer,
  type Module,
  module,
  normal,
  openCheckpoint,
  pretrained,
  saveModel,
  seq,
  tensor,
  torch,
  values,
  zeros,
} from "../../mod.ts";

const net = (shape: readonly number[], dtype: DType = "float32"): Module =>
  module("N", { params: { w: tensor(shape, { dtype }) } });
const file = (data: Float32Array) => memory("f", { w: { shape: [data.length], dtype: "float32", data } });
const loaded = (data: number[], dtype: DType) =>
  initialize(net([data.length], dtype), pretrained(file(new Float32Array(data)), { cast: true }));

Deno.test("a cast of finite numbers to infinity is refused with the count, wherever it happens", async () => {
  const says = async (model: Module) => {
    const error = await lensorRejection(values(model, "w"));
    assertEquals([error.code, error.path], ["range", "w"]);
    return error.message;
  };
  assertEquals(
    await says(loaded([1e5, 1, -7e4, NaN], "float16")),
    'Cannot load "w" into "w": 2 finite numbers of float32 are beyond float16 and would become infinite; ' +
      "keep a wider dtype, or scale the tensor first",
  );
  const own: Initializer = (shape) => new Float64Array(shape[0]!).fill(1e300);
  assertMatch(await says(initialize(net([3]), fill("w", own))), /3 finite numbers of float64 are beyond float32/);
  assertMatch(await says(initialize(net([50], "float16"), fill("w", normal({ std: 1e6 })))), /beyond float16/);
  const grown = seq(
    fill("w", constant(6e4)),
    adjust("w", "twice", ({ data }) => (data as Float32Array).map((x) => 2 * x)),
  );
  assertMatch(await says(initialize(net([2], "float16"), grown)), /: twice: 2 finite numbers/);
  // An ordered generator draws when the Init runs
  const now = lensorError(() => initialize(net([9], "float16"), fill("w", normal({ std: 1e7 })), { rng: torch(0) }));
  assertEquals(now.code, "range");
});

Deno.test("rounding up to the largest number, infinities of the file and some zeros are no loss", async () => {
  assertBits(await values(loaded([65519, Infinity, 1e-9], "float16"), "w"), new Uint16Array([0x7bff, 0x7c00, 0]));
  assertBits(await values(loaded([0, -0], "float16"), "w"), new Uint16Array([0, 0x8000]));
  assertBits(await values(loaded([1e5], "float8_e4m3fn"), "w"), new Uint8Array([0x7e]));
  assertBits(
    await values(initialize(net([2], "float16"), fill("w", constant(-Infinity))), "w"),
    new Uint16Array([0xfc00, 0xfc00]),
  );
});

Deno.test("a cast that leaves no number of a tensor but 0 is refused; so is a draw", async () => {
  assertMatch(
    (await lensorRejection(values(loaded([1e-9, -2e-9, 0], "float16"), "w"))).message,
    /would become 0 in float16/,
  );
  const drawn = initialize(net([8], "float16"), fill("w", normal({ std: 1e-12 })));
  assertEquals((await lensorRejection(values(drawn, "w"))).code, "range");
  assertBits(await values(initialize(net([2], "float16"), fill("w", zeros)), "w"), new Uint16Array(2));
});

Deno.test("integers that another width wraps are refused where a cast is allowed", async () => {
  const big = memory("f", { w: { shape: [2], dtype: "int32", data: new Int32Array([300, 5]) } });
  const error = await lensorRejection(values(initialize(net([2], "int8"), pretrained(big, { cast: true })), "w"));
  assertMatch(error.message, /1 finite number of int32 is beyond int8 and would wrap/);
});

Deno.test("a save counts over the whole tensor, however many pieces it reads", async () => {
  await inFolder(async (folder) => {
    const n = 1_300_000;
    const data = new Float32Array(n).fill(1);
    for (const at of [0, 600_000, n - 1]) data[at] = 1e6;
    const model = initialize(net([n]), pretrained(file(data)));
    const out = `${folder}/o.safetensors`;
    const beyond = await lensorRejection(saveModel(model, out, { dtype: "float16" }));
    assertMatch(beyond.message, /^Cannot save "w": 3 finite numbers/);
    // The first piece vanishes, the last does not
    const tiny = new Float32Array(n).fill(1e-9);
    tiny[n - 1] = 1;
    await saveModel(initialize(net([n]), pretrained(file(tiny))), out, { dtype: "float16" });
    tiny[n - 1] = 1e-9;
    const gone = await lensorRejection(
      saveModel(initialize(net([n]), pretrained(file(tiny))), out, { dtype: "float16" }),
    );
    assertEquals(gone.code, "range");
    for (const at of [5, 700_000]) data[at] = NaN;
    const broken = initialize(net([n]), pretrained(file(data)));
    const refused = await lensorRejection(saveModel(broken, out));
    assertEquals(
      refused.message,
      'Cannot save "w": 2 numbers are NaN or infinite; look where they come from, or pass nonFinite: "allow"',
    );
    await saveModel(broken, out, { nonFinite: "allow" });
    assertEquals([...Deno.readDirSync(folder)].map((f) => f.name), ["o.safetensors"]);
  });
});

Deno.test("buffers may hold infinities, and a save says so by itself", async () => {
  await inFolder(async (folder) => {
    const model = module("N", { buffers: { mask: tensor([2], { trainable: false }) } });
    const out = `${folder}/m.safetensors`;
    await saveModel(initialize(model, fill("mask", constant(-Infinity))), out);
    assertEquals(await (await openCheckpoint(out)).read("mask"), new Float32Array([-Infinity, -Infinity]));
  });
});

Deno.test("what a function gives range by range is given once, and nothing else is drawn", async () => {
  let calls = 0, drawn = 0;
  const stamp: Initializer = Object.assign<Initializer, Partial<Initializer>>(
    (shape, _, { range = [0, shape[0]!] } = {}) => {
      drawn += range[1] - range[0];
      return new Float32Array(range[1] - range[0]).fill(++calls);
    },
    { elementwise: true },
  );
  const model = initialize(net([10]), fill("w", stamp));
  assertEquals(await values(model, "w[4:6]"), new Float32Array([1, 1]));
  assertEquals(await values(model, "w[5:8]"), new Float32Array([1, 2, 2]));
  assertEquals(drawn, 4);
  assertEquals(await values(model, "w"), new Float32Array([3, 3, 3, 3, 1, 1, 2, 2, 4, 4]));
  assertEquals([await values(model, "w[:5]"), drawn], [new Float32Array([3, 3, 3, 3, 1]), 10]);
});

Deno.test("what a function gives is given once: reads, ranges, entries and files agree though it is not pure", async () => {
  let calls = 0;
  const clock: Initializer = (shape) => new Float32Array(shape[0]!).fill(++calls);
  const shift = adjust("w", "shift", ({ data }) => (data as Float32Array).map((x) => x + ++calls));
  for (const init of [fill("w", clock), seq(fill("w", constant(1)), shift)]) {
    const model = initialize(net([3]), init);
    const first = await values(model, "w");
    (first as Float32Array)[0] = 99; // a caller's own
    const again = await values(model, "w");
    assertEquals(again.slice(1), first.slice(1));
    assert(again[0] !== 99);
    for await (const [, { data }] of entries(model)) assertEquals(data, again);
    await inFolder(async (folder) => {
      await saveModel(model, `${folder}/w.safetensors`);
      assertEquals(await (await openCheckpoint(`${folder}/w.safetensors`)).read("w"), again);
    });
  }
});
