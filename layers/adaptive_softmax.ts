import { LensorError } from "../core/errors.ts";
import type { DType } from "../core/types.ts";
import type { Module } from "../tree/types.ts";
import { argsOf } from "./_check.ts";
import { type Layer, layer } from "./_layer.ts";
import { moduleList, sequential } from "./containers.ts";
import { linear } from "./linear.ts";

/** What an adaptive softmax may be told. */
export interface AdaptiveSoftmaxOptions {
  /** By how much each next cluster is narrower; 4 by default. */
  readonly divValue?: number;
  /** Whether the head adds a bias; false by default. */
  readonly headBias?: boolean;
  /** The element type; float32 by default. */
  readonly dtype?: DType;
}

/**
 * A softmax over many classes, with rare classes in clusters of smaller width: a Linear `head`, and in `tail` two
 * Linears per cluster.
 *
 * Throws `range` or `type` for sizes that are not integers, and unless the cutoffs rise and stay below the number of
 * classes.
 *
 * Source: `torch.nn.AdaptiveLogSoftmaxWithLoss`.
 *
 * @example
 * ```ts
 * import { adaptiveLogSoftmaxWithLoss } from "@lensor/lensor";
 * import { assertEquals } from "@std/assert";
 *
 * const node = adaptiveLogSoftmaxWithLoss(16, 20, [5, 10]);
 * assertEquals(node.children.head.params.weight.shape, [7, 16]);
 * ```
 */
export function adaptiveLogSoftmaxWithLoss(
  inFeatures: number,
  nClasses: number,
  cutoffs: readonly number[],
  options: AdaptiveSoftmaxOptions = {},
): Layer<never, never, { readonly head: Layer<"weight" | "bias">; readonly tail: Module }> {
  const type = "AdaptiveLogSoftmaxWithLoss";
  const args = argsOf(type);
  args.options(options, "divValue", "headBias", "dtype");
  const ins = args.size("inFeatures", inFeatures);
  const classes = args.size("nClasses", nClasses, 2);
  const divValue = args.real("divValue", options.divValue ?? 4, 0);
  const headBias = args.flag("headBias", options.headBias ?? false);
  if (!Array.isArray(cutoffs)) throw args.bad("type", "cutoffs", cutoffs, "use a list of integers");
  const cuts = (cutoffs as readonly number[]).map((n, i) => args.size(`cutoffs[${i}]`, n, 1));
  if (cuts.length === 0 || cuts.some((n, i) => n >= (cuts[i + 1] ?? classes))) {
    throw new LensorError(
      "range",
      `Cannot build ${type}: the cutoffs [${cuts}] must rise and stay below ${classes} classes`,
    );
  }
  const ends = [...cuts, classes];
  const clusters = cuts.length;
  const first = cuts[0]!;
  const rows = first + clusters;
  const dtype = options.dtype && { dtype: options.dtype };
  const tail = cuts.map((from, i) => {
    const width = Math.floor(ins / divValue ** (i + 1));
    return sequential(
      linear(ins, width, { bias: false, ...dtype }),
      linear(width, ends[i + 1]! - from, { bias: false, ...dtype }),
    );
  });
  return layer(type, {
    attrs: {
      in_features: ins,
      n_classes: classes,
      cutoffs: ends,
      div_value: divValue,
      head_bias: headBias,
      shortlist_size: first,
      n_clusters: clusters,
      head_size: rows,
    },
    children: { head: linear(ins, rows, { bias: headBias, ...dtype }), tail: moduleList(tail) },
  }) as ReturnType<typeof adaptiveLogSoftmaxWithLoss>;
}
