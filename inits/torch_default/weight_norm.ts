import { pure } from "../../core/pure.ts";
import type { Tensor } from "../../core/types.ts";
import { join, own } from "../../tree/walk.ts";
import type { Module, Param, Source } from "../../tree/types.ts";

/**
 * A weight that PyTorch keeps as a direction and its lengths, or under another name, with paths relative to the layer.
 */
export interface Parametrized {
  /** The name that the layer knows: `weight`. */
  readonly name: string;
  /** Where the tensor that the layer draws is kept. */
  readonly at: string;
  readonly param: Param;
  /** The lengths of its rows, where they are kept apart. */
  readonly norm?: { readonly at: string; readonly param: Param };
}

/**
 * The parametrized weights of a layer: `weight_norm` of both kinds, and parametrizations with one original, such as
 * spectral norm.
 */
export function parametrized(node: Module): Parametrized[] {
  const found: Parametrized[] = [];
  const home = own(node.children, "parametrizations");
  for (const [name, list] of Object.entries(home?.children ?? {})) {
    const at = (leaf: string) => join("parametrizations", join(name, leaf));
    const { original, original0, original1 } = list.params;
    if (original) found.push({ name, at: at("original"), param: original });
    else if (original0 && original1) {
      const norm = { at: at("original0"), param: original0 };
      found.push({ name, at: at("original1"), param: original1, norm });
    }
  }
  for (const [leaf, param] of Object.entries(node.params)) {
    const name = leaf.replace(/_v$/, "");
    const length = own(node.params, `${name}_g`);
    if (name === leaf || !length || own(node.params, name)) continue;
    found.push({ name, at: leaf, param, norm: { at: `${name}_g`, param: length } });
  }
  return found;
}

/**
 * The lengths of what lies along every axis but the first, as `torch.nn.utils.parametrizations.weight_norm` starts
 * with.
 */
export function rowNorms(of: Source, { shape, dtype }: Param): Source {
  return { kind: "adjust", of, spec: { shape, dtype }, label: "norm", fn: NORMS };
}

const NORMS = pure(({ shape, data }: Tensor) => {
  const rows = shape[0] ?? 1;
  const values = data as Float32Array | Float64Array;
  const size = values.length / (rows || 1);
  const out = values instanceof Float64Array ? new Float64Array(rows) : new Float32Array(rows);
  for (let r = 0; r < rows; r++) {
    let sum = 0;
    for (let i = 0; i < size; i++) sum += values[r * size + i]! ** 2;
    out[r] = Math.sqrt(sum);
  }
  return out;
});
