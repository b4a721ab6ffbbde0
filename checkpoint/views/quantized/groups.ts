import type { Checkpoint, RawSpec } from "../../types.ts";
import type { Spec } from "../../../core/types.ts";

/** How codes of a few bits stand for the numbers of a weight. */
export type Scheme = "fp8" | "int8" | "rows" | "bits4" | "gptq" | "awq" | "mxfp4" | "unknown";

/** The entries of a checkpoint that make one weight together. */
export interface Quantized {
  /** What the weight is called: `fc.weight`, also where the codes are `fc.qweight`. */
  readonly weight: string;
  readonly scheme: Scheme;
  /** The entry with the codes. */
  readonly codes: string;
  /** The other entries: scales, zeros and what else belongs to them. */
  readonly beside: readonly string[];
}

type Specs = ReadonlyMap<string, Spec | RawSpec>;

/** The entries of a checkpoint, with those whose dtype has no numbers: scales may be powers of two of 8 bits. */
export function allSpecs({ specs, raw }: Pick<Checkpoint, "specs" | "raw">): Specs {
  return raw === undefined ? specs : new Map<string, Spec | RawSpec>([...specs, ...raw]);
}

/**
 * The weights of a checkpoint that are kept as codes with scales beside them, by the names that their writers use:
 * DeepSeek's and compressed-tensors' float8, LLM.int8, bitsandbytes' 4 bits, GPTQ, AWQ, the MXFP4 of gpt-oss.
 */
export function quantizedGroups(checkpoint: Pick<Checkpoint, "specs" | "raw">): readonly Quantized[] {
  const specs = allSpecs(checkpoint);
  if (!hasCodes(specs)) return [];
  const homes = new Map<string, string[]>();
  for (const name of specs.keys()) {
    const home = name.slice(0, name.lastIndexOf(".") + 1);
    const list = homes.get(home);
    if (list) list.push(name);
    else homes.set(home, [name]);
  }
  return [...homes].flatMap(([home, names]) => {
    const has = (name: string) => specs.has(home + name);
    if (has("qweight") && has("scales")) return [packed(home, names, specs)];
    if (has("weight_packed") && has("weight_scale")) return [ofPacked(home, specs)];
    return names.flatMap((name) => ofWeight(name, home, specs) ?? []);
  });
}

// Most files have none, and may have very many names
function hasCodes(specs: Specs): boolean {
  for (const [name, { dtype }] of specs) {
    if (LOW.has(dtype) || name.endsWith("qweight") || name.endsWith("weight_packed")) return true;
  }
  return false;
}

const LOW: ReadonlySet<string> = new Set(["float8_e4m3fn", "float8_e5m2", "int8", "uint8"]);

// GPTQ packs along the inputs, AWQ along the outputs
function packed(home: string, names: readonly string[], specs: Specs): Quantized {
  const codes = specs.get(home + "qweight")!;
  const scales = specs.get(home + "scales")!;
  const columns = codes.shape[1];
  const outputs = scales.shape[1];
  const scheme = columns !== undefined && columns === outputs
    ? "gptq"
    : columns !== undefined && columns * 8 === outputs
    ? "awq"
    : "unknown";
  const beside = ["qzeros", "scales", "g_idx"].map((name) => home + name).filter((name) => names.includes(name));
  return { weight: home + "weight", scheme, codes: home + "qweight", beside };
}

// compressed-tensors: 4 bits and fewer in words of 32
function ofPacked(home: string, specs: Specs): Quantized {
  const beside = ["weight_scale", "weight_zero_point", "weight_shape", "weight_g_idx"].map((name) => home + name);
  return {
    weight: home + "weight",
    scheme: "unknown",
    codes: home + "weight_packed",
    beside: beside.filter((name) => specs.has(name)),
  };
}

function ofWeight(name: string, home: string, specs: Specs): Quantized | undefined {
  const { dtype } = specs.get(name)!;
  if (!LOW.has(dtype)) return undefined;
  const group = (weight: string, scheme: Scheme, beside: readonly string[]) =>
    ({ weight, scheme, codes: name, beside: beside.filter((other) => specs.has(other)) }) satisfies Quantized;
  if (name.endsWith("_blocks") && specs.has(name.replace(/_blocks$/, "_scales"))) {
    return group(name.replace(/_blocks$/, ""), "mxfp4", [name.replace(/_blocks$/, "_scales")]);
  }
  if (name.endsWith("._data") && specs.has(name.replace(/_data$/, "_scale"))) {
    return group(name.replace(/\._data$/, ""), dtype === "uint8" ? "unknown" : "fp8", [
      name.replace(/_data$/, "_scale"),
    ]);
  }
  const inside = BITS4.map((last) => `${name}.${last}`);
  if (dtype === "uint8" && specs.has(`${name}.absmax`)) return group(name, "bits4", inside);
  const fp8 = dtype.startsWith("float8");
  const scale = SCALES.map((end) => name + end).find((other) => specs.has(other));
  if (scale !== undefined) return group(name, fp8 ? "fp8" : dtype === "int8" ? "rows" : "unknown", [scale]);
  if (dtype === "int8" && specs.has(home + "SCB")) return group(name, "int8", [home + "SCB", home + "weight_format"]);
  const other = OTHERS.map((last) => home + last).find((other) => other !== name && specs.has(other));
  return other === undefined || !/weight$/.test(name) ? undefined : group(name, "unknown", [other]);
}

const SCALES = ["_scale_inv", "_scale", ".scale_inv", ".scale"];
const BITS4 = [
  "absmax",
  "quant_map",
  "nested_absmax",
  "nested_quant_map",
  "quant_state.bitsandbytes__nf4",
  "quant_state.bitsandbytes__fp4",
];
// Beside a weight of few bits, in layouts that are recognised and not read
const OTHERS = [
  "SCB",
  "scale",
  "scales",
  "scale_weight",
  "weight_scales",
  "weight_scale",
  "qzeros",
  "zero_point",
  "absmax",
];
