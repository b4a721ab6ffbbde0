import { assert, assertEquals } from "@std/assert";
import { assertBits, lensorError } from "../_util.ts";
import {
  deltaOrthogonal,
  dirac,
  eye,
  type FanAxes,
  type Initializer,
  keyed,
  nearIdentity,
  orthogonal,
  sparse,
  zerO,
} from "../../mod.ts";

// Copy k of a tensor whose batch axis is the last one is every `copies`-th element
const copyAt = (values: ArrayLike<number>, copies: number, k: number, last: boolean): Float32Array => {
  const size = values.length / copies;
  return Float32Array.from({ length: size }, (_, i) => values[last ? i * copies + k : k * size + i]!);
};

const MATRICES: readonly (readonly [string, Initializer, readonly number[]])[] = [
  ["orthogonal", orthogonal({ gain: 2 }), [6, 4]],
  ["eye", eye(), [3, 4]],
  ["sparse", sparse({ sparsity: 0.5 }), [6, 2]],
  ["dirac", dirac(), [4, 3, 3]],
  ["deltaOrthogonal", deltaOrthogonal(), [4, 3, 3]],
  ["zerO", zerO(), [4, 4]],
  ["nearIdentity", nearIdentity(), [4, 4]],
];

for (const [name, by, shape] of MATRICES) {
  Deno.test(`${name}: every copy along a batch axis is what its own key gives, wherever the axis stands`, () => {
    for (const last of [false, true]) {
      const shift = last ? 0 : 1;
      const plain: FanAxes = { in: [1], out: [0] };
      const axes: FanAxes = { in: [1 + shift], out: [shift], batch: [last ? shape.length : 0] };
      const all = by(last ? [...shape, 3] : [3, ...shape], keyed(5), { axes }) as Float32Array;
      for (let k = 0; k < 3; k++) {
        const alone = by(shape, keyed(5).at(`copy.${k}`), { axes: plain }) as Float32Array;
        assertBits(copyAt(all, 3, k, last), alone);
      }
      assertBits(by(last ? [...shape, 3] : [3, ...shape], keyed(5), { axes, range: [5, 17] }), all.slice(5, 17));
    }
  });
}

Deno.test("orthogonal: copies are orthogonal and different, over two batch axes and in every dtype", () => {
  const axes: FanAxes = { in: [2], out: [1], batch: [0, 3] };
  const w = orthogonal()([2, 3, 3, 2], keyed(0), { axes, dtype: "float64" }) as Float64Array;
  const at = (b: number, i: number, j: number, c: number) => w[((b * 3 + i) * 3 + j) * 2 + c]!;
  for (const [b, c] of [[0, 0], [0, 1], [1, 0], [1, 1]] as const) {
    for (let i = 0; i < 3; i++) {
      const dot = [0, 1, 2].reduce((sum, j) => sum + at(b, i, j, c) * at(b, 0, j, c), 0);
      assert(Math.abs(dot - (i === 0 ? 1 : 0)) < 1e-12);
    }
  }
  assert(at(0, 0, 0, 0) !== at(1, 0, 0, 0) && at(0, 0, 0, 0) !== at(0, 0, 0, 1));
  assertEquals(
    orthogonal()([2, 3, 3], keyed(0), { axes: { in: [2], out: [1], batch: [0] }, dtype: "bfloat16" }).length,
    18,
  );
});

Deno.test("a batch axis that does not exist, or is an input too, is a shape error", () => {
  for (const batch of [[3], [1]]) {
    assertEquals(lensorError(() => eye()([2, 2, 2], keyed(0), { axes: { in: [2], out: [1], batch } })).code, "shape");
  }
});
