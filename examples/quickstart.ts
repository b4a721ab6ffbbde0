/**
 * The whole job on a real network: put new modules into a trained backbone, keep its weights, initialise only what is
 * new, account for every element, and write the result.
 *
 * npx -y deno@2 run -R -W examples/quickstart.ts
 */
import * as ln from "../mod.ts";
import { classify } from "./_network.ts";

const here = (path: string) => new URL(path, import.meta.url);
const say = (what: string, text: string) => console.log(what.padEnd(12) + text);
say("lensor", "new modules inside a network trained on handwritten digits\n");

// The trained network, and the images that it was not trained on
const trained = ln.modelFromJson(await Deno.readTextFile(here("data/model.json")));
const checkpoint = await ln.openCheckpoint(here("data/resnet_digits.pth"));
const test = await ln.openCheckpoint(here("data/digits_test.safetensors"));
const images = { shape: [360, 1, 8, 8], dtype: "float32", data: await test.read("x") } as const;
const labels = await test.read("y");

// Two things are grafted into the backbone with lenses: a stack of layers, and an adapter after each stage
const adapter = (channels: number) =>
  ln.module("Adapter", {
    children: { down: ln.conv2d(channels, 8, 1), act: ln.relu(), up: ln.conv2d(8, channels, 1) },
    bases: ["Module"],
    init: ln.fill("up", ln.zeros), // its author's recipe: start as the identity
  });
const downsample = ln.sequential(
  ln.conv2d(16, 32, 3, { stride: 2, padding: 1 }),
  ln.layerNorm(32),
  ln.gelu(),
  ln.linear(32, 32),
);
const grafts = [["adapter1", adapter(16), "layer1"], ["adapter2", adapter(32), "layer2"], [
  "adapter3",
  adapter(64),
  "layer3",
]] as const;
const model = ln.at("backbone").over(trained, (backbone) =>
  grafts.reduce(
    (node, [name, child, after]) => ln.withChild(node, name, child, { after }),
    ln.withChild(backbone, "gt_seg_downsample_layers", downsample),
  ));
say("grafted", "backbone.gt_seg_downsample_layers: Conv2d, LayerNorm, GELU, Linear");
say("", "backbone.adapter1, .adapter2, .adapter3: residual, the last layer starts at zero\n");

// Load what there is; initialise only what is missing, by type; a module's own recipe has the last word
const byType = ln.byType({
  "Conv2d, Linear": { weight: ln.truncNormal({ std: 0.02 }), bias: ln.zeros },
  LayerNorm: { weight: ln.ones, bias: ln.zeros },
});
const load = ln.pretrained(checkpoint);
const ready = ln.initialize(model, ln.seq(load, ln.whenMissing(ln.seq(byType, ln.own))), { seed: 0 });

const answers = (m: ln.Module) => classify(m, images, (path) => ln.values(m, path));
const right = (classes: Uint8Array) =>
  `${classes.filter((c, i) => c === Number(labels[i])).length} of ${labels.length} test images right`;
const before = await answers(ln.initialize(trained, load));
say("before", right(before));
const after = await answers(ready);
const same = after.filter((c, i) => c === before[i]).length;
say("after", `${right(after)}; the predicted class is the same for ${same === 360 ? "all 360" : `only ${same}`}\n`);

// Where every element comes from: the last lines of explain; nothing is drawn for that
say(
  "accounting",
  "of every param and buffer; without a value: " + ln.origins(ready).filter((row) => row.kind === "missing").length,
);
const text = ln.explain(ready);
console.log(text.slice(text.lastIndexOf("\n\n") + 2).replace(/^/gm, "  ") + "\n");
await Deno.mkdir("out", { recursive: true });
await ln.saveModel(ready, "out/model.safetensors");
say("wrote", "out/model.safetensors, the origin of every tensor in its metadata\n");

// What is done elsewhere
const weight = ln.truncNormal({ std: 0.02 });
const everyLayer = ln.byType({
  "Conv2d, Linear": { weight, bias: ln.zeros },
  "LayerNorm, BatchNorm2d": { weight: ln.ones, bias: ln.zeros },
});
const everything = ln.initialize(model, ln.seq(load, ln.override(everyLayer)), { seed: 0 });
say("elsewhere", `"initialise everything": ${right(await answers(everything))}`);
try {
  ln.initialize(model, load);
} catch (error) {
  const lines = (error as Error).message.match(/.{1,70}(?: |$)/g) ?? [];
  lines.forEach((line, i) => say("", (i === 0 ? '"return early": ' : "  ") + line.trim()));
}
