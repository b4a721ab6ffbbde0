/** Small networks of the usual kinds, and files as training leaves them, for the score of the doctor. */
import * as ln from "../../all.ts";

/** One tensor of a file; `data` as numbers. */
export interface Entry {
  readonly shape: readonly number[];
  readonly dtype?: ln.DType;
  readonly data: ArrayLike<number>;
}

/** A model to look at, with what `diagnose` is given. */
export interface Patient {
  readonly model: ln.Module;
  readonly options?: { readonly checkpoints?: readonly ln.Checkpoint[] };
}

/** Normal numbers of a deviation around a mean, the same for the same name. */
export function gauss(name: string, n: number, std: number, mean = 0): Float32Array {
  return ln.normal({ std, mean })([n], ln.keyed(7).at(name)) as Float32Array;
}

/** How many elements a shape has. */
export const sizeOf = (shape: readonly number[]): number => shape.reduce((n, size) => n * size, 1);

/** An entry of one number. */
export const flat = (shape: readonly number[], x: number): Entry => ({ shape, data: Array(sizeOf(shape)).fill(x) });

/** What a trained file of this model could hold; `change` replaces entries or, with null, drops them. */
export function weights(model: ln.Module, change: Record<string, Entry | null> = {}): Record<string, Entry> {
  const all: Record<string, Entry> = {};
  for (const { path, shape, dtype, role } of ln.origins(model)) {
    if (role === "alias") continue;
    const n = sizeOf(shape);
    const name = path.slice(path.lastIndexOf(".") + 1);
    const fan = Math.max(1, n / (shape[0] ?? 1));
    all[path] = {
      shape,
      dtype,
      data: name === "num_batches_tracked"
        ? [1234]
        : name === "running_var"
        ? gauss(path, n, 0.2).map((x) => 0.4 + x * x)
        : shape.length === 1 && name === "weight"
        ? gauss(path, n, 0.15, 1)
        : gauss(path, n, shape.length < 2 ? 0.08 : 0.9 / Math.sqrt(fan)),
    };
  }
  for (const [path, entry] of Object.entries(change)) {
    if (entry) all[path] = entry;
    else delete all[path];
  }
  return all;
}

/** These entries as a checkpoint in memory. */
export async function file(
  entries: Record<string, Entry>,
  metadata: Record<string, string> = {},
  name = "model.safetensors",
): Promise<ln.Checkpoint> {
  const made = Object.entries(entries).map(([path, { shape, dtype = "float32", data }]): [string, ln.Tensor] => {
    const wide = Float64Array.from(data);
    return [path, { shape, dtype, data: ln.cast(wide, "float64", dtype) }];
  });
  return await ln.fromBytes(await ln.toSafetensors(made, { metadata }), name);
}

/** The entries under other names. */
export function renamed(entries: Record<string, Entry>, to: (name: string) => string): Record<string, Entry> {
  return Object.fromEntries(Object.entries(entries).map(([name, entry]) => [to(name), entry]));
}

/** A drawn model. */
export const drawn = (model: ln.Module, ...inits: ln.Init[]): Patient => ({
  model: ln.initialize(model, ln.seq(...inits)),
});

/** A loaded model; what the file lacks is drawn by `rest`. */
export function loaded(
  model: ln.Module,
  checkpoint: ln.Checkpoint,
  options: ln.PretrainedOptions = {},
  rest: ln.Init = ln.torchDefault,
): Patient {
  const init = ln.seq(ln.pretrained(checkpoint, options), ln.whenMissing(rest));
  return { model: ln.initialize(model, init), options: { checkpoints: [checkpoint] } };
}

/** A classifier by convolutions and batch norms, as VGG. */
export const vgg = (widths: readonly number[] = [8, 12, 16], classes = 5): ln.Module =>
  ln.module("VGG", {
    children: {
      features: ln.sequential(
        ...widths.flatMap((w, i) => [ln.conv2d(i ? widths[i - 1]! : 3, w, 3), ln.batchNorm2d(w), ln.relu()]),
      ),
      classifier: ln.sequential(ln.linear(widths.at(-1)!, 24), ln.relu(), ln.linear(24, classes)),
    },
  });

/** Bottleneck blocks with shortcuts. */
export function bottlenecks(count = 3, width = 8): ln.Module {
  const block = () =>
    ln.module("Bottleneck", {
      children: {
        conv1: ln.conv2d(4 * width, width, 1, { bias: false }),
        bn1: ln.batchNorm2d(width),
        conv2: ln.conv2d(width, width, 3, { bias: false, padding: 1 }),
        bn2: ln.batchNorm2d(width),
        conv3: ln.conv2d(width, 4 * width, 1, { bias: false }),
        bn3: ln.batchNorm2d(4 * width),
      },
    });
  return ln.module("ResNet", {
    children: {
      conv1: ln.conv2d(3, 4 * width, 7, { bias: false }),
      bn1: ln.batchNorm2d(4 * width),
      layer1: ln.sequential(...Array.from({ length: count }, block)),
      fc: ln.linear(4 * width, 10),
    },
  });
}

