/** Models of real libraries: as their constructors leave them, and after their `init_weights`. */
import {
  constant,
  fill,
  type Init,
  initialize,
  initWeights,
  list,
  missing,
  modelFromJson,
  type Module,
  nothing,
  openAll,
  openCheckpoint,
  override,
  params,
  pretrained,
  recipes,
  seq,
  tensors,
  torch,
  torchDefault,
  values,
} from "../../mod.ts";
import { isInit } from "./mmengine.ts";
import { load } from "./models_load.ts";
import type { Adapter, Case, CaseTensor, IO } from "./types.ts";

async function modelOf(c: Case, io: IO): Promise<Module> {
  return modelFromJson(await Deno.readTextFile(io.url(c.model)));
}

async function startOf(c: Case, io: IO): Promise<Init> {
  return c.start_file ? pretrained(await openCheckpoint(io.url(c.start_file))) : nothing;
}

async function everything(model: Module, probe: CaseTensor["data"]): Promise<Record<string, CaseTensor>> {
  const all: Record<string, CaseTensor> = { rng_probe: { dtype: "float32", shape: [4], data: probe } };
  for (const [path, param] of list(tensors, model)) {
    const { dtype, shape, persistent } = param;
    // What construction leaves uninitialised has no value
    if (persistent && !missing(param)) all[path] = { dtype, shape, data: await values(model, path) };
  }
  return all;
}

// The start of a family, over what the library's constructor left
const recipe: Adapter = async (c, io) => {
  const { config, mode } = c;
  const model = await modelOf(c, io);
  const init = c.library === "timm"
    ? recipes.timm({ config, ...(mode && { mode }) })
    : recipes.transformers({ config, ...(mode && { mode }) });
  const done = initialize(model, seq(await startOf(c, io), override(init)), { rng: torch(c.seed) });
  const all: Record<string, CaseTensor> = {};
  for (const [path, { dtype, shape }] of list(params, done)) {
    all[path] = { dtype, shape, data: await values(done, path) };
  }
  return { tensors: all };
};

export const modelsAdapters: Readonly<Record<string, Adapter>> = {
  torch_default: async (c, io) => {
    const rng = torch(c.seed);
    const built = torchDefault(await modelOf(c, io), rng);
    const model = initialize(built, await startOf(c, io), { partial: true });
    return { tensors: await everything(model, rng.uniform(4, { low: 0, high: 1 })) };
  },
  init_weights: async (c, io) => {
    const model = await modelOf(c, io);
    const rng = torch(c.seed);
    const { engine } = c;
    const floats = fill(({ dtype }) => /float/.test(dtype), constant(c.start));
    const started = initialize(model, seq(await startOf(c, io), override(floats)));
    const checkpoints = await openAll(model, { base: io.url(".") });
    const done = await initWeights(started, { engine, rng, checkpoints });
    const value = { is_init: Object.fromEntries(isInit(done.model)), texts: Object.fromEntries(done.texts) };
    return { tensors: await everything(done.model, rng.uniform(4, { low: 0, high: 1 })), value };
  },
  load,
  recipe,
  recipe_bits: recipe,
  "*": (c) => ({ unsupported: `${c.op} is not offered` }),
};
