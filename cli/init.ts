import * as ln from "../mod.ts";
import { type Args, type Command, Usage } from "./_command.ts";
import { outIn } from "./_formats.ts";
import { savingIn, written } from "./_options.ts";
import { INIT_OPTIONS, readyIn } from "./_ready.ts";
import { count } from "./_text.ts";

/** Gives every element of a model its first value. */
export const init: Command = {
  help: `lensor init MODEL --out FILE: gives every element of a model its first value, and writes it as safetensors

  MODEL is JSON as modelFromJson reads it, or a checkpoint, whose names and shapes then are the model. Where values come from, in this order,
  whatever the order on the command line:
    1. --tie
    2. --pretrained, a later one over an earlier one
    3. --fill and --rules, the first that matches decides
    4. --init
    5. --recipe, in the order given
    6. --cfg
    7. --own
    8. --torch-default
    9. MODEL.start.safetensors, which python/lensor_export.py writes beside MODEL.json
  Steps 3 to 9 are each for what is still missing; what is missing in the end takes what MODEL says that construction leaves, or is an error.
  A PATTERN is a path or a glob, and may end in a part of the tensors: 'wte.weight[50257:]', '**.in_proj_weight[q]'.

  lensor init model.json --pretrained backbone.pth --into backbone --recipe transformers -o ready.safetensors
  lensor init model.json --fill 'head.**=zeros' --torch-default --generator torch --seed 3 --dry-run

From checkpoints
  --pretrained FILE       loads a checkpoint; may be given again
  --into PREFIX           loads into this part of the model
  --prefix NAME           takes only what is below this name in the checkpoints, without it
  --key KEY               takes the set of weights below a key of the checkpoints, such as ema
  --whole                 takes everything in the checkpoints, with the keys before the names
  --dequantize            takes quantized weights (fp8, int8, GPTQ, AWQ ...) as floats, by the scales in the checkpoints
  --rename PATTERN=>TEXT  a regular expression and what to put for it in the names of the checkpoints; may be given again
  --ignore GLOB           drops these entries of the checkpoints; may be given again
  --adapt ADAPTER         fits entries of another shape: auto, or grow-rows, shrink-rows, select-rows, resize-positions,
                          resize-relative-positions, resize-patch-embed, adapt-channels, inflate-3d, transpose-kernel, with options behind a
                          colon ('grow-rows:rest=mean', 'resize-positions:to=24:24'); may be given again

New values
  --fill PATTERN=INIT     what tensors get: 'head.**=normal(std=0.02)'; may be given again
  --rules FILE            the same as JSON, a list of [pattern, initializer]
  --init FILE.ts          a program whose default export is an Init; it runs with the permissions of the command
  --recipe RECIPE         what papers and libraries start models with: transformers, timm, bert, mu-p ..., with options behind a colon
                          ('gpt2:std=0.01', 'transformers:config=config.json', 'timm:mode=jax', 'mu-p:base=narrow.json'); may be given again
  --cfg TEXT              an init_cfg of MMLab as Python text; @FILE reads the text from a file
  --own                   the init_cfg that sit on the modules of MODEL
  --engine ENGINE         whose rules cfgs follow: mmengine (by default) or mmcv1
  --exact                 follows the engine in its silence too; otherwise a cfg that does nothing is an error
  --zoo FOLDER            where torchvision://NAME and open-mmlab://NAME of a cfg have their files, as NAME.pth or NAME-HASH.pth
  --torch-default         what PyTorch's layers draw when they are built
  --seed N                0 by default
  --generator NAME        keyed (by default), or torch, jax, numpy: the bits that these draw

About tensors
  --tie ALIAS=OWNER       makes two tensors one; may be given again
  --freeze PATTERN        what training shall leave alone; the regions that it may change are written as lensor.masks; may be given again

Output
  --out, -o FILE          what to write, whole or not at all; .npz, .pth, .gguf and .json (TensorFlow.js) are written as such
  --format FORMAT         safetensors, torch, npz, gguf or tfjs, whatever the name ends in
  --dtype DTYPE           casts all floating-point tensors: float32, float16, bfloat16, float64, float8_e4m3fn, float8_e5m2
  --non-finite allow      writes NaN and infinities among the params, which are an error otherwise
  --shard SIZE            files of at most this size (5GB, 500MiB), with an index FILE.index.json; --max-shard is the same
  --dry-run               says where every tensor would come from, and writes nothing
  --json                  says it as JSON: one object with tensors and totals
  --quiet                 says nothing but errors`,
  takes: ["a MODEL"],
  options: {
    value: [...INIT_OPTIONS.value, "out", "format", "dtype", "shard", "max-shard", "non-finite"],
    values: INIT_OPTIONS.values,
    flag: [...INIT_OPTIONS.flag, "dry-run", "json", "quiet"],
  },
  async run(args, host) {
    const dry = args.has("dry-run");
    const out = dry ? undefined : outIn(args);
    const saving = { ...savingIn(args), ...nonFiniteIn(args) };
    const json = args.has("json");
    const quiet = args.has("quiet");
    if (json && quiet) throw new Usage("--json and --quiet exclude each other");
    const { model, close } = await readyIn(args, host);
    try {
      if (!json && !quiet) host.say(ln.explain(model));
      if (out === undefined) {
        if (json) host.say(jsonText(model));
        return 0;
      }
      const metadata = args.has("freeze") ? { metadata: { "lensor.masks": JSON.stringify(ln.masks(model)) } } : {};
      await ln.saveModel(model, out.out, { ...saving, ...metadata, format: out.format });
      if (json) host.say(jsonText(model, { out: out.out, format: out.format }));
      if (json || quiet) return 0;
      const rows = ln.origins(model).filter(({ role }) => role !== "alias");
      const tensors = new Set(rows.map(({ tensor }) => tensor)).size;
      host.say(`\n${written(count(tensors, "tensor"), out, saving)}`);
      return 0;
    } finally {
      close();
    }
  },
};

// One row a tensor, or a part of one: where its value comes from, and what it is
function jsonText(
  model: ln.Module,
  written: { readonly out?: string; readonly format?: string | undefined } = {},
): string {
  const tensors = ln.origins(model).map(({ path, kind, source, by, shape, dtype, elements, role, origin }) => (
    { path, kind, role, source, by, shape, dtype, elements, origin }
  ));
  const owners = tensors.filter(({ role }) => role !== "alias");
  const elements = owners.reduce((sum, row) => sum + row.elements, 0);
  return JSON.stringify(
    { ...written, total: { rows: owners.length, elements }, tensors },
    (_, value) => typeof value === "bigint" ? String(value) : value,
  );
}

function nonFiniteIn(args: Args): Pick<ln.SaveOptions, "nonFinite"> {
  const word = args.one("non-finite");
  if (word === undefined) return {};
  if (word !== "allow" && word !== "error") throw new Usage(`--non-finite ${word}: expected allow or error`);
  return { nonFinite: word };
}
