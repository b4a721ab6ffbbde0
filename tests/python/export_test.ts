import { assert, assertEquals, assertMatch } from "@std/assert";
import * as ln from "../../all.ts";
import { assertBits, lensorError } from "../_util.ts";
import { fileOf, has, noTorch, run } from "./_python.ts";

const ready = await has("torch");
const why = ready ? "" : noTorch;
const BUILDS = [
  "block",
  "tokens",
  "thrown_away",
  "copies",
  "shared",
  "views",
  "half",
  "own_generator",
  "reseeded",
  "wrapped",
];
const SEED = 7;

/** The exported models with what PyTorch gave them after another seed. */
async function withExports(test: (folder: string) => Promise<void>, names: readonly string[] = BUILDS): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    const { code, err } = await run([fileOf("tests/fixtures/python/run.py"), folder, String(SEED), ...names]);
    assertEquals(code, 0, err);
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return await Deno.stat(path).then(() => true, () => false);
}

Deno.test({
  name: `lensor_export: torchDefault makes the fresh model of another seed, bit for bit${why}`,
  ignore: !ready,
  fn: () =>
    withExports(async (folder) => {
      for (const name of BUILDS) {
        const text = await Deno.readTextFile(`${folder}/${name}.json`);
        const model = ln.modelFromJson(text);
        const again = ln.modelFromJson(ln.modelToJson(model));
        assertEquals(ln.modelToJson(again), ln.modelToJson(model), `${name}: written and read again`);
        const start = `${folder}/${name}.start.safetensors`;
        const rng = ln.torch(SEED);
        const values = await exists(start) ? ln.pretrained(await ln.openCheckpoint(start)) : ln.nothing;
        const ready = ln.initialize(ln.torchDefault(again, rng), values);
        const want = await ln.openCheckpoint(`${folder}/${name}.values.safetensors`);
        for (const [path, { persistent }] of ln.list(ln.tensors, ready)) {
          if (!persistent) continue;
          const wrapped = path in { ...Object.fromEntries(want.specs) } ? path : `module.module.${path}`;
          // Values that were drawn and then changed are those of the exporter's own seed
          if (name === "tokens" && path === "scaled") continue;
          assertBits(await ln.values(ready, path), await want.read(wrapped));
        }
        if (name === "reseeded") continue;
        assertBits(rng.uniform(4, { low: 0, high: 1 }), await want.read("rng_probe"));
      }
    }),
});

Deno.test({
  name: `lensor_export: a lost draw that cannot be repeated -> an ordered generator refuses, keyed does not${why}`,
  ignore: !ready,
  fn: () =>
    withExports(async (folder) => {
      const model = ln.modelFromJson(await Deno.readTextFile(`${folder}/not_repeatable.json`));
      const error = lensorError(() => ln.initialize(model, ln.torchDefault, { rng: ln.torch(0) }));
      assertEquals(error.code, "unsupported");
      assertMatch(error.message, /its draw "bernoulli" cannot be repeated.*keyed/);
      assertEquals(ln.origins(ln.initialize(model, ln.torchDefault)).map(({ kind }) => kind), ["draw", "draw"]);
    }, ["not_repeatable"]),
});

Deno.test({
  name: `lensor_export: on the meta device the same file, or an error that names the computed value${why}`,
  ignore: !ready,
  fn: () =>
    withExports(async (folder) => {
      for (const name of ["thrown_away", "copies", "shared", "tokens"]) {
        const [cpu, meta] = await Promise.all(
          ["", ".meta"].map(async (kind) => JSON.parse(await Deno.readTextFile(`${folder}/${name}${kind}.json`))),
        );
        if (name === "tokens") assertMatch(meta, /Cannot export "scaled" on the meta device.*export on the CPU/);
        else assertEquals(meta, cpu, name);
      }
    }, ["thrown_away", "copies", "shared", "tokens"]),
});

