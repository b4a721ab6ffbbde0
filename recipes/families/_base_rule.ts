import { zeros } from "../../initializers/constant.ts";
import { normal } from "../../initializers/normal.ts";
import type { Initializer } from "../../initializers/types.ts";
import { xavierUniform } from "../../initializers/xavier.ts";
import { ones } from "../../initializers/constant.ts";
import { padded } from "../../inits/torch_default/padded.ts";
import { type Below, isZeroCentred, reset } from "../_recipe.ts";
import { type Config, isRecord, numberIn, type Place } from "./_family.ts";

/** What Transformers gives every model: matrices and tables N(0, std), padding rows and biases 0, norms 1 and 0. */
export function baseRule(place: Place): Below {
  const { node, is } = place;
  const by = normal({ std: baseStd(place.config) });
  if (is("Linear, Conv1d, Conv2d, Conv3d, ConvTranspose1d, ConvTranspose2d")) {
    return [["", { weight: by, bias: zeros }]];
  }
  if (is("LSTM")) {
    const names = Object.keys(node.params);
    return names.map((name): Below[number] => ["", { [name]: name.includes("weight") ? xavierUniform() : zeros }]);
  }
  if (is("Embedding")) return [["", { weight: padded(node.attrs.padding_idx, by) }]];
  if (is("MultiheadAttention")) return [["", reset(node) ?? {}], ["out_proj", { bias: zeros }]];
  if (
    /LayerNorm|RMSNorm/.test(node.type) || is("LayerNorm, RMSNorm, GroupNorm, BatchNorm1d, BatchNorm2d, BatchNorm3d")
  ) {
    const weight: Initializer = isZeroCentred(node) ? zeros : ones;
    return [["", { weight, bias: zeros, running_mean: zeros, running_var: ones, num_batches_tracked: zeros }]];
  }
  return [];
}

/** The standard deviation of a configuration, by the first of the names that it has. */
export function baseStd(config: Config): number {
  for (const key of ["initializer_range", "init_std"]) {
    const std = numberIn(config, key, -1);
    if (std >= 0) return std || 0.02;
  }
  const text = config.text_config;
  return isRecord(text) && "initializer_range" in text ? numberIn(text, "initializer_range", 0.02) || 0.02 : 0.02;
}
