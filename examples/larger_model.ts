/**
 * Old weights in a larger model: the digits network gets an eleventh class, a second input channel and its classes in
 * another order; a GPT-2-shaped model gets new words, with its head tied. Every element is accounted for, and the
 * function that was there is certified.
 *
 * deno run -R examples/larger_model.ts
 */
import * as ln from "../mod.ts";
import { logits } from "./_network.ts";

const here = (path: string) => new URL(path, import.meta.url);
const trained = ln.modelFromJson(await Deno.readTextFile(here("data/model.json")));
const file = await ln.openCheckpoint(here("data/resnet_digits.pth"));
const test = await ln.openCheckpoint(here("data/digits_test.safetensors"));
const pixels = await test.read("x") as Float32Array;
const labels = await test.read("y");

// Another class and another channel: two layers of other sizes in the tree, nothing else
const larger = ln.at("head").over(
  ln.at("backbone.conv1").over(trained, (conv) => ({ ...conv, params: { weight: ln.tensor([16, 2, 3, 3]) } })),
  () => ln.linear(64, 11),
);
const before = ln.initialize(trained, ln.pretrained(file));
const after = ln.initialize(
  larger,
  ln.seq(
    ln.pretrained(file, { adapt: [ln.growRows(), ln.growRows({ axis: 1 })] }),
    ln.fill("backbone.conv1.weight[:, 1:]", ln.zeros),
    ln.whenMissing(ln.byType({ Linear: { weight: ln.truncNormal({ std: 0.02 }), bias: ln.zeros } })),
    ln.freeze("backbone.**"),
    ln.freeze(["head.weight[:10]", "head.bias[:10]"]),
  ),
  { seed: 0 },
);

// The image in the first channel, noise in the second; of eleven answers the first ten
const N = 360;
const noise = ln.keyed(1).normal(N * 64, { std: 1 }) as Float32Array;
const both = new Float32Array(2 * N * 64);
for (let i = 0; i < N; i++) {
  both.set(pixels.subarray(i * 64, (i + 1) * 64), 2 * i * 64);
  both.set(noise.subarray(i * 64, (i + 1) * 64), (2 * i + 1) * 64);
}
async function tenLogits(model: ln.Module): Promise<Float32Array> {
  const channels = model.children.backbone!.children.conv1!.params.weight!.shape[1]!;
  const images: ln.Tensor = { shape: [N, channels, 8, 8], dtype: "float32", data: channels === 1 ? pixels : both };
  const all = await logits(model, images, (path) => ln.values(model, path));
  const classes = all.length / N;
  return all.filter((_, i) => i % classes < 10);
}
const right = async (model: ln.Module, classes: readonly number[] = [...Array(10).keys()]) => {
  const answers = await tenLogits(model);
  const best = (row: Float32Array) => classes[row.indexOf(Math.max(...row))];
  const hits = Array.from(labels, Number).filter((label, i) => best(answers.subarray(i * 10, i * 10 + 10)) === label);
  return `${hits.length} of ${N} right`;
};
const far = await ln.equivalent(before, after, tenLogits, { atol: 1e-5 });
console.log(`an eleventh class, a second channel: ${await right(before)} before, ${await right(after)} after;`);
console.log(`the ten old answers differ by at most ${far}`);
console.log(`training changes ${ln.trainableNames(after).join(", ")}\n`);
console.log(ln.explain(after).split("\n").filter((line) => /conv1\.weight\[|head\.|^$|element/.test(line)).join("\n"));

// The classes in another order, by their names
const names = "zero one two three four five six seven eight nine".split(" ");
const sorted = [...names].sort();
const permuted = ln.initialize(trained, ln.pretrained(file, { adapt: [ln.selectRows({ from: names, to: sorted })] }));
console.log(
  `\nclasses by name, ${sorted.slice(0, 3).join(", ")} ...: ${await right(
    permuted,
    sorted.map((n) => names.indexOf(n)),
  )}`,
);

// Three new words for a language model whose head is its table
const gpt = (words: number) =>
  ln.module("GPT", {
    children: {
      wte: ln.embedding(words, 64),
      wpe: ln.embedding(32, 64),
      ln_f: ln.layerNorm(64),
      lm_head: ln.linear(64, words, { bias: false }),
    },
    ties: [["lm_head.weight", "wte.weight"]],
  });
const old = ln.asCheckpoint(
  ln.initialize(gpt(500), ln.fill("**", ln.normal({ std: 0.02 })), { seed: 2 }),
  "gpt2.safetensors",
);
const grown = ln.initialize(
  gpt(503),
  ln.seq(
    ln.pretrained(old, { adapt: [ln.growRows()] }),
    ln.fill("wte.weight[500:]", ln.normal({ std: 0.02 })),
    ln.freeze(["wte.weight[:500]", "wpe.**", "ln_f.**"]),
  ),
  { seed: 0 },
);
console.log(`\n${ln.explain(grown)}`);
console.log(
  `\ntraining changes ${ln.trainableNames(grown).join(", ")}; as masks: ${
    JSON.stringify(ln.masks(grown)["wte.weight"])
  }`,
);
