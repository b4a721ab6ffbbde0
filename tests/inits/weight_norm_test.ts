import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import * as ln from "../../mod.ts";
import { memory } from "../_util.ts";

const dict = (children: Record<string, ln.Module>) => ln.module("ModuleDict", { children });
const listOf = (shape: readonly number[]) =>
  ln.module("ParametrizationList", {
    params: { original0: ln.tensor([shape[0]!, ...shape.slice(1).map(() => 1)]), original1: ln.tensor(shape) },
  });
const conv = () =>
  ln.module("Conv1d", {
    bases: ["_ConvNd", "Module"],
    params: { bias: ln.tensor([4]) },
    children: { parametrizations: dict({ weight: listOf([4, 2, 3]) }) },
  });
const old = () =>
  ln.module("Linear", { params: { bias: ln.tensor([3]), weight_g: ln.tensor([3, 1]), weight_v: ln.tensor([3, 5]) } });
const numbers = async (model: ln.Module, path: string) => [...await ln.values(model, path)].map(Number);

Deno.test("torchDefault: a weight-normed layer draws its weight first, then its bias, as PyTorch does", async () => {
  const ready = ln.initialize(conv(), ln.torchDefault, { rng: ln.torch(0) });
  // torch.manual_seed(0); weight_norm(torch.nn.Conv1d(2, 4, 3)), PyTorch 2.13
  const norms = [0.536514937877655, 0.3734818696975708, 0.5829417109489441, 0.5877963304519653];
  const g = await numbers(ready, "parametrizations.weight.original0");
  g.forEach((x, i) => assertAlmostEquals(x, norms[i]!, 1e-7));
  const v = await numbers(ready, "parametrizations.weight.original1");
  assertEquals(v.slice(0, 3), [-0.0030564817134290934, 0.21900218725204468, -0.3360067903995514]);
  const bias = [-0.06580283492803574, 0.04319842532277107, 0.3696591258049011, -0.37871986627578735];
  assertEquals(await numbers(ready, "bias"), bias);
});

Deno.test("torchDefault: the lengths follow the direction, drawn or loaded, in both forms of weight norm", async () => {
  for (
    const [model, g, v] of [[conv(), "parametrizations.weight.original0", "parametrizations.weight.original1"], [
      old(),
      "weight_g",
      "weight_v",
    ]] as const
  ) {
    const ready = ln.initialize(model, ln.torchDefault);
    const rows = await numbers(ready, v);
    const size = rows.length / (await numbers(ready, g)).length;
    (await numbers(ready, g)).forEach((x, i) =>
      assertAlmostEquals(x, Math.hypot(...rows.slice(i * size, i * size + size)), 1e-6)
    );
    assert(ln.explain(ready).includes(`norm of ${v}`));
  }
  const file = memory("f", { weight_v: { shape: [3, 5], dtype: "float32", data: new Float32Array(15).fill(2) } });
  const ready = ln.initialize(old(), ln.seq(ln.pretrained(file), ln.whenMissing(ln.torchDefault)));
  (await numbers(ready, "weight_g")).forEach((x) => assertAlmostEquals(x, 2 * Math.sqrt(5), 1e-6));
});

Deno.test("torchDefault: a parametrization with one original draws it as the layer's weight", async () => {
  const model = ln.module("Linear", {
    params: { bias: ln.tensor([3]) },
    children: {
      parametrizations: dict({ weight: ln.module("ParametrizationList", { params: { original: ln.tensor([3, 4]) } }) }),
    },
  });
  const ready = ln.initialize(model, ln.torchDefault, { rng: ln.torch(0) });
  const plain = ln.initialize(ln.linear(4, 3), ln.torchDefault, { rng: ln.torch(0) });
  assertEquals(await numbers(ready, "parametrizations.weight.original"), await numbers(plain, "weight"));
  assertEquals(await numbers(ready, "bias"), await numbers(plain, "bias"));
});

Deno.test("torchDefault: a record names the tensors of a parametrization -> drawn as the weight of the layer around", async () => {
  const parted = (...names: string[]) => ({
    type: "Linear",
    params: { bias: { shape: [3], dtype: "float32" } },
    children: {
      parametrizations: {
        type: "ModuleDict",
        children: {
          weight: {
            type: "ParametrizationList",
            params: Object.fromEntries(
              names.map((name) => [name, { shape: [3, name === "original0" ? 1 : 4], dtype: "float32" }]),
            ),
          },
        },
      },
    },
  });
  const first = ln.torchDefault(ln.linear(4, 3), ln.torch(0));
  const [weight, bias] = [await ln.values(first, "weight"), await ln.values(first, "bias")];
  for (const names of [["original"], ["original0", "original1"]]) {
    const place = `parametrizations.weight.${names.at(-1)}`;
    const alone = { ...parted(...names), construction: [place, "bias"] };
    const inner = { type: "Net", children: { a: parted(...names) }, construction: [`a.${place}`, "a.bias"] };
    for (const [json, at] of [[alone, ""], [inner, "a."]] as const) {
      const ready = ln.initialize(ln.modelFromJson(json), ln.torchDefault, { rng: ln.torch(0), partial: true });
      assertEquals(await ln.values(ready, `${at}${place}`), weight);
      assertEquals(await ln.values(ready, `${at}bias`), bias);
    }
  }
  for (const name of ["original0", "original2", "other"]) {
    const path = `parametrizations.weight.${name}`;
    const model = ln.modelFromJson({ ...parted(name), construction: [path] });
    const error = assertThrows(() => ln.initialize(model, ln.torchDefault, { rng: ln.torch(0) }), ln.LensorError);
    assertEquals([error.code, error.path], ["unsupported", path]);
  }
});