/** A decoder with rotary attention and a gated feed-forward part, as LLaMA. */
export function llama(
  layers = 4,
  width = 16,
  words = 40,
  attrs: Record<string, unknown> = {},
  tied = false,
): ln.Module {
  const none = { bias: false };
  const layer = () =>
    ln.module("LlamaDecoderLayer", {
      children: {
        input_layernorm: ln.module("LlamaRMSNorm", { params: { weight: ln.tensor([width]) } }),
        self_attn: ln.module("LlamaAttention", {
          children: {
            q_proj: ln.linear(width, width, none),
            k_proj: ln.linear(width, width / 2, none),
            v_proj: ln.linear(width, width / 2, none),
            o_proj: ln.linear(width, width, none),
          },
        }),
        post_attention_layernorm: ln.module("LlamaRMSNorm", { params: { weight: ln.tensor([width]) } }),
        mlp: ln.module("LlamaMLP", {
          children: {
            gate_proj: ln.linear(width, 2 * width, none),
            up_proj: ln.linear(width, 2 * width, none),
            down_proj: ln.linear(2 * width, width, none),
          },
        }),
      },
    });
  return ln.module("LlamaForCausalLM", {
    attrs,
    children: {
      model: ln.module("LlamaModel", {
        children: {
          embed_tokens: ln.embedding(words, width),
          layers: ln.moduleList(Array.from({ length: layers }, layer)),
          norm: ln.module("LlamaRMSNorm", { params: { weight: ln.tensor([width]) } }),
        },
      }),
      lm_head: ln.linear(width, words, none),
    },
    ...(tied && { ties: [["lm_head.weight", "model.embed_tokens.weight"]] as const }),
  });
}

/** A vision transformer with timm's names. */
export function vit(layers = 3, width = 16): ln.Module {
  const block = () =>
    ln.module("Block", {
      children: {
        norm1: ln.layerNorm(width),
        attn: ln.module("Attention", { children: { qkv: ln.linear(width, 3 * width), proj: ln.linear(width, width) } }),
        ls1: ln.module("LayerScale", { params: { gamma: ln.tensor([width]) } }),
        norm2: ln.layerNorm(width),
        mlp: ln.module("Mlp", {
          children: { fc1: ln.linear(width, 4 * width), act: ln.gelu(), fc2: ln.linear(4 * width, width) },
        }),
        ls2: ln.module("LayerScale", { params: { gamma: ln.tensor([width]) } }),
      },
    });
  return ln.module("VisionTransformer", {
    params: { cls_token: ln.tensor([1, 1, width]), pos_embed: ln.tensor([1, 17, width]) },
    children: {
      patch_embed: ln.module("PatchEmbed", { children: { proj: ln.conv2d(3, width, 4, { stride: 4 }) } }),
      blocks: ln.sequential(...Array.from({ length: layers }, block)),
      norm: ln.layerNorm(width),
      head: ln.linear(width, 7),
    },
  });
}

/** A tagger of words with a recurrent layer. */
export const tagger = (padding?: number): ln.Module =>
  ln.module("Tagger", {
    children: {
      words: ln.embedding(30, 8, padding === undefined ? {} : { paddingIdx: padding }),
      lstm: ln.lstm(8, 12),
      tags: ln.linear(12, 6),
    },
  });

/** Linear layers with low-rank adapters in numbered layers. */
export function withAdapters(layers = 3, width = 12): ln.Module {
  const one = () =>
    ln.module("LoraLinear", {
      children: {
        base_layer: ln.linear(width, width),
        lora_A: ln.moduleDict({ default: ln.linear(width, 2, { bias: false }) }),
        lora_B: ln.moduleDict({ default: ln.linear(2, width, { bias: false }) }),
      },
    });
  const layer = () => ln.module("Layer", { children: { q_proj: one(), v_proj: one() } });
  return ln.module("Net", {
    children: { layers: ln.moduleList(Array.from({ length: layers }, layer)), score: ln.linear(width, 3) },
  });
}

/** An encoder and decoder of convolutions, as in diffusion. */
export function unet(width = 8): ln.Module {
  const block = (ins: number, outs: number) =>
    ln.module("ResBlock", {
      children: {
        in_layers: ln.sequential(ln.groupNorm(2, ins), ln.silu(), ln.conv2d(ins, outs, 3, { padding: 1 })),
        emb_layers: ln.sequential(ln.silu(), ln.linear(16, outs)),
        out_layers: ln.sequential(
          ln.groupNorm(2, outs),
          ln.silu(),
          ln.dropout(0),
          ln.conv2d(outs, outs, 3, { padding: 1 }),
        ),
      },
    });
  return ln.module("UNet", {
    children: {
      time_embed: ln.sequential(ln.linear(8, 16), ln.silu(), ln.linear(16, 16)),
      conv_in: ln.conv2d(3, width, 3),
      input_blocks: ln.moduleList([block(width, width), block(width, 2 * width)]),
      output_blocks: ln.moduleList([block(2 * width, width)]),
      out: ln.sequential(ln.groupNorm(2, width), ln.silu(), ln.conv2d(width, 3, 3)),
    },
  });
}

/** Linear layers with ReLUs. */
export const mlp = (...widths: readonly number[]): ln.Module =>
  ln.sequential(...widths.slice(1).flatMap((w, i) => [...(i ? [ln.relu()] : []), ln.linear(widths[i]!, w)]));
