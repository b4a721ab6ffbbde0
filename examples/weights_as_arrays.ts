/**
 * Eight jobs on the weights of models, with arrays: each result carries its origin. Run: deno run
 * examples/weights_as_arrays.ts
 */
import * as ln from "../mod.ts";
import * as nd from "../ndarray/mod.ts";

const draw = (seed: number) =>
  ln.initialize(net, ln.byType({ Linear: { weight: ln.xavierNormal(), bias: ln.zeros } }), { seed });
const net = ln.sequential({ q: ln.linear(8, 8), k: ln.linear(8, 8), out: ln.linear(8, 4) });
const [base, tuned, other] = [draw(1), draw(2), draw(3)] as const;
const number = (x: nd.Input) => Number(nd.item(x)).toFixed(4);
const weight = async (model: ln.Module, path: string) => nd.ndarray(await ln.tensorOf(model, path), "float32");

// 1. The average of two checkpoints
const average = await ln.combine([base, tuned], "average", ([a, b]) => nd.divide(nd.add(a!, b!), 2));
// 2. Task arithmetic: what two fine-tunings changed, on top of the base
const both = await ln.combine(
  [base, tuned, other],
  "base + 0.5 (tuned - base) + 0.5 (other - base)",
  ([a, b, c]) => nd.add(a!, nd.multiply(nd.add(nd.subtract(b!, a!), nd.subtract(c!, a!)), 0.5)),
);
// 3. The low-rank form of what one changed, as for LoRA
const delta = nd.subtract(await weight(tuned, "q.weight"), await weight(base, "q.weight"));
const { u, s, vt } = nd.linalg.lowRank(delta, 4);
const near = nd.matmul(nd.multiply(u, s), vt);
// 4. The nearest orthogonal matrix
const turned = await ln.mapTensors(base, "{q,k}.weight", "orthogonal", (w) => nd.linalg.polar(w).u);
// 5. Half of the weights, the larger ones
const pruned = await ln.mapTensors(base, "**.weight", "pruned to half", (w) => {
  const size = nd.abs(w);
  return nd.where(nd.greaterEqual(size, nd.median(size)), w, 0);
});
// 6. To int8 and back, a scale for each row
const quantised = await ln.mapTensors(base, "out.weight", "int8 and back", (w) => {
  const scale = nd.divide(nd.max(nd.abs(w), { axis: 1, keepDims: true }), 127);
  return nd.multiply(nd.asType(nd.round(nd.divide(w, scale)), "int8"), scale);
});
// 7. Norms, and the cosine between layers
const [q, k] = [await weight(base, "q.weight"), await weight(base, "k.weight")];
const cosine = nd.divide(nd.sum(nd.multiply(q, k)), nd.multiply(nd.norm(q), nd.norm(k)));
// 8. Heads of two rows, one of them twice as strong
const strengths = nd.reshape([1, 2, 1, 1], [4, 1, 1]);
const rescaled = await ln.mapTensors(
  base,
  "q.weight",
  "heads rescaled",
  (w) => nd.reshape(nd.multiply(nd.reshape(w, [4, 2, 8]), strengths), [8, 8]),
);

const zeros = (await ln.summary(pruned, "**.weight")).reduce((n, row) => n + row.zeros, 0);
const gram = nd.matmul(await weight(turned, "q.weight"), nd.transpose(await weight(turned, "q.weight")));
const far = (a: nd.Input, b: nd.Input) => nd.max(nd.abs(nd.subtract(a, b)));
console.log("average of the first weight", number(nd.slice(await weight(average, "q.weight"), "0, 0")));
console.log("task arithmetic leaves the biases", await ln.values(both, "out.bias"));
console.log("rank 4 of 8 keeps", number(nd.divide(nd.norm(near), nd.norm(delta))), "of the change");
console.log("off orthogonal by less than 1e-6:", nd.allclose(gram, nd.eye(8), { atol: 1e-6 }));
console.log("pruned", zeros, "of 160 weights");
console.log("int8 is off by", number(far(await weight(quantised, "out.weight"), await weight(base, "out.weight"))));
console.log("norms", number(nd.norm(q)), number(nd.norm(k)), "cosine", number(cosine));
const second = nd.divide(await weight(rescaled, "q.weight"), q);
console.log("head 1 is", number(nd.slice(second, "2, 0")), "times what it was");
console.log(ln.explain(rescaled));
