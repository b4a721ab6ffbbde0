/**
 * Arrays of other libraries: whatever has `data` and `shape` goes in without a copy, and comes out as plainly.
 *
 * deno run examples/adapters.ts
 */
import * as ln from "../mod.ts";
import * as nd from "../ndarray/mod.ts";
import { fromTf, toTf } from "./_tfjs.ts";

// { data, shape }: any object will do
const data = Float32Array.from([1, 2, 3, 4, 5, 6]);
const plain = { data, shape: [2, 3] };
const sums = nd.sum(plain, { axis: 0 });
console.log("column sums of { data, shape }:", nd.toList(sums), sums.shape);

// scijs ndarrays: strides and offset are respected, so a reversed view stays a view
const reversed = { data, shape: [6], stride: [-1], offset: 5, dtype: "float32" };
console.log("a scijs view, backwards:", nd.toList(reversed), "shared:", nd.ndarray(reversed).data === data);

// Out again: every result is { data, shape, stride, offset, dtype }; scijs takes (data, shape, stride, offset)
const column = nd.slice(plain, null, 1);
console.log("for scijs:", [...column.data], column.shape, column.stride, column.offset);

// Tensors of a model are arrays as they are, and arrays in C order are tensors
const layer = ln.initialize(ln.linear(3, 2), ln.rules([["weight", ln.constant(0.5)], ["bias", ln.ones]]));
const weight: ln.Tensor = { shape: [2, 3], dtype: "float32", data: await ln.values(layer, "weight") };
const answer: ln.Tensor = nd.toTensor(nd.matmul(plain, nd.transpose(weight)));
console.log("a linear layer by hand:", nd.toList(answer));

// TensorFlow.js: a few lines each way; here with a stand-in for tf.tensor, in dev/peers/arrays.ts with the package
const tensor = (values: nd.Values, shape: number[], dtype: string) => ({ shape, dtype, dataSync: () => values });
const there = toTf(nd.greater(plain, 3), tensor);
console.log("to tfjs and back:", there.dtype, nd.toList(fromTf(there)));
