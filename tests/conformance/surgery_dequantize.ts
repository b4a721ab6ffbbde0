/** Quantized layouts under the names that their writers use, read through `dequantized`. */
import { dequantized, fromBytes, type Tensor, toSafetensors } from "../../mod.ts";
import { tensorOf } from "./surgery.ts";
import type { Adapter, CaseTensor } from "./types.ts";

const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  fp8: { w: "l.weight", scale: "l.weight_scale_inv" },
  int8: { w: "l.weight", scale: "l.SCB" },
  nf4: { w: "l.weight", absmax: "l.weight.absmax", code: "l.weight.quant_map" },
  fp4: { w: "l.weight", absmax: "l.weight.absmax", code: "l.weight.quant_map" },
  gptq: { qweight: "l.qweight", qzeros: "l.qzeros", scales: "l.scales", g_idx: "l.g_idx" },
  awq: { qweight: "l.qweight", qzeros: "l.qzeros", scales: "l.scales" },
  mxfp4: { blocks: "l.weight_blocks", scales: "l.weight_scales" },
};
// Types that the other operations do not have
const FLOAT8: Readonly<Record<string, Tensor["dtype"]>> = {
  F8_E4M3: "float8_e4m3fn",
  F8_E5M2: "float8_e5m2",
  I8: "int8",
};

export const dequantize: Adapter = async (c, io) => {
  const entries: [string, Tensor][] = [];
  for (const [input, name] of Object.entries(NAMES[c.format]!)) {
    const given = io.inputs.get(input);
    if (given) entries.push([name, inOwnTerms(given)]);
  }
  if (c.shape) {
    const state = new TextEncoder().encode(JSON.stringify({ shape: c.shape, blocksize: c.block }));
    entries.push([`l.weight.quant_state.bitsandbytes__${c.format}`, {
      shape: [state.length],
      dtype: "uint8",
      data: state,
    }]);
  }
  const view = dequantized(await fromBytes(await toSafetensors(entries)), {
    dtype: c.to,
    ...(c.format === "fp8" && { block: c.block }),
    ...(c.zeros_less_one === false && { gptq: "v2" as const }),
  });
  return { tensors: { out: { ...view.specs.get("l.weight")!, data: await view.read("l.weight") } } };
};

function inOwnTerms(given: CaseTensor): Tensor {
  const dtype = FLOAT8[given.dtype];
  return tensorOf(dtype === undefined ? given : { ...given, dtype });
}
