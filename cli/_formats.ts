import { type Args, Usage } from "./_command.ts";

/** The formats that the commands write. */
export type Written = "safetensors" | "torch" | "npz" | "gguf" | "tfjs";

const ENDINGS: Readonly<Record<string, Written>> = {
  safetensors: "safetensors",
  pt: "torch",
  pth: "torch",
  bin: "torch",
  ckpt: "torch",
  npz: "npz",
  gguf: "gguf",
  json: "tfjs",
};
const NAMES: Readonly<Record<Written, string>> = {
  safetensors: "safetensors",
  torch: "a PyTorch file",
  npz: "npz",
  gguf: "GGUF",
  tfjs: "TensorFlow.js weights",
};
// What names promise that is not written
const OTHERS = ["pkl", "npy", "onnx", "h5", "hdf5", "keras", "msgpack", "tflite"];

/** What `--out` and `--format` ask for. */
export interface Out {
  readonly out: string;
  readonly format: Written;
  /** For people: what the file is, where another than safetensors was chosen. */
  readonly as: string;
}

/** The file that `--out` names, and its format: that of `--format`, else the one that the name ends in. */
export function outIn(args: Args): Out {
  const out = args.one("out");
  const named = args.one("format");
  if (out === undefined) throw new Usage("--out FILE is missing");
  if (/\.index\.json$/i.test(out)) {
    throw new Usage(`--out ${out}: an index is written with --shard; give the name without .index.json`);
  }
  const formats = Object.keys(NAMES).join(", ");
  if (named !== undefined && !Object.hasOwn(NAMES, named)) throw new Usage(`--format ${named}: expected ${formats}`);
  if (out === "-" && named === "tfjs") throw new Usage("--out -: TensorFlow.js weights are several files; give a name");
  const ending = /\.([a-z0-9]+)$/i.exec(out)?.[1]?.toLowerCase() ?? "";
  if (named === undefined && OTHERS.includes(ending)) {
    throw new Usage(`--out ${out}: no .${ending} is written; what is written is ${formats}: give a name that says so`);
  }
  const own = Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
  const format = named as Written ?? own ?? "safetensors";
  const why = named === undefined ? `as .${ending} says` : "as --format says";
  return { out, format, as: format === "safetensors" ? "" : ` as ${NAMES[format]}, ${why}` };
}
