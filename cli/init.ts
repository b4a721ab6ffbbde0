import * as ln from "../mod.ts";
import { type Args, type Command, Usage } from "./_command.ts";
import { outIn } from "./_formats.ts";
import { savingIn, written } from "./_options.ts";
import { INIT_OPTIONS, readyIn } from "./_ready.ts";
import { count } from "./_text.ts";

/** Gives every element of a model its first value. */
export const init: Command = {
  help: `lensor init MODEL --out FILE: gives every element of a model its first value, and writes it as safetensors

  MODEL is JSON as modelFromJson reads it, or a checkpoint, whose names and shapes then are the model. Checkpoints come first, a later one
  over an earlier one; then --fill, --rules, --cfg, --own and --torch-default, each for what is still missing. What is missing in the end is
  an error. Checkpoints that cfgs name are looked up from the working folder. What python/lensor_export.py wrote to MODEL.start.safetensors
  beside MODEL.json comes last. A PATTERN is a path or a glob, and may end in a part of the tensors: 'wte.weight[50257:]',
  '**.in_proj_weight[q]'.

  --pretrained FILE       loads a checkpoint; may be given again
  --prefix NAME           takes only what is below this name in the checkpoints, without it
  --key KEY               takes the set of weights below a key of the checkpoints, such as ema
  --whole                 takes everything in the checkpoints, with the keys before the names
  --dequantize            takes quantized weights (fp8, int8, GPTQ, AWQ ...) as floats, by the scales in the checkpoints
  --rename PATTERN=>TEXT  a regular expression and what to put for it in the names of the checkpoints; may be given again
  --ignore GLOB           drops these entries of the checkpoints; may be given again
  --adapt ADAPTER         fits entries of another shape: grow-rows, shrink-rows, select-rows, with options behind a colon
                          ('grow-rows:rest=mean'); may be given again
  --fill PATTERN=INIT     what tensors get: 'head.**=normal(std=0.02)'; may be given again, the first that matches decides
  --rules FILE            the same as JSON, a list of [pattern, initializer]
  --tie ALIAS=OWNER       makes two tensors one; may be given again
  --freeze PATTERN        what training shall leave alone; the regions that it may change are written as lensor.masks; may be given again
  --cfg TEXT              an init_cfg of MMLab as Python text; @FILE reads the text from a file
  --own                   the init_cfg that sit on the modules of MODEL
  --zoo FOLDER            where torchvision://NAME and open-mmlab://NAME of a cfg have their files, as NAME.pth or NAME-HASH.pth
  --torch-default         what PyTorch's layers draw when they are built
  --seed N                0 unless given
  --generator NAME        keyed (unless given), or torch, jax, numpy: the bits that these draw
  --out, -o FILE          what to write, whole or not at all; .npz, .pth, .gguf and .json (TensorFlow.js) are written as such
  --format FORMAT         safetensors, torch, npz, gguf or tfjs, whatever the name ends in
  --dtype DTYPE           casts all floating-point tensors: float32, float16, bfloat16, float64, float8_e4m3fn, float8_e5m2
  --non-finite allow      writes NaN and infinities among the params, which are an error otherwise
  --shard SIZE            files of at most this size (5GB, 500MiB), with an index FILE.index.json; --max-shard is the same
  --dry-run               says where every tensor would come from, and writes nothing`,
  takes: ["a MODEL"],
  options: {
    value: [...INIT_OPTIONS.value, "out", "format", "dtype", "shard", "max-shard", "non-finite"],
    values: INIT_OPTIONS.values,
    flag: [...INIT_OPTIONS.flag, "dry-run"],
  },
  async run(args, host) {
    const dry = args.has("dry-run");
    const out = dry ? undefined : outIn(args);
    const saving = { ...savingIn(args), ...nonFiniteIn(args) };
    const { model, close } = await readyIn(args, host);
    try {
      host.say(ln.explain(model));
      if (out === undefined) return 0;
      const metadata = args.has("freeze") ? { metadata: { "lensor.masks": JSON.stringify(ln.masks(model)) } } : {};
      await ln.saveModel(model, out.out, { ...saving, ...metadata, format: out.format });
      const rows = ln.origins(model).filter(({ role }) => role !== "alias");
      const tensors = new Set(rows.map(({ tensor }) => tensor)).size;
      host.say(`\n${written(count(tensors, "tensor"), out, saving)}`);
      return 0;
    } finally {
      close();
    }
  },
};

function nonFiniteIn(args: Args): Pick<ln.SaveOptions, "nonFinite"> {
  const word = args.one("non-finite");
  if (word === undefined) return {};
  if (word !== "allow" && word !== "error") throw new Usage(`--non-finite ${word}: expected allow or error`);
  return { nonFinite: word };
}
