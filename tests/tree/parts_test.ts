/** Parts of tensors by themselves: what takePart, putPart and putParts keep of values, keys and what is frozen. */
import { assert, assertEquals } from "@std/assert";
import * as ln from "../../all.ts";
import { stretch } from "../../tree/regions/box.ts";
import { putPart, putParts, takePart } from "../../tree/regions/part.ts";
import { indexOf } from "../../tree/regions/region.ts";
import { assertRefused } from "../_util.ts";
import type { Param, Source } from "../../mod.ts";

const region = (param: Param, text: string) => indexOf(text, "w")(param, "w");
const part = (param: Param, text: string) => takePart(param, region(param, text));
const values = (...numbers: number[]): Source => ({ kind: "values", data: Float32Array.from(numbers) });
const given = (of: Param, ...numbers: number[]): Param => ({ ...of, value: values(...numbers) });
const numbers = async (param: Param) => [...await ln.floats(ln.module("N", { params: { w: param } }), "w")];

Deno.test("putPart: a key of its own is kept for the part, the tensor's key is not written again", () => {
  const keyed = { ...ln.tensor([4]), key: "k" };
  const at = region(keyed, "[1:3]");
  const own = takePart(keyed, at);
  assertEquals(own.key, "k[1:3]");
  const same = putPart(keyed, at, given(own, 1, 2));
  assertEquals([same.key, "partKeys" in same], ["k", false]);
  const other = putPart(keyed, at, { ...own, key: "z" });
  assertEquals([other.key, other.partKeys, part(other, "[1:3]").key], ["k", { "[1:3]": "z" }, "z"]);
});

Deno.test("takePart: of what has no value nothing, of one value its elements, of several the pieces in order", async () => {
  const empty = ln.tensor([4, 2]);
  assertEquals("value" in part(empty, "[1:3]"), false);
  const first = putPart(empty, region(empty, "[0]"), given(part(empty, "[0]"), 1, 2));
  const both = putPart(first, region(first, "[3]"), given(part(first, "[3]"), 7, 8));
  assertEquals(both.value?.kind, "parts");
  assertEquals("value" in part(both, "[1:3]"), false);
  assertEquals("value" in part(both, "[1:3, 1]"), false);
  assertEquals(await numbers(part(both, "[3]")), [7, 8]);
  const filled = putPart(both, region(both, "[1:3]"), given(part(both, "[1:3]"), 3, 4, 5, 6));
  assertEquals(await numbers(filled), [1, 2, 3, 4, 5, 6, 7, 8]);
  assertEquals(await numbers(part(filled, "[1:, 1]")), [4, 6, 8]);
  assertEquals(await numbers(part(filled, "[::2, 0]")), [1, 5]);
  // A part of a part, and one written into a part
  const inner = part(filled, "[1:]");
  assertEquals(await numbers(part(inner, "[1:, 0]")), [5, 7]);
  const again = putPart(filled, region(filled, "[1:3, 1]"), given(part(filled, "[1:3, 1]"), -4, -6));
  assertEquals(await numbers(again), [1, 2, 3, -4, 5, -6, 7, 8]);
  assertEquals(await numbers(part(again, "[2]")), [5, -6]);
});

Deno.test("takePart: across several gaps there is no value", () => {
  const empty = ln.tensor([4, 4]);
  const corner = putPart(empty, region(empty, "[:2, :2]"), given(part(empty, "[:2, :2]"), 1, 2, 3, 4));
  assertEquals("value" in part(corner, "[1:3, 2:]"), false);
  assertEquals([part(corner, "[1:3]").value?.kind, ln.missing(part(corner, "[1:3]"))], ["parts", true]);
  assertEquals(ln.missing(part(corner, "[:2, :2]")), false);
});

Deno.test("putPart, putParts: a write to all of a tensor is one value, and nothing written is none", async () => {
  const empty = ln.tensor([2, 2]);
  const all = region(empty, "[0:2, ::1]");
  assertEquals(putPart(empty, all, given(takePart(empty, all), 1, 2, 3, 4)).value?.kind, "values");
  const half = putPart(empty, region(empty, "[0]"), given(part(empty, "[0]"), 1, 2));
  assertEquals(half.value?.kind, "parts");
  // The value goes again with the part's
  const { value: _, ...bare } = part(half, "[0]");
  assertEquals("value" in putPart(half, region(half, "[0]"), bare), false);
  const box = [stretch(0, 2), stretch(0, 2)];
  const whole = putParts(empty, [{ at: box, shape: [2, 2], origin: [], value: values(5, 6, 7, 8) }], []);
  assertEquals([whole.value?.kind, await numbers(whole)], ["values", [5, 6, 7, 8]]);
  const row = putParts(
    empty,
    [{ at: [stretch(1, 1), stretch(0, 2)], shape: [1, 2], origin: [], value: values(5, 6) }],
    [],
  );
  assertEquals([row.value?.kind, ln.missing(row), ln.missing(whole), ln.missing(empty)], ["parts", true, false, true]);
});

Deno.test("takePart: frozen boxes are counted from the part's bounds", () => {
  const model = ln.module("N", { params: { w: ln.tensor([6, 3]) } });
  const w = ln.seq(ln.freeze("w[2:4, 1:]"), ln.freeze("w[5]"))(model, ln.keyed(0)).params.w!;
  const box = (...ranges: readonly (readonly [number, number])[]) => ranges.map(([from, n]) => stretch(from, n));
  assertEquals(part(w, "[1:5]").frozen, [box([1, 2], [1, 2])]);
  assertEquals(part(w, "[3:, 2]").frozen, [box([0, 1]), box([2, 1])]);
  assertEquals([part(w, "[2:4, 1:]").trainable, part(w, "[5]").trainable, part(w, "[0]").trainable], [
    false,
    false,
    true,
  ]);
});

Deno.test("putPart: another shape or dtype is refused", () => {
  const w = ln.tensor([4, 2]);
  assertRefused([
    [
      () => putPart(w, region(w, "[0]"), ln.tensor([3])),
      "shape",
      "Cannot put a tensor in the place of the part [0]: shape [3] does not fit [2]",
    ],
    [
      () => putPart(w, region(w, "[0]"), ln.tensor([2], { dtype: "float16" })),
      "type",
      "Cannot put a tensor in the place of the part [0]: float16 is not float32",
    ],
  ]);
});

Deno.test("missing, trainable, torchBases: what is not a leaf and no class is refused by name", () => {
  for (const wrong of [null, undefined, 3, "w"]) {
    for (const test of [ln.missing, ln.trainable]) {
      let error: unknown;
      try {
        test(wrong as never);
      } catch (thrown) {
        error = thrown;
      }
      assert(error instanceof ln.LensorError && error.code === "type", `${error}`);
      assert(error.message.includes("look at a tensor"), error.message);
    }
  }
  assertRefused([
    [
      () => ln.torchBases("Linaer"),
      "unknown-name",
      'Cannot find the bases of "Linaer": torch.nn has no such class; did you mean "Linear"',
    ],
    [
      () => ln.torchBases("Zzzzzzzzz"),
      "unknown-name",
      'Cannot find the bases of "Zzzzzzzzz": torch.nn has no such class; give bases yourself',
    ],
    [
      () => ln.torchBases(3 as never),
      "unknown-name",
      "Cannot find the bases of 3: torch.nn has no such class; give bases yourself",
    ],
  ]);
});
