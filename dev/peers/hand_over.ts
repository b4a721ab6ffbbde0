/**
 * Hands models over to TensorFlow.js and jax-js themselves, and compares what their layers compute with what the arrays
 * compute.
 *
 * deno run -A --no-lock --config deno.json dev/peers/hand_over.ts
 *
 * The packages come from npm, or from the folder named by JS_PEERS, which holds a `node_modules`.
 */
import { createRequire } from "node:module";
import { assert } from "@std/assert";
import * as ln from "../../mod.ts";
import * as nd from "../../ndarray/mod.ts";

const folder = Deno.env.get("JS_PEERS");
// deno-lint-ignore no-explicit-any -- packages without types here
const load = async (name: string, version: string): Promise<any> => {
  if (folder) return createRequire(`${folder}/`)(name);
  const loaded = await import(`npm:${name}@${version}`);
  return loaded.default ?? loaded;
};
const close = (a: nd.Input, b: nd.Input, what: string): void => {
  assert(nd.allclose(a, b, { rtol: 1e-5, atol: 1e-5 }), what);
  console.log(`${what}: the same`);
};

const draw = (model: ln.Module) => ln.initialize(model, ln.fill("**", ln.normal({ std: 1 })));
const conv = draw(ln.conv2d(3, 5, 3));
const dense = draw(ln.linear(6, 4));
const images = nd.sin(nd.reshape(nd.arange(2 * 3 * 8 * 8), [2, 3, 8, 8]));
const rows = nd.cos(nd.reshape(nd.arange(12), [2, 6]));
const last = nd.copy(nd.transpose(images, [0, 2, 3, 1]));
const bias = async (model: ln.Module) => nd.ndarray(await ln.tensorOf(model, "bias"), "float32");
const weight = async (model: ln.Module) => nd.ndarray(await ln.tensorOf(model, "weight"), "float32");
const convolved = nd.add(
  nd.conv2d(last, nd.transpose(await weight(conv), [2, 3, 1, 0]), { layout: "NHWC" }),
  await bias(conv),
);
const product = nd.add(nd.matmul(rows, nd.transpose(await weight(dense))), await bias(dense));

const tf = await load("@tensorflow/tfjs-core", "4.22.0");
await load("@tensorflow/tfjs-backend-cpu", "4.22.0");
await tf.setBackend("cpu");
const here = (x: nd.View) => tf.tensor(nd.toTensor(x).data, [...x.shape], "float32");
const there = async (t: { shape: number[]; data(): Promise<Float32Array> }) => nd.reshape(await t.data(), t.shape);
// deno-lint-ignore no-explicit-any -- as above
const [kernel, shift] = await ln.toTf(tf, conv) as any[];
close(await there(tf.add(tf.conv2d(here(last), kernel, 1, "valid"), shift)), convolved, "tfjs conv2d");
// deno-lint-ignore no-explicit-any -- as above
const [matrix, offset] = await ln.toTf(tf, dense) as any[];
close(await there(tf.add(tf.matMul(here(rows), matrix), offset)), product, "tfjs dense");

const jax = await load("@jax-js/jax", "0.1.25");
const { numpy: np } = jax;
await jax.init?.("cpu");
jax.defaultDevice?.("cpu");
// deno-lint-ignore no-explicit-any -- as above
const params = await ln.toJax(np, dense) as any;
const x = np.array(nd.toTensor(rows).data, { shape: [2, 6], dtype: "float32" });
const y = np.add(np.matmul(x, params.weight), params.bias);
close(nd.reshape(new Float32Array(await y.data()), [2, 4]), product, "jax-js dense");
