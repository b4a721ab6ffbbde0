/**
 * What rules cost on a large tree, beside one rewriting pass over it in the same run: 1,000 rules over 100,000 tensors,
 * 21 over 10,000, and 100 over 1,000 to 100,000 (the time must grow with the tree, not faster).
 */
import { byType, fill, keyed, type Module, module, own, rules, tensor, tensors, whenMissing, within } from "../mod.ts";
import { compileWhere } from "../tree/where.ts";

const none = (shape: readonly number[]) => new Float32Array(shape.reduce((n, s) => n * s, 1));

/** Blocks of ten tensors: five layers with weight and bias each. */
function blocks(tensorCount: number): Module {
  const layer = () => module("Linear", { params: { weight: tensor([4, 4]), bias: tensor([4]) }, bases: ["Module"] });
  const block = () => module("Block", { children: { q: layer(), k: layer(), v: layer(), o: layer(), mlp: layer() } });
  const stage = (n: number) =>
    module("Stage", { children: Object.fromEntries(Array.from({ length: n }, (_, i) => [`b${i}`, block()])) });
  const stages = Math.max(1, Math.round(tensorCount / 1000));
  return module("Net", {
    children: Object.fromEntries(
      Array.from({ length: stages }, (_, i) => [`s${i}`, stage(Math.min(100, tensorCount / 10))]),
    ),
  });
}

/** Rules as people write them: exact blocks, parts of names, any depth; the last takes the rest. */
function manyRules(n: number, stages: number): (readonly [string, typeof none])[] {
  const kinds = (i: number) =>
    [
      `s${i % stages}.b${i % 97}.q.weight`,
      `s${i % stages}.b${i % 89}.mlp.*`,
      `s${i % stages}.b${i % 83}.*.bias`,
      `**.b${i % 79}.k.weight`,
    ][i % 4]!;
  const seen = new Set<string>();
  for (let i = 0; seen.size < n - 1; i++) seen.add(kinds(i));
  return [...seen, "**"].map((where) => [where, none] as const);
}

for (const [count, size] of [[1000, 100_000], [21, 10_000], [100, 1_000], [100, 10_000], [100, 100_000]] as const) {
  const model = blocks(size);
  const list = manyRules(count, Math.max(1, size / 1000));
  const wheres = list.map(([where]) => where);
  const rng = keyed(0);
  const everything = fill("**", none);
  const filled = everything(model, rng);
  const init = rules(list);
  const missingInit = whenMissing(init);
  const half = fill(Object.keys(model.children).filter((_, i) => i % 2).concat(size < 2000 ? ["s0.b0"] : []), none)(
    model,
    rng,
  );
  const group = `${count} rules, ${size} tensors`;
  Deno.bench(
    "one rewriting pass: a value and a line of history each",
    { group, baseline: true },
    () => void everything(model, rng),
  );
  Deno.bench("a bare copy of every leaf", { group }, () => void tensors.over(model, (p) => ({ ...p })));
  Deno.bench("resolving the rules", { group }, () => void compileWhere(wheres, model, "params").visit((p) => p));
  Deno.bench("rules", { group }, () => void init(model, rng));
  Deno.bench("whenMissing(rules), all missing", { group }, () => void missingInit(model, rng));
  Deno.bench("whenMissing(rules), half loaded", { group }, () => void missingInit(half, rng));
  Deno.bench("whenMissing(rules), none missing", { group }, () => void missingInit(filled, rng));
}

// An Init inside each of many siblings: the time must grow with their number, not with its square
for (const size of [1_000, 10_000]) {
  const one = fill("w", none);
  const group = `an Init inside each of ${size} siblings`;
  const rng = keyed(0);
  const leaf = () => module("L", { params: { w: tensor([1]) }, init: one });
  const model = module("Net", {
    children: Object.fromEntries(Array.from({ length: size }, (_, i) => [`m${i}`, leaf()])),
  });
  Deno.bench("own", { group, baseline: true }, () => void own(model, rng));
  Deno.bench("within", { group }, () => void within("*", one)(model, rng));
  Deno.bench("byType", { group }, () => void byType({ L: one })(model, rng));
}
