/**
 * Holds the adapters to the packages themselves: TensorFlow.js tensors and scijs ndarrays, there and back; scijs views
 * without a copy.
 *
 * deno run -A --no-lock --config deno.json dev/peers/arrays.ts
 *
 * The packages come from npm, or from the folder named by JS_PEERS, which holds a `node_modules`.
 */
import { createRequire } from "node:module";
import { assert, assertEquals } from "@std/assert";
import { fromTf, toTf } from "../../examples/_tfjs.ts";
import * as nd from "../../ndarray/mod.ts";

const folder = Deno.env.get("JS_PEERS");
// deno-lint-ignore no-explicit-any -- packages without types here
const load = async (name: string, version: string): Promise<any> => {
  if (folder) return createRequire(`${folder}/`)(name);
  const loaded = await import(`npm:${name}@${version}`);
  return loaded.default ?? loaded;
};

const tf = await load("@tensorflow/tfjs-core", "4.22.0");
await load("@tensorflow/tfjs-backend-cpu", "4.22.0");
await tf.setBackend("cpu");
// deno-lint-ignore no-explicit-any -- as above
const tensorOf = (x: nd.Input): any => toTf(x, tf.tensor);
for (const dtype of ["float32", "int32", "bool"] as const) {
  const x = nd.ndarray([[1, 0, 3], [0, 5, 6]], dtype);
  const there = tensorOf(x);
  assertEquals([there.dtype, there.shape], [dtype, [2, 3]]);
  assertEquals(nd.toList(fromTf(there)), nd.toList(x));
}
const product = nd.matmul(
  fromTf(tf.ones([2, 3])),
  nd.transpose(fromTf(tf.ones([4, 3]))),
);
assertEquals(await tensorOf(product).array(), [[3, 3, 3, 3], [3, 3, 3, 3]]);
assertEquals(tensorOf(nd.ndarray([1n, 2n])).dtype, "float32");

const scijs = await load("ndarray", "1.1.1");
const data = Float64Array.from({ length: 24 }, (_, i) => i);
const cube = scijs(data, [2, 3, 4]);
for (
  const view of [
    cube,
    cube.step(-1, 2, 1),
    cube.transpose(2, 0, 1),
    cube.lo(1, 1, 1).hi(1, 2, 2),
    cube.pick(1),
  ]
) {
  const mine = nd.ndarray(view);
  const back = scijs(mine.data, mine.shape, mine.stride, mine.offset);
  assert(mine.data === data && back.data === data);
  const flat: number[] = [];
  const visit = (axis: number, at: number[]): void => {
    if (axis === view.shape.length) flat.push(view.get(...at));
    else {for (let i = 0; i < view.shape[axis]; i++) {
        visit(axis + 1, [...at, i]);
      }}
  };
  visit(0, []);
  assertEquals(nd.toList(nd.ravel(mine)), flat);
  assertEquals(nd.toList(nd.ravel(nd.ndarray(back))), flat);
  assertEquals(nd.nj.array(view).selection.data === data, true);
  assertEquals(nd.nj.array(view).flatten().tolist(), flat);
}
// An NdArray's selection is what scijs code takes
const selection = nd.nj.arange(6, "float32").reshape(2, 3).T.selection;
assertEquals(
  scijs(selection.data, selection.shape, selection.stride, selection.offset)
    .get(2, 1),
  5,
);
console.log(`tfjs ${tf.version_core} tensors and scijs ndarrays come and go`);