Deno.test({
  name: `lensor_export: what a node, a tensor and the root hold${why}`,
  ignore: !ready,
  fn: () =>
    withExports(async (folder) => {
      const of = async (name: string) => JSON.parse(await Deno.readTextFile(`${folder}/${name}.json`));
      const { children, params, attrs, ...block } = await of("block");
      assertEquals(block.direct_bases, ["Module"]);
      assertEquals(attrs, { sizes: [4, { kernel: [3, 3] }] }, "plain attributes only");
      assertEquals(params, [
        ["gamma", { shape: [4], dtype: "float32", initial: 9.999999747378752e-6 }],
        ["scale", { shape: [], dtype: "float32", initial: 2.5 }],
        ["absent", null],
      ]);
      assertEquals(block.construction, ["shortcut.weight", "shortcut.bias", "conv.weight"]);
      assertEquals(children.map(([name]: [string]) => name), ["conv", "norm", "shortcut"]);
      const tokens = await of("tokens");
      const buffers = Object.fromEntries(tokens.buffers);
      assertEquals(buffers.index, { shape: [3, 4], dtype: "int64", start: true });
      assertEquals(buffers.flags, { shape: [3], dtype: "bool", initial: 1 });
      assertEquals(buffers.cache, { shape: [2], dtype: "float32", persistent: false });
      const shared = await of("shared");
      const below = Object.fromEntries(shared.children);
      assertEquals(below.again, { ref: "body" });
      assertEquals(below.head.params, [
        ["weight", { shape: [7, 4], dtype: "float32", tied_to: "embed.weight" }],
        ["bias", null],
      ]);
      assertEquals(below.frozen.params[0][1].requires_grad, false);
      assertEquals(below.act.params[0][1], { shape: [3], dtype: "float32" }, "PReLU's own constant");
      assertEquals((await of("wrapped")).unwrapped, ["DataParallel", "AveragedModel"]);
      const own = (await of("own_init")).children[0][1];
      assertEquals([own.own_init, own.aliases, own.direct_bases], ["models.WithInit", { norm1: "bn1" }, ["WithInit"]]);
      assertEquals(own.init_cfg, [{ type: "Linear", val: [1, 2], override: [{ name: "norm1" }, { name: "nothing" }] }]);
      const parallel = await of("parallel");
      assertEquals([parallel.unwrapped, parallel.construction], [["DistributedDataParallel"], block.construction]);
    }, ["block", "tokens", "shared", "wrapped", "own_init", "parallel"]),
});

Deno.test({
  name: `lensor_export: the command writes files, or one line that says what to do${why}`,
  ignore: !ready,
  fn: async () => {
    const folder = await Deno.makeTempDir();
    const models = fileOf("tests/fixtures/python/models.py");
    const exporter = fileOf("python/lensor_export.py");
    const command = (place: string, ...more: string[]) =>
      run([exporter, place, "-o", `${folder}/model.json`, ...more], folder);
    try {
      const [done, instance] = [
        await command(`${models}:block`, "--arg", '{"width": 3}'),
        await command(`${models}:instance`),
      ];
      assertEquals([done.code, done.out, instance.code], [0, `${folder}/model.json\n`, 0], done.err + instance.err);
      const { construction, children } = JSON.parse(await Deno.readTextFile(`${folder}/model.json`));
      assertEquals([construction, children[0][1].params[0][1]], [undefined, { shape: [2, 2], dtype: "float32" }]);
      assert(await exists(`${folder}/model.start.safetensors`));
      for (const file of ["model.json", "model.start.safetensors"]) await Deno.remove(`${folder}/${file}`);
      const cases: [string, RegExp, ...string[]][] = [
        ["nowhere.py:build", /there is no file nowhere.py/],
        [models, /say which function builds the model, as in .*models.py:build/],
        [`${models}:blok`, /has no "blok"; it has .*block/],
        [`${models}:returns_a_dict`, /it returned dict, which is not a torch.nn.Module/],
        [`${models}:some_number`, /it is int, which is not a torch.nn.Module/],
        [`${models}:raises`, /it raised ValueError: no such size/],
        [`${models}:lazy`, /Cannot export "0.weight": it is lazy.*run the model once/],
        [`${models}:sparse`, /Cannot export "adjacency": it is a sparse tensor/],
        [`${models}:quantized`, /"0": Linear holds quantized weights/],
        [`${models}:bad_cfg`, /init_cfg of the model: JSON cannot hold <built-in function len>/],
        [`${models}:tokens`, /Cannot export "scaled" on the meta device/, "--device", "meta"],
        [`${models}:block`, /Cannot read --arg/, "--arg", "width=3"],
      ];
      const calls = cases.map(([place, , ...more]) => [place, "-o", `${folder}/model.json`, ...more]);
      const all = await run([fileOf("tests/fixtures/python/commands.py"), JSON.stringify(calls)], folder);
      const answers = all.out.trim().split("\n").map((line) => JSON.parse(line) as [number, string, string[]]);
      assertEquals(answers.length, cases.length, all.err);
      for (const [i, [code, err, files]] of answers.entries()) {
        const [place, text] = cases[i]!;
        assertEquals([code, err.trim().split("\n").length, files.length], [1, 1, 0], `${place}: ${err}`);
        assertMatch(err, text);
      }
      await Deno.mkdir(`${folder}/model.start.safetensors`);
      assertMatch((await command(`${models}:tokens`)).err, /Cannot write .*model.start.safetensors/);
      assertEquals([...Deno.readDirSync(folder)].map(({ name }) => name), ["model.start.safetensors"]);
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  },
});
